package dev.tidemark.jobs.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tidemark.jobs.git.WorkingFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SarifReviewTest {
  private static final String SWALLOWS = "try:\n    a()\nexcept Exception:\n    pass\n";
  private static final String REASONED =
      "# tidemark:ignore-file missing-doc -- \u0001 it may\nA = 1\n";

  @TempDir Path folder;

  @BeforeEach
  void writeSources() throws IOException {
    Files.writeString(folder.resolve("a b#\u00e9%.py"), SWALLOWS);
    Files.writeString(folder.resolve("reasoned.py"), REASONED);
    Files.writeString(folder.resolve("broken.py"), "def f(:\n");
    Files.writeString(folder.resolve("new\nline.py"), "a = 1\n");
  }

  private String sarif() {
    return SarifReview.of(ReviewFixture.review(new WorkingFolder(folder)));
  }

  private JsonNode run() throws IOException {
    return new ObjectMapper().readTree(sarif()).get("runs").get(0);
  }

  static Schema schema() throws IOException {
    try (InputStream in =
        SarifReviewTest.class.getResourceAsStream("/sarif/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
          .getSchema(in, InputFormat.JSON);
    }
  }

  @Test
  void theLogIsValid() throws IOException {
    assertThat(schema().validate(sarif(), InputFormat.JSON)).isEmpty();
    assertThat(schema().validate(sarif().replace("\"2.1.0\"", "\"2.1\""), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void aResultSaysWhereWhatAndHowItIsKnownAgain() throws IOException {
    JsonNode result = run().get("results").get(2);
    assertThat(result.get("ruleId").asText()).isEqualTo("swallowed-exception");
    assertThat(result.get("level").asText()).isEqualTo("warning");
    int index = result.get("ruleIndex").asInt();
    JsonNode rule = run().at("/tool/driver/rules").get(index);
    assertThat(rule.get("id").asText()).isEqualTo("swallowed-exception");
    assertThat(rule.at("/properties/tags/0").asText()).isEqualTo("error-handling");
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("a%20b%23%C3%A9%25.py");
    assertThat(place.at("/artifactLocation/uriBaseId").asText()).isEqualTo("%SRCROOT%");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(3);
    assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asText())
        .isEqualTo(LineHashes.of(SWALLOWS).of(3));
  }

  @Test
  void aSuppressedFindingCarriesItsReason() throws IOException {
    var suppressed = run().get("results").findParents("suppressions");
    assertThat(suppressed).hasSize(1);
    assertThat(suppressed.get(0).at("/suppressions/0/kind").asText()).isEqualTo("inSource");
    assertThat(suppressed.get(0).at("/suppressions/0/justification").asText()).endsWith("it may");
  }

  @Test
  void whatWasNotJudgedIsANotification() throws IOException {
    JsonNode notes = run().at("/invocations/0/toolExecutionNotifications");
    assertThat(notes.findValuesAsText("uri"))
        .containsExactlyInAnyOrder("broken.py", "%22new%5Cnline.py%22");
    assertThat(notes.at("/0/descriptor/id").asText()).isIn("syntax_error", "unsafe_path");
  }

  @Test
  void jsonHoldsTheSameFindings() throws IOException {
    JsonNode review =
        new ObjectMapper().readTree(JsonReview.of(ReviewFixture.review(new WorkingFolder(folder))));
    assertThat(review.get("shape").asInt()).isEqualTo(1);
    int places = 0;
    for (JsonNode remark : review.get("remarks")) {
      assertThat(remark.get("findings").asInt()).isEqualTo(remark.get("places").size());
      places += remark.get("places").size();
    }
    assertThat(places + review.get("suppressed").size()).isEqualTo(run().get("results").size());
    assertThat(review.get("not_judged")).hasSize(2);
  }
}
