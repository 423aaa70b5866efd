package dev.tidemark.jobs.identity;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A version of a file.
 *
 * @param renamedFrom path of the file just before the version, if it was renamed; else null
 * @param first index of the first moment at which it stands
 * @param last index of the last, {@code first} or more
 * @param judged whether the file could be read and parsed
 * @param failedRules rules that could not judge it though it was parsed
 * @param gaveUp rules that judged it in part: what they found stands, and what they did not may
 *     stand
 * @param unreadable paths of other files that cannot be judged at its first moment
 * @param unreadableAtLast and at its last
 * @param findings in the order of lines; those of failed rules are not read
 */
public record Version<F>(
    String path,
    String renamedFrom,
    Part part,
    int first,
    int last,
    boolean judged,
    Set<String> failedRules,
    Set<String> gaveUp,
    Set<String> unreadable,
    Set<String> unreadableAtLast,
    List<Sighting<F>> findings) {
  public Version {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("no such stretch: " + first + " to " + last);
    }
    failedRules = Set.copyOf(failedRules);
    gaveUp = Set.copyOf(gaveUp);
    unreadable = Set.copyOf(unreadable);
    unreadableAtLast = Set.copyOf(unreadableAtLast);
    findings = List.copyOf(findings);
  }

  /** One beside which all files can be judged. */
  public Version(
      String path,
      String renamedFrom,
      Part part,
      int first,
      int last,
      boolean judged,
      Set<String> failedRules,
      Set<String> gaveUp,
      List<Sighting<F>> findings) {
    this(
        path,
        renamedFrom,
        part,
        first,
        last,
        judged,
        failedRules,
        gaveUp,
        Set.of(),
        Set.of(),
        findings);
  }

  /** One of which no rule gave up on anything. */
  public Version(
      String path,
      String renamedFrom,
      Part part,
      int first,
      int last,
      boolean judged,
      Set<String> failedRules,
      List<Sighting<F>> findings) {
    this(path, renamedFrom, part, first, last, judged, failedRules, Set.of(), findings);
  }

  boolean judges(String rule) {
    return judged && !failedRules.contains(rule);
  }

  /** Whether the finding may be there still where it was not found. */
  boolean gaveUpOn(Known<F> known) {
    Sighting<F> finding = known.finding();
    return gaveUp.contains(finding.rule()) || !Collections.disjoint(finding.others(), unreadable);
  }
}
