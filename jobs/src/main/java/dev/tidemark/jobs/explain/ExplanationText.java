package dev.tidemark.jobs.explain;

import java.util.List;

/** An explanation as people read it: the change, its causes, the commits, and what is not in it. */
public final class ExplanationText {
  private final Explanation explanation;
  private final int width;

  /**
   * @param width of the terminal, in columns
   */
  public ExplanationText(Explanation explanation, int width) {
    this.explanation = explanation;
    this.width = width;
  }

  /** For a terminal. */
  public String aligned() {
    return on(new Page(Style.TEXT));
  }

  /** GitHub's Markdown. */
  public String markdown() {
    return on(new Page(Style.MARKDOWN));
  }

  private String on(Page page) {
    page.head(List.of(title(), coverage()));
    if (explanation.span().isChange()) {
      new CausesText(explanation).on(page);
      new CommitsText(explanation.commits(), width).on(page);
      var shares = new SharesText(page);
      shares.passages(explanation.passages());
      shares.rules(explanation.ruleChanges());
      shares.causes("By rule, worst first", "rule", explanation.byRule());
      if (explanation.byRepository().shown().size() > 1) {
        shares.causes("By repository, worst first", "repository", explanation.byRepository());
      }
    }
    new LimitsText(explanation).on(page);
    return page.toString();
  }

  private String title() {
    ExplainRequest request = explanation.request();
    String what =
        "Findings in "
            + (request.role().isEmpty() ? "all" : request.role())
            + " code"
            + narrowed("repository", request.repository())
            + narrowed("rule", request.rule())
            + narrowed("module", request.module())
            + ", "
            + explanation.span()
            + ": ";
    long before = explanation.before().findings();
    long after = explanation.after().findings();
    return explanation.span().isChange()
        ? what
            + Words.count(before)
            + " -> "
            + Words.count(after)
            + " ("
            + Words.change(after - before)
            + ")"
        : what + Words.count(after);
  }

  private static String narrowed(String what, String value) {
    return value.isEmpty() ? "" : ", " + what + " " + value;
  }

  /** No count without what it covers. */
  private String coverage() {
    State before = explanation.before();
    State after = explanation.after();
    String then =
        explanation.span().isChange() && before.repositories() != after.repositories()
            ? Words.count(before.repositories()) + " -> "
            : "";
    return then
        + Words.count(after.repositories(), "repository", "repositories")
        + ", "
        + Words.count(after.files(), "file", "files")
        + (after.filesNotJudged() == 0
            ? ", all judged"
            : ", " + Words.count(after.filesNotJudged()) + " of them not judged");
  }
}
