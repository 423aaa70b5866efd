package dev.tidemark.jobs.review;

import static dev.tidemark.jobs.review.JsonText.object;

import dev.tidemark.analyzers.model.FlowStep;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.repository.RelatedPlace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Where something stands, as locations of SARIF: relative to the root of what was reviewed. */
final class SarifPlace {
  /** The name of the base that paths are relative to. */
  static final String ROOT = "%SRCROOT%";

  private static final String UNRESERVED = "-._~/";

  private SarifPlace() {}

  static Map<String, Object> of(Located located) {
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

  static Map<String, Object> of(RelatedPlace place) {
    var region = object("startLine", place.line(), "endLine", place.endLine());
    return object(
        "physicalLocation", object("artifactLocation", artifact(place.path()), "region", region));
  }

  static Map<String, Object> of(Located located, FlowStep step) {
    String path = step.path().isEmpty() ? located.path() : step.path();
    return object(
        "physicalLocation",
        object("artifactLocation", artifact(path), "region", object("startLine", step.line())),
        "message",
        object("text", step.text()));
  }

  static Map<String, Object> artifact(String path) {
    return object("uri", uri(path), "uriBaseId", ROOT);
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
