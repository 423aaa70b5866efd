package dev.tidemark.jobs.review;

import static dev.tidemark.jobs.review.JsonText.object;

import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.Severity;
import java.util.List;
import java.util.Map;

/** A finding as a result of SARIF. */
final class SarifResult {
  private SarifResult() {}

  /**
   * One finding.
   *
   * @param index of the rule among those of the run
   */
  static Map<String, Object> of(Located located, int index, Severity severity) {
    Finding finding = located.finding();
    return object(
        "ruleId", finding.rule(),
        "ruleIndex", index,
        "level", SarifRule.level(severity),
        "message", object("text", sentence(finding.message())),
        "locations", List.of(SarifPlace.of(located)),
        "relatedLocations", related(located),
        "codeFlows", codeFlows(located),
        "partialFingerprints", fingerprints(located),
        "suppressions", suppressions(finding),
        "properties", object("role", located.file().role().id()));
  }

  static String sentence(String message) {
    return message.endsWith(".") ? message : message + ".";
  }

  private static List<Map<String, Object>> related(Located located) {
    return located.related().isEmpty()
        ? null
        : located.related().stream().map(SarifPlace::of).toList();
  }

  private static List<Map<String, Object>> codeFlows(Located located) {
    if (located.finding().flow().isEmpty()) {
      return null;
    }
    List<Map<String, Object>> steps =
        located.finding().flow().stream()
            .map(step -> object("location", SarifPlace.of(located, step)))
            .toList();
    return List.of(object("threadFlows", List.of(object("locations", steps))));
  }

  private static Map<String, Object> fingerprints(Located located) {
    LineHashes hashes = located.file().lineHashes();
    return object(
        "primaryLocationLineHash",
        hashes == null ? null : hashes.of(located.line()),
        "tidemark/v1",
        located.finding().fingerprint());
  }

  private static List<Map<String, Object>> suppressions(Finding finding) {
    return finding.suppressed()
        ? List.of(object("kind", "inSource", "justification", finding.suppressionReason()))
        : null;
  }
}
