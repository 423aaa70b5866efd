package dev.tidemark.analyzers.repository;

import dev.tidemark.analyzers.model.CodeUnit;
import dev.tidemark.analyzers.model.FileFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of code that is just long enough to be a copy.
 *
 * @param hash equal if the stretches are alike
 * @param unit where it begins, in units of its file
 * @param endUnit the last of its units
 * @param token where it begins, in tokens of its file
 * @param tokens tokens of all its units
 * @param suppressionReason as in {@link FileFacts#suppressionReason}, at its first line
 */
public record CopyWindow(
    long hash,
    String path,
    int unit,
    int endUnit,
    int token,
    int tokens,
    int firstLine,
    int lastLine,
    String suppressionReason) {

  /**
   * All of a file.
   *
   * @param rule of which requests not to count hold
   */
  public static List<CopyWindow> of(String path, FileFacts facts, String rule, int minTokens) {
    List<CodeUnit> units = facts.units();
    var windows = new ArrayList<CopyWindow>();
    int before = 0;
    for (int first = 0; first < units.size(); first++) {
      CodeUnit head = units.get(first);
      if (head.hash() != 0) {
        int last = first;
        int tokens = head.tokens();
        while (tokens < minTokens) {
          last++;
          tokens += units.get(last).tokens();
        }
        String reason =
            facts.suppressions().isEmpty() ? "" : facts.suppressionReason(rule, head.firstLine());
        windows.add(
            new CopyWindow(
                head.hash(),
                path,
                first,
                last,
                before,
                tokens,
                head.firstLine(),
                units.get(last).lastLine(),
                reason));
      }
      before += head.tokens();
    }
    return windows;
  }

  /** Whether it is the other, moved down in its file by so many units. */
  boolean follows(CopyWindow other, int distance) {
    return path.equals(other.path) && unit == other.unit + distance;
  }

  boolean overlaps(CopyWindow earlier) {
    return path.equals(earlier.path) && unit <= earlier.endUnit;
  }
}
