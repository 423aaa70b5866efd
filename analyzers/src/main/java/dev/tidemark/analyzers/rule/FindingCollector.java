package dev.tidemark.analyzers.rule;

import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.FlowStep;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what the rules say of one file, and gives each finding its fingerprint. */
public final class FindingCollector {
  private record Remark(String rule, Place place, String message, List<FlowStep> flow) {
    Remark {
      flow = List.copyOf(flow);
    }
  }

  private static final Comparator<Remark> BY_PLACE =
      Comparator.<Remark>comparingInt(r -> r.place().line())
          .thenComparingInt(r -> r.place().column())
          .thenComparing(Remark::rule)
          .thenComparing(Remark::message);

  private final List<Remark> remarks = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int seenAtOnce;

  /** Says that what comes from here on was seen by following values. */
  public void flowsFollow() {
    seenAtOnce = remarks.size();
  }

  void report(String rule, Place place, String message, List<FlowStep> flow) {
    // One fault that two ways of looking see is one finding.
    boolean told =
        flow.isEmpty()
            && remarks.subList(0, Math.min(seenAtOnce, remarks.size())).stream()
                .anyMatch(r -> r.rule().equals(rule) && r.place().line() == place.line());
    if (told) {
      return;
    }
    remarks.add(new Remark(rule, place, message, flow));
  }

  void problem(Problem problem) {
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  int size() {
    return remarks.size();
  }

  void truncate(int size) {
    remarks.subList(size, remarks.size()).clear();
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /**
   * The findings in the order of lines.
   *
   * @param lines the text of the file, line 1 first
   */
  public List<Finding> findings(List<String> lines, Suppressions suppressions) {
    remarks.sort(BY_PLACE);
    var fingerprints = new Fingerprints();
    var findings = new ArrayList<Finding>(remarks.size());
    for (Remark remark : remarks) {
      Place place = remark.place();
      findings.add(
          new Finding(
              remark.rule(),
              place,
              remark.message(),
              fingerprints.next(remark.rule(), place, lines),
              fingerprints.text(place, lines),
              suppressions.reason(remark.rule(), place.line()),
              remark.flow()));
    }
    return findings;
  }
}
