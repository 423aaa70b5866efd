package dev.tidemark.jobs.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.FileFacts;
import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.FlowStep;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Metrics;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.analyzers.rule.RuleSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecurityReviewTest {
  @RuleInfo(
      id = "leak",
      category = Category.SECURITY,
      severity = Severity.ERROR,
      revision = 1,
      summary = "Something leaks",
      why = "It should not. Mend it.",
      cwe = {89, 1333},
      owasp = {"A03:2021", "A05:2025"},
      confidence = Confidence.MEDIUM,
      roles = {Role.MAIN},
      examples = @Example(language = Language.JAVA, bad = "", good = ""))
  private static final class Leak {}

  @RuleInfo(
      id = "hole",
      category = Category.SECURITY,
      severity = Severity.WARNING,
      revision = 1,
      summary = "There is a hole",
      why = "Stop it.",
      cwe = 22,
      roles = {Role.MAIN},
      examples = @Example(language = Language.JAVA, bad = "", good = ""))
  private static final class Hole {}

  private static final List<FlowStep> WAY =
      List.of(
          new FlowStep("", 2, "the parameter \"id\" of a request"),
          new FlowStep("web/B c.java", 7, "\"join\" returns it"),
          new FlowStep("", 9, "it is run <b>"));

  private final List<ReviewedFile> files = new ArrayList<>();
  private final List<Unjudged> unjudged = new ArrayList<>();

  private void file(String path, Role role, List<Finding> findings, Problem... problems) {
    var metrics = new Metrics(9, 0, 0, 1, 0, 0, 0, 0, 0);
    var report =
        new FileReport(role, metrics, List.of(), findings, FileFacts.NONE, List.of(problems));
    files.add(new ReviewedFile(path, ".", Language.JAVA, report, null));
  }

  private static Finding finding(String rule, int line, List<FlowStep> way, String reason) {
    var place = new Place(line, 1, line, "A.run");
    return new Finding(rule, place, "this leaks", "0f", 0, reason, way);
  }

  private Review review() {
    var infos = List.of(RuleSpec.infoOf(Leak.class), RuleSpec.infoOf(Hole.class));
    List<ReviewedRule> rules =
        RuleSpec.all(infos, RuleSettings.DEFAULTS).stream()
            .map(spec -> new ReviewedRule(spec, infos.get(spec.id().equals("leak") ? 0 : 1)))
            .toList();
    var inspection = new Inspection(files, List.of(), unjudged);
    return new Assessment(inspection, rules).of(new Subject("sample", "", "", "", ""));
  }

  private String opening() {
    String text = MarkdownReview.of(review(), 10);
    assertThat(text).startsWith("# Review of `sample`\n\n**Security: ");
    return text.split("\n", -1)[2];
  }

  @Test
  void aCleanFileSaysWhoLooked() {
    file("A.java", Role.MAIN, List.of(finding("leak", 3, List.of(), "as meant")));
    assertThat(opening())
        .isEqualTo(
            "**Security: clean: 2 security rules looked and found nothing.**"
                + " Rules that looked: `hole`, `leak`.");
  }

  @Test
  void aFileInWhichARuleGaveUpIsNotJudged() {
    file(
        "A.java",
        Role.MAIN,
        List.of(),
        new Problem(ProblemKind.TOO_COMPLEX, "leak", 4, "\"run\" is too long to follow"));
    assertThat(opening()).startsWith("**Security: not judged: `run` is too long to follow.**");
    assertThat(MarkdownReview.of(review(), 10))
        .contains(
            "- Security of 1 file, because `run` is too long to follow: `A.java`.",
            "- 1 too complex: `A.java:4`, `run` is too long to follow.");
  }

  @Test
  void findingsAreCountedAndTheWorstIsNamed() {
    file("A.java", Role.MAIN, List.of(finding("hole", 2, List.of(), "")));
    file("B.java", Role.MAIN, List.of(finding("leak", 9, WAY, "")));
    file("C.java", Role.MAIN, List.of());
    file("CTest.java", Role.TEST, List.of());
    assertThat(opening())
        .startsWith(
            "**Security: 2 places to look at in 2 files, first `leak` (error) at `B.java:9`;"
                + " 1 file clean, 1 not judged: no security rule looks at test files.**");
  }

  @Test
  void ofSeveralFilesItIsSaidHowManyAreClean() {
    file("A.java", Role.MAIN, List.of());
    file("B.java", Role.MAIN, List.of());
    assertThat(opening())
        .startsWith("**Security: clean: 2 security rules looked at 2 files and found nothing.**");
    file("C.java", Role.MAIN, List.of(), new Problem(ProblemKind.RULE_FAILED, "hole", 0, "so"));
    assertThat(opening())
        .startsWith("**Security: nothing found; 2 files clean, 1 not judged: so.**");
  }

  @Test
  void testsAreAskedNothingAndTakeNothingFromWhatIsClean() {
    file("A.java", Role.MAIN, List.of());
    file("ATest.java", Role.TEST, List.of());
    assertThat(review().security().verdict()).isEqualTo(OverallVerdict.CLEAN);
    assertThat(opening())
        .startsWith(
            "**Security: clean: 2 security rules looked at 1 file and found nothing, 1 not judged:"
                + " no security rule looks at test files.**");
  }

  @Test
  void whereThereAreTestsOnlyNothingIsClean() {
    file("ATest.java", Role.TEST, List.of());
    assertThat(review().security().verdict()).isEqualTo(OverallVerdict.NOT_JUDGED);
  }

  @Test
  void aPathThatCouldNotBeReadMayHoldAnything() {
    file("A.java", Role.MAIN, List.of());
    unjudged.add(new Unjudged("B.java", Problem.ofFile(ProblemKind.SYMLINK, 0, "a link")));
    assertThat(review().security().verdict()).isEqualTo(OverallVerdict.PARTLY_JUDGED);
  }

  @Test
  void nothingIsCleanWhereThereIsNothing() {
    assertThat(opening()).isEqualTo("**Security: not judged: there is no file to judge.**");
  }

  @Test
  void theWayIsToldStepByStep() {
    file("A.java", Role.MAIN, List.of(finding("leak", 9, WAY, "")));
    assertThat(MarkdownReview.of(review(), 10))
        .contains(
            """
               - `A.java:9`: this leaks
                 - line 2: the parameter `id` of a request
                 - `web/B c.java:7`: `join` returns it
                 - line 9: it is run \\<b\\>
            """);
  }

  @Test
  void ofALongWayTheMiddleIsLeftOut() {
    List<FlowStep> way =
        IntStream.rangeClosed(1, 40).mapToObj(i -> new FlowStep("", i, "goes on")).toList();
    file("A.java", Role.MAIN, List.of(finding("leak", 40, way, "")));
    assertThat(MarkdownReview.of(review(), 10))
        .containsSubsequence("line 6: goes on", "- ... 28 more steps", "line 35: goes on")
        .doesNotContain("line 7: ", "line 34: ");
  }

  @Test
  void jsonHoldsVerdictsWeaknessesAndWays() throws IOException {
    file("A.java", Role.MAIN, List.of(finding("leak", 9, WAY, "")));
    file("ATest.java", Role.TEST, List.of());
    JsonNode json = new ObjectMapper().readTree(JsonReview.of(review()));
    assertThat(json.get("security_verdict").asText()).isEqualTo("findings");
    assertThat(json.get("security").toString())
        .isEqualTo(
            "{\"rules\":[\"hole\",\"leak\"],\"files\":{\"clean\":0,\"findings\":1,"
                + "\"not_judged\":1},\"not_judged\":[{\"path\":\"ATest.java\","
                + "\"reason\":\"no security rule looks at test files\"}]}");
    assertThat(json.at("/remarks/0/cwe").toString()).isEqualTo("[\"CWE-89\",\"CWE-1333\"]");
    assertThat(json.at("/remarks/0/confidence").asText()).isEqualTo("medium");
    JsonNode way = json.at("/remarks/0/places/0/flow");
    assertThat(way.findValuesAsText("path")).containsExactly("A.java", "web/B c.java", "A.java");
    assertThat(way.findValuesAsText("line")).containsExactly("2", "7", "9");
  }

  @Test
  void sarifHoldsThemAsForgesReadThem() throws IOException {
    file("A.java", Role.MAIN, List.of(finding("leak", 9, WAY, "")));
    String sarif = SarifReview.of(review());
    assertThat(SarifReviewTest.schema().validate(sarif, InputFormat.JSON)).isEmpty();
    JsonNode run = new ObjectMapper().readTree(sarif).at("/runs/0");
    JsonNode steps = run.at("/results/0/codeFlows/0/threadFlows/0/locations");
    assertThat(steps).hasSize(3);
    JsonNode step = steps.at("/1/location");
    assertThat(step.at("/message/text").asText()).isEqualTo("\"join\" returns it");
    assertThat(step.at("/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("web/B%20c.java");
    assertThat(step.at("/physicalLocation/region/startLine").asInt()).isEqualTo(7);
    JsonNode rule = run.at("/tool/driver/rules/1/properties");
    assertThat(rule.get("tags").toString())
        .isEqualTo(
            "[\"security\",\"external/cwe/cwe-089\",\"external/cwe/cwe-1333\","
                + "\"external/owasp/A03:2021\",\"external/owasp/A05:2025\"]");
    assertThat(rule.get("precision").asText()).isEqualTo("medium");
    assertThat(rule.get("security-severity").asText()).isEqualTo("8.0");
  }
}
