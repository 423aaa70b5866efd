package dev.tidemark.jobs.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The files of many commits. Of each tree only what the one before had not is read. The versions
 * that hold at a commit are the files and problems that {@link Trees#list} has for it.
 *
 * @param gitDir a bare repository or a {@code .git} folder
 * @param commits 40 hex digits each, oldest first; may be the same several times
 * @param wanted which paths to list as files; folders are found in all of a tree
 * @param maxFileBytes a larger file is not judged
 * @param renames whether to look for them, which reads files
 */
public record TreeHistory(
    String gitDir,
    List<String> commits,
    Predicate<String> wanted,
    long maxFileBytes,
    boolean renames) {
  public TreeHistory {
    commits = List.copyOf(commits);
  }

  /**
   * Lists all commits.
   *
   * @param versions receives each version as it ends, in no order
   * @return the commits that could not be read
   */
  public List<UnreadableCommit> list(Consumer<FileVersion> versions) {
    List<UnreadableCommit> unreadable = new ArrayList<>();
    Scope scope = new Scope("", wanted);
    StandingVersions standing = new StandingVersions(versions);
    try (HistoryWalk walk = new HistoryWalk(gitDir, scope, maxFileBytes, standing);
        Renames found = new Renames(gitDir, maxFileBytes)) {
      for (int index = 0; index < commits.size(); index++) {
        try {
          ListingChange change = walk.to(commits.get(index));
          standing.apply(
              change,
              index,
              renames ? found.of(standing.gone(change), standing.added(change)) : Map.of());
        } catch (UnreadableRepositoryException e) {
          standing.lose(index - 1);
          unreadable.add(new UnreadableCommit(index, e.getMessage()));
        }
      }
    }
    standing.endAll(commits.size() - 1);
    return unreadable;
  }
}
