package dev.tidemark.jobs.review;

import static dev.tidemark.jobs.review.JsonText.object;

import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.jobs.ToolVersion;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A review as SARIF 2.1.0, for forges and editors: one run, all findings. */
public final class SarifReview {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

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
            review.rules().stream().map(SarifRule::of).toList());
    var root = object("description", object("text", "The root of what was reviewed."));
    return object(
        "tool", object("driver", driver),
        "invocations", List.of(invocation()),
        "versionControlProvenance", provenance(),
        "originalUriBaseIds", object(SarifPlace.ROOT, root),
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
    int index = indexes.get(located.finding().rule());
    return SarifResult.of(located, index, review.rules().get(index).severity());
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
            SarifPlace.artifact(unjudged.path()),
            "region",
            problem.line() > 0 ? object("startLine", problem.line()) : null);
    Integer index = indexes.get(problem.rule());
    return object(
        "level", problem.kind().leavesUnjudged() ? "warning" : "note",
        "message", object("text", SarifResult.sentence(problem.detail())),
        "descriptor", object("id", problem.kind().id()),
        "associatedRule", index == null ? null : object("id", problem.rule(), "index", index),
        "locations", unjudged.path().isEmpty() ? null : List.of(object("physicalLocation", where)));
  }
}
