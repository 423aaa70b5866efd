package dev.tidemark.jobs.review;

import static dev.tidemark.jobs.review.JsonText.object;

import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.repository.RelatedPlace;
import dev.tidemark.jobs.ToolVersion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A review as SARIF 2.1.0, for forges and editors: one run, all findings. */
public final class SarifReview {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final String ROOT = "%SRCROOT%";
  private static final String UNRESERVED = "-._~/";

  private final Review review;
  private final Map<String, Integer> indexes = new HashMap<>();

  private SarifReview(Review review) {
    this.review = review;
    for (ReviewedRule rule : review.rules()) {
      indexes.put(rule.id(), indexes.size());
    }
  }

  public static String of(Review review) {
    var log =
        object(
            "$schema", SCHEMA, "version", "2.1.0", "runs", List.of(new SarifReview(review).run()));
    return JsonText.of(log);
  }

  private Map<String, Object> run() {
    var driver =
        object(
            "name",
            "Tidemark",
            "version",
            ToolVersion.CURRENT,
            "rules",
            review.rules().stream().map(SarifReview::rule).toList());
    var root = object("description", object("text", "The root of what was reviewed."));
    return object(
        "tool", object("driver", driver),
        "invocations", List.of(invocation()),
        "versionControlProvenance", provenance(),
        "originalUriBaseIds", object(ROOT, root),
        "columnKind", "unicodeCodePoints",
        "results", results());
  }

  /** Null if what was reviewed is no commit of a repository that has a URL. */
  private List<Map<String, Object>> provenance() {
    Subject subject = review.subject();
    if (subject.repository().isEmpty()) {
      return null;
    }
    return List.of(
        object(
            "repositoryUri", URI.create(subject.repository()).toString(),
            "revisionId", subject.commit(),
            "branch", subject.branch().isEmpty() ? null : subject.branch()));
  }

  private static Map<String, Object> rule(ReviewedRule rule) {
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

  private static String level(Severity severity) {
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

  private List<Map<String, Object>> results() {
    var all = new ArrayList<Located>();
    review.remarks().forEach(remark -> all.addAll(remark.places()));
    all.addAll(review.suppressed());
    all.sort(
        Comparator.comparing(Located::path)
            .thenComparing(Located::line)
            .thenComparing(located -> located.finding().rule())
            .thenComparing(located -> located.finding().fingerprint()));
    return all.stream().map(this::result).toList();
  }

  private Map<String, Object> result(Located located) {
    Finding finding = located.finding();
    int index = indexes.get(finding.rule());
    return object(
        "ruleId", finding.rule(),
        "ruleIndex", index,
        "level", level(review.rules().get(index).severity()),
        "message", object("text", sentence(finding.message())),
        "locations", List.of(location(located)),
        "relatedLocations", related(located),
        "partialFingerprints", fingerprints(located),
        "suppressions", suppressions(finding),
        "properties", object("role", located.file().role().id()));
  }

  private static String sentence(String message) {
    return message.endsWith(".") ? message : message + ".";
  }

  private static Map<String, Object> location(Located located) {
    Place place = located.finding().place();
    var region =
        object(
            "startLine", place.line(),
            "startColumn", place.column(),
            "endLine", place.endLine() == place.line() ? null : place.endLine());
    return object(
        "physicalLocation",
        object("artifactLocation", artifact(located.path()), "region", region),
        "logicalLocations",
        place.symbol().isEmpty() ? null : List.of(object("fullyQualifiedName", place.symbol())));
  }

  private static List<Map<String, Object>> related(Located located) {
    return located.related().isEmpty()
        ? null
        : located.related().stream().map(SarifReview::related).toList();
  }

  private static Map<String, Object> related(RelatedPlace place) {
    var region = object("startLine", place.line(), "endLine", place.endLine());
    return object(
        "physicalLocation", object("artifactLocation", artifact(place.path()), "region", region));
  }

  private static Map<String, Object> artifact(String path) {
    return object("uri", uri(path), "uriBaseId", ROOT);
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

  private Map<String, Object> invocation() {
    return object(
        "executionSuccessful",
        true,
        "toolExecutionNotifications",
        review.unjudged().stream().map(this::notification).toList());
  }

  private Map<String, Object> notification(Unjudged unjudged) {
    Problem problem = unjudged.problem();
    var where =
        object(
            "artifactLocation",
            artifact(unjudged.path()),
            "region",
            problem.line() > 0 ? object("startLine", problem.line()) : null);
    Integer index = indexes.get(problem.rule());
    return object(
        "level", problem.kind().leavesUnjudged() ? "warning" : "note",
        "message", object("text", sentence(problem.detail())),
        "descriptor", object("id", problem.kind().id()),
        "associatedRule", index == null ? null : object("id", problem.rule(), "index", index),
        "locations", unjudged.path().isEmpty() ? null : List.of(object("physicalLocation", where)));
  }

  /**
   * The path as a relative reference: its bytes in UTF-8, all but letters, digits and - . _ ~ /.
   */
  static String uri(String path) {
    var uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = Character.isLetterOrDigit(b) || UNRESERVED.indexOf(b) >= 0;
      uri.append(plain && b > 0 ? String.valueOf((char) b) : String.format("%%%02X", b & 0xff));
    }
    return uri.toString();
  }
}
