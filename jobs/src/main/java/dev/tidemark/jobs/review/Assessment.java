package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.rule.Per;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Weighs what was found: which remarks are true, which rules found nothing, and what is unknown.
 */
final class Assessment {
  /** A rate that is a little higher is no heavier, and counts of unlike things do not compare. */
  private static final Comparator<Remark> BY_WEIGHT =
      Comparator.comparing(Remark::onlyInTests)
          .thenComparing(remark -> remark.rule().severity(), Comparator.reverseOrder())
          .thenComparing(Assessment::weight, Comparator.reverseOrder())
          .thenComparing(remark -> consequence(remark.rule().category()), Comparator.reverseOrder())
          .thenComparing(Remark::findings, Comparator.reverseOrder())
          .thenComparing(remark -> remark.rule().id());

  private final Inspection inspection;
  private final List<ReviewedRule> all;
  private final List<ReviewedRule> rules;
  private final Denominators denominators;
  private final Map<String, List<Located>> counted;
  private final Map<String, List<Located>> suppressed;
  private final List<Unjudged> unjudged;

  Assessment(Inspection inspection, List<ReviewedRule> all) {
    this.inspection = inspection;
    this.all = all;
    this.rules = all.stream().filter(rule -> rule.spec().enabled()).toList();
    this.denominators = new Denominators(inspection.ours());
    this.counted = byRule(inspection.findings(), false);
    this.suppressed = byRule(inspection.findings(), true);
    this.unjudged = inspection.notJudged();
  }

  private static long weight(Remark remark) {
    return Math.round(Math.log(remark.excess()) / Math.log(2))
        + consequence(remark.rule().category());
  }

  /** How much worse things get by a fault of the theme, in doublings of its rate. */
  private static int consequence(Category category) {
    return switch (category) {
      case SECURITY -> 3;
      case ERROR_HANDLING, DATABASE -> 2;
      case COMPLEXITY, REPETITION, TESTS -> 1;
      case SIGNATURES, TYPING, ORGANISATION -> 0;
      case NAMING, DOCUMENTATION, FORMATTING -> -1;
    };
  }

  private static Map<String, List<Located>> byRule(List<Located> findings, boolean isSuppressed) {
    return findings.stream()
        .filter(found -> found.finding().suppressed() == isSuppressed)
        .collect(Collectors.groupingBy(found -> found.finding().rule()));
  }

  Review of(Subject subject) {
    var remarks = new ArrayList<Remark>();
    var checked = new ArrayList<Checked>();
    for (ReviewedRule rule : rules) {
      int left = suppressed.getOrDefault(rule.id(), List.of()).size();
      long of = denominators.of(rule, rule.info().per());
      if (counted.containsKey(rule.id())) {
        remarks.add(remark(rule, left, of));
      } else if (of > 0 && !failed(rule)) {
        checked.add(new Checked(rule, left, of));
      }
    }
    remarks.sort(BY_WEIGHT);
    checked.sort(Comparator.comparing(each -> each.rule().category()));
    return new Review(
        subject,
        Coverage.of(inspection),
        SecurityReview.of(inspection, rules),
        rules,
        remarks,
        suppressed.values().stream().flatMap(List::stream).toList(),
        checked,
        unjudged,
        silent());
  }

  private Remark remark(ReviewedRule rule, int left, long of) {
    List<Located> places = WorstFirst.of(rule, counted.get(rule.id()));
    return new Remark(rule, places, left, of, OrdinaryRates.MEASURED.expected(rule, denominators));
  }

  private boolean failed(ReviewedRule rule) {
    return unjudged.stream().anyMatch(u -> u.problem().rule().equals(rule.id()));
  }

  private List<SilentTheme> silent() {
    return Arrays.stream(Category.values())
        .filter(category -> category != Category.SECURITY)
        .map(this::silence)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<SilentTheme> silence(Category category) {
    var known = all.stream().filter(rule -> rule.category() == category).toList();
    var asked = known.stream().filter(rule -> denominators.of(rule, Per.FILES) > 0).toList();
    if (known.isEmpty()) {
      return Optional.of(new SilentTheme(category, "no rule of this version looks at it"));
    }
    if (asked.stream().anyMatch(rule -> rule.spec().enabled())) {
      return Optional.empty();
    }
    return Optional.of(
        new SilentTheme(
            category,
            asked.isEmpty()
                ? "no rule for it is asked of such files"
                : "all rules for it are off, by default or by the settings"));
  }
}
