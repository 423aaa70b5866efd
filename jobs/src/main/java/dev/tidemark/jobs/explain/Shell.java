package dev.tidemark.jobs.explain;

import dev.tidemark.analyzers.rule.Clean;
import java.util.List;
import java.util.regex.Pattern;

/** Commands to paste, in which no name from a repository is more than a name. */
final class Shell {
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_@%+=,./-]*");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\\"$`!]");
  private static final int LONGEST = 500;

  private Shell() {}

  /** The command that lists commits; of all paths if one of these cannot be written on a line. */
  static String gitLog(String range, List<String> paths) {
    var command = new StringBuilder("git log --oneline ").append(range);
    boolean all = paths.isEmpty() || !paths.stream().allMatch(Shell::isWritable);
    if (!all) {
      command.append(" --");
      paths.forEach(path -> command.append(' ').append(path(path)));
    }
    return command.toString();
  }

  /** The tables hold a path that is not plain text quoted, as git shows it and does not read it. */
  private static boolean isWritable(String path) {
    return !path.startsWith("\"") && Clean.line(path, LONGEST).equals(path);
  }

  private static String path(String path) {
    return HARMLESS.matcher(path).matches()
        ? path
        : "':(literal)" + path.replace("'", "'\\''") + "'";
  }

  /** The command that asks the tables. */
  static String sql(String query) {
    return "tidemark sql \"" + SPECIAL.matcher(query).replaceAll("\\\\$0") + "\"";
  }
}
