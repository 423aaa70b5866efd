package dev.tidemark.analyzers.flow;

import dev.tidemark.analyzers.flow.code.CodeFile;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.engine.FlowAnalysis;
import dev.tidemark.analyzers.flow.engine.FlowFinding;
import dev.tidemark.analyzers.model.FlowFacts;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Reporter;
import java.util.List;
import java.util.function.Supplier;

/** What the flow analysis found in one file, for all its rules; made when the first one asks. */
public final class Flows {
  private static final int LONGEST_NAME = 60;

  private final Supplier<CodeFile> code;
  private final FlowAnalysis analysis;
  private FlowAnalysis.Result result;
  private boolean failed;

  /**
   * @param code of the file; asked once at most
   */
  public Flows(Supplier<CodeFile> code, FlowAnalysis analysis) {
    this.code = code;
    this.analysis = analysis;
  }

  /**
   * Reports what was found for the rule of that id.
   *
   * @throws IllegalStateException if following the flows failed
   */
  public void report(String rule, Reporter reporter) {
    FlowAnalysis.Result found = result();
    for (FlowFinding finding : found.findings()) {
      if (finding.rule().equals(rule)) {
        reporter.report(finding.place(), finding.message(), finding.steps());
      }
    }
    List<Function> undecided = found.undecided();
    if (!undecided.isEmpty()) {
      Function first = undecided.get(0);
      String name = Clean.line(first.symbol(), LONGEST_NAME);
      String others = undecided.size() == 1 ? "" : " and " + (undecided.size() - 1) + " others";
      reporter.notJudged(
          first.at().line(), "\"" + name + "\"" + others + " would take too long to follow");
    }
  }

  /** For the files that have a part in its flows; nothing if no rule has asked, or that failed. */
  public FlowFacts facts() {
    return result == null ? FlowFacts.NONE : result.facts();
  }

  private FlowAnalysis.Result result() {
    if (failed) {
      throw new IllegalStateException("the flows of this file could not be followed");
    }
    if (result == null) {
      failed = true;
      result = analysis.of(code.get());
      failed = false;
    }
    return result;
  }
}
