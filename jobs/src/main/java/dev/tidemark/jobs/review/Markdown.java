package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.rule.Clean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of hostile files as Markdown that says just that text, on one line. */
final class Markdown {
  private static final int LONGEST = 500;
  private static final Pattern QUOTED_NAME = Pattern.compile("\"([^\"]+)\"");

  /** An underscore inside of a word means nothing. */
  private static final Pattern SPECIAL =
      Pattern.compile("[\\\\`*{}\\[\\]<>|~&#!$@]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])");

  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private Markdown() {}

  static String text(String plain) {
    return escaped(Clean.line(plain, LONGEST));
  }

  /** Between as many backticks as it takes. */
  static String code(String plain) {
    String line = Clean.line(plain, LONGEST);
    int longest = 0;
    for (Matcher run = BACKTICKS.matcher(line); run.find(); ) {
      longest = Math.max(longest, run.end() - run.start());
    }
    String fence = "`".repeat(longest + 1);
    String space = longest == 0 && !line.isEmpty() ? "" : " ";
    return fence + space + line + space + fence;
  }

  /** A rule's message, in which names stand in double quotes: they become code. */
  static String message(String plain) {
    String line = Clean.line(plain, LONGEST);
    var text = new StringBuilder();
    int end = 0;
    for (Matcher name = QUOTED_NAME.matcher(line); name.find(); end = name.end()) {
      text.append(escaped(line.substring(end, name.start()))).append(code(name.group(1)));
    }
    return text.append(escaped(line.substring(end))).toString();
  }

  private static String escaped(String line) {
    return SPECIAL.matcher(line).replaceAll("\\\\$0");
  }
}
