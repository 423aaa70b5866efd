package dev.tidemark.jobs.review;

import static dev.tidemark.jobs.review.JsonText.object;

import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.FlowStep;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SecurityVerdict;
import dev.tidemark.jobs.ToolVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A review for scripts; docs/review.md says what each key means. Keys are only ever added. */
public final class JsonReview {
  private static final int SHAPE = 1;

  private JsonReview() {}

  /** All remarks, with all places. */
  public static String of(Review review) {
    return JsonText.of(
        object(
            "shape", SHAPE,
            "tool_version", ToolVersion.CURRENT,
            "subject", subject(review.subject()),
            "files", files(review.coverage()),
            "files_by_language", byLanguage(review.coverage()),
            "security_verdict", review.security().verdict().id(),
            "security", security(review.security()),
            "remarks", review.remarks().stream().map(JsonReview::remark).toList(),
            "clean", review.checked().stream().map(JsonReview::checked).toList(),
            "not_judged", review.unjudged().stream().map(JsonReview::unjudged).toList(),
            "silent_themes", review.silent().stream().map(JsonReview::silent).toList(),
            "suppressed", review.suppressed().stream().map(JsonReview::suppressed).toList()));
  }

  private static Map<String, Object> subject(Subject subject) {
    return object(
        "name", subject.name(),
        "repository", orNull(subject.repository()),
        "commit_hash", orNull(subject.commit()),
        "branch", orNull(subject.branch()),
        "path", orNull(subject.below()));
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<Map<String, Object>> files(Coverage coverage) {
    return Arrays.stream(Role.values())
        .filter(role -> coverage.files(role) > 0)
        .map(
            role ->
                object(
                    "role", role.id(),
                    "files", coverage.files(role),
                    "code_lines", coverage.codeLines(role)))
        .toList();
  }

  private static Map<String, Object> byLanguage(Coverage coverage) {
    var object = object();
    coverage.byLanguage().forEach((language, files) -> object.put(language.id(), files));
    return object;
  }

  private static Map<String, Object> security(SecurityReview security) {
    var files = object();
    for (SecurityVerdict verdict : SecurityVerdict.values()) {
      files.put(verdict.id(), security.files(verdict));
    }
    var notJudged = new ArrayList<Map<String, Object>>();
    security
        .notJudged()
        .forEach(
            (reason, paths) ->
                paths.forEach(path -> notJudged.add(object("path", path, "reason", reason))));
    return object("rules", security.rules(), "files", files, "not_judged", notJudged);
  }

  private static Map<String, Object> remark(Remark remark) {
    var object = rule(remark.rule());
    object.putAll(
        object(
            "advice", remark.rule().advice(),
            "findings", remark.findings(),
            "in_tests", remark.inTests(),
            "files", remark.files(),
            "suppressed", remark.suppressed(),
            "per", per(remark.rule()),
            "of", remark.of(),
            "usual", remark.usual() < 0 ? null : remark.usual(),
            "places", remark.places().stream().map(JsonReview::place).toList()));
    return object;
  }

  private static Map<String, Object> rule(ReviewedRule rule) {
    return object(
        "rule", rule.id(),
        "rule_revision", rule.spec().revision(),
        "category", rule.category().id(),
        "severity", rule.severity().id(),
        "summary", rule.spec().summary(),
        "cwe", orNull(rule.spec().cwe().stream().map(number -> "CWE-" + number).toList()),
        "owasp", orNull(rule.spec().owasp()),
        "confidence", rule.spec().confidence().id());
  }

  private static <T> List<T> orNull(List<T> values) {
    return values.isEmpty() ? null : values;
  }

  private static String per(ReviewedRule rule) {
    return rule.info().per().name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> place(Located located) {
    Finding finding = located.finding();
    Place place = finding.place();
    return object(
        "path", located.path(),
        "line", place.line(),
        "start_column", place.column(),
        "end_line", place.endLine(),
        "symbol", orNull(place.symbol()),
        "message", finding.message(),
        "module", located.file().module(),
        "language", located.file().language().id(),
        "role", located.file().role().id(),
        "fingerprint", finding.fingerprint(),
        "related", related(located),
        "flow", orNull(finding.flow().stream().map(step -> step(located, step)).toList()));
  }

  private static Map<String, Object> step(Located located, FlowStep step) {
    return object(
        "path", step.path().isEmpty() ? located.path() : step.path(),
        "line", step.line(),
        "text", step.text());
  }

  private static List<Map<String, Object>> related(Located located) {
    return located.related().isEmpty()
        ? null
        : located.related().stream()
            .map(
                place ->
                    object("path", place.path(), "line", place.line(), "end_line", place.endLine()))
            .toList();
  }

  private static Map<String, Object> suppressed(Located located) {
    var object = object("rule", located.finding().rule());
    object.putAll(place(located));
    object.put("suppression_reason", located.finding().suppressionReason());
    return object;
  }

  private static Map<String, Object> checked(Checked checked) {
    var object = rule(checked.rule());
    object.putAll(
        object("suppressed", checked.suppressed(), "per", per(checked.rule()), "of", checked.of()));
    return object;
  }

  private static Map<String, Object> unjudged(Unjudged unjudged) {
    Problem problem = unjudged.problem();
    return object(
        "path", orNull(unjudged.path()),
        "kind", problem.kind().id(),
        "rule", orNull(problem.rule()),
        "line", problem.line() > 0 ? problem.line() : null,
        "detail", problem.detail());
  }

  private static Map<String, Object> silent(SilentTheme theme) {
    return object("category", theme.category().id(), "reason", theme.reason());
  }
}
