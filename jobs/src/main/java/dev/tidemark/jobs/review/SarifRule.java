package dev.tidemark.jobs.review;

import static dev.tidemark.jobs.review.JsonText.object;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Severity;
import java.util.ArrayList;
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
                "precision", rule.spec().confidence().id(),
                "problem.severity", problemSeverity(rule.severity()),
                "security-severity", securitySeverity(rule)));
  }

  /** Weaknesses stand among them as forges look for them, {@code external/cwe/cwe-089}. */
  private static List<String> tags(ReviewedRule rule) {
    var tags = new ArrayList<>(List.of(rule.category().id().replace('_', '-')));
    rule.spec()
        .cwe()
        .forEach(number -> tags.add(String.format(Locale.ROOT, "external/cwe/cwe-%03d", number)));
    rule.spec().owasp().forEach(place -> tags.add("external/owasp/" + place));
    return tags;
  }

  /**
   * The middle of what GitHub calls high (7.0 to 8.9), medium (4.0 to 6.9) and low: a severity is
   * three steps wide, and no finer number would be true.
   */
  private static String securitySeverity(ReviewedRule rule) {
    if (rule.category() != Category.SECURITY) {
      return null;
    }
    return switch (rule.severity()) {
      case INFO -> "3.0";
      case WARNING -> "5.5";
      case ERROR -> "8.0";
    };
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
