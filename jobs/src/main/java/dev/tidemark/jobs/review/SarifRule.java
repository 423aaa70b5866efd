package dev.tidemark.jobs.review;

import static dev.tidemark.jobs.review.JsonText.object;

import dev.tidemark.analyzers.model.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A rule as a reporting descriptor of SARIF. */
final class SarifRule {
  private SarifRule() {}

  static Map<String, Object> of(ReviewedRule rule) {
    var help = rule.info().why();
    return object(
        "id", rule.id(),
        "name", camelCase(rule.id()),
        "shortDescription", object("text", rule.spec().summary()),
        "fullDescription", object("text", help),
        "help", object("text", help),
        "defaultConfiguration", object("level", level(rule.severity())),
        "properties",
            object(
                "tags", tags(rule),
                "precision", "high",
                "problem.severity", problemSeverity(rule.severity())));
  }

  /** A weakness that a rule names belongs here too, as {@code external/cwe/cwe-89}. */
  private static List<String> tags(ReviewedRule rule) {
    return List.of(rule.category().id().replace('_', '-'));
  }

  private static String camelCase(String id) {
    var name = new StringBuilder();
    for (String word : id.split("-", -1)) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.toString();
  }

  static String level(Severity severity) {
    return switch (severity) {
      case INFO -> "note";
      case WARNING -> "warning";
      case ERROR -> "error";
    };
  }

  /** GitHub's own scale. */
  private static String problemSeverity(Severity severity) {
    return switch (severity) {
      case INFO -> "recommendation";
      case WARNING -> "warning";
      case ERROR -> "error";
    };
  }
}
