package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.analyzers.rule.RuleSpec;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A rule as it is set, with what is said of it. */
public record ReviewedRule(RuleSpec spec, RuleInfo info) {
  private static final String SENTENCE_END = "(?<=\\.) (?=[A-Z])";

  /** The rules that ship, under the settings, sorted by id. */
  static List<ReviewedRule> all(RuleSettings settings) {
    Map<String, RuleInfo> infos =
        RuleCatalogue.SHIPPED.infos().stream()
            .collect(Collectors.toMap(RuleInfo::id, Function.identity()));
    return RuleCatalogue.SHIPPED.specs(settings).stream()
        .map(spec -> new ReviewedRule(spec, infos.get(spec.id())))
        .toList();
  }

  String id() {
    return spec.id();
  }

  Category category() {
    return spec.category();
  }

  Severity severity() {
    return spec.severity();
  }

  /** What to do, in one sentence. */
  String advice() {
    if (!info.advice().isEmpty()) {
      return info.advice();
    }
    String[] sentences = info.why().split(SENTENCE_END, -1);
    return sentences[sentences.length - 1];
  }

  /** Whether its findings are measured, so that one can be worse than another. */
  boolean measures() {
    return !spec.thresholds().isEmpty();
  }
}
