package dev.tidemark.analyzers.rule;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SecurityJudgement;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The enabled rules on security, and what they let be said of a file. */
public final class SecurityRules implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<RuleSpec> enabled;
  private final Set<String> ids;

  /**
   * @param specs of all rules, as {@link RuleSpec#all} gives them
   */
  public SecurityRules(Collection<RuleSpec> specs) {
    this.enabled =
        specs.stream()
            .filter(spec -> spec.enabled() && spec.category() == Category.SECURITY)
            .toList();
    this.ids = enabled.stream().map(RuleSpec::id).collect(Collectors.toUnmodifiableSet());
  }

  /** The ids of them all. */
  public Set<String> ids() {
    return ids;
  }

  /** The ids of those that look at such files, sorted. */
  public List<String> askedOf(Language language, Role role) {
    return enabled.stream()
        .filter(spec -> spec.languages().contains(language) && spec.roles().contains(role))
        .map(RuleSpec::id)
        .sorted()
        .toList();
  }

  /** What can be said of the file that was reported on. */
  public SecurityJudgement of(Language language, FileReport report) {
    List<String> found =
        report.findings().stream()
            .filter(finding -> !finding.suppressed())
            .map(Finding::rule)
            .toList();
    return of(language, report.role(), report.judged(), found, report.problems());
  }

  /**
   * What can be said of a file.
   *
   * @param judged whether it was parsed
   * @param found the ids of all rules with a finding in it that counts
   * @param problems all that are told of it
   */
  public SecurityJudgement of(
      Language language,
      Role role,
      boolean judged,
      Collection<String> found,
      List<Problem> problems) {
    if (found.stream().anyMatch(ids::contains)) {
      return SecurityJudgement.FINDINGS;
    }
    if (askedOf(language, role).isEmpty()) {
      return SecurityJudgement.notJudged("no security rule looks at " + kind(language, role));
    }
    String reason =
        problems.stream()
            .filter(problem -> leavesUnjudged(problem, judged))
            .findFirst()
            .map(Problem::detail)
            .orElse(judged ? "" : "the file could not be read");
    return reason.isEmpty() ? SecurityJudgement.CLEAN : SecurityJudgement.notJudged(reason);
  }

  private boolean leavesUnjudged(Problem problem, boolean judged) {
    boolean concerned = problem.rule().isEmpty() ? !judged : ids.contains(problem.rule());
    return concerned && problem.kind().leavesUnjudged();
  }

  private String kind(Language language, Role role) {
    boolean understood = enabled.stream().anyMatch(spec -> spec.languages().contains(language));
    return understood ? role.id() + " files" : language.id() + " files";
  }
}
