package dev.tidemark.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.jobs.WrittenWarehouse;
import dev.tidemark.jobs.warehouse.SqlEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final String A = "https://example.org/team/a";
  private static final String B = "https://example.org/other/a";
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir Path folder;
  private Path root;
  private WrittenWarehouse warehouse;

  @BeforeEach
  void begin() throws IOException {
    root = Files.createDirectory(folder.resolve("warehouse"));
    warehouse = new WrittenWarehouse(root);
  }

  private WrittenWarehouse.Run night(int day) {
    return warehouse
        .run("202601%02dT010000000Z-0a0a".formatted(day))
        .add("runs", Map.of("repositories", 2, "files", 7))
        .add("rules", rule("empty-catch", "error"))
        .add("rules", rule("no-docs", "info"));
  }

  private static Map<String, Object> rule(String rule, String severity) {
    return Map.of("rule", rule, "category", "theme", "severity", severity, "summary", "A fault");
  }

  private static Map<String, Object> snapshot(String repository, String date, String status) {
    return Map.of("repository", repository, "name", "a", "snapshot_date", date, "status", status);
  }

  private static Map<String, Object> at(String repository, String date, Object... more) {
    var row = new HashMap<String, Object>(Map.of("repository", repository, "snapshot_date", date));
    for (int i = 0; i < more.length; i += 2) {
      row.put((String) more[i], more[i + 1]);
    }
    return row;
  }

  private static WrittenWarehouse.Run read(WrittenWarehouse.Run run, String url, String date) {
    return run.add("snapshots", snapshot(url, date, "succeeded"))
        .add("modules", at(url, date, "files", 3, "files_judged", 3, "code_lines", 100));
  }

  private JsonNode data(ReportRequest request) throws SQLException, IOException {
    return DecodedReport.of(root, request).json();
  }

  @Test
  @DisplayName("without a run the page says that there is none")
  void noRun() throws SQLException, IOException {
    read(night(1), A, "2026-01-01").write();
    JsonNode data = data(DecodedReport.request("1y"));
    assertThat(data.get("runs").asInt()).isZero();
    assertThat(data.get("last_run").isNull()).isTrue();
    for (String array :
        List.of("dates", "repositories", "states", "rules", "groups", "lines", "series", "moves")) {
      assertThat(data.get(array)).as(array).isEmpty();
    }
    assertThat(data.get("findings").get("total").asInt()).isZero();
  }

  @Test
  @DisplayName("a run that is being written is not there yet")
  void running() throws SQLException, IOException {
    read(night(1), A, "2026-01-01").commit();
    read(night(2), B, "2026-01-02").write();
    JsonNode data = data(DecodedReport.request("1y"));
    assertThat(DecodedReport.texts(data.get("dates"))).containsExactly("2026-01-01");
    assertThat(data.get("repositories")).hasSize(1);
    assertThat(data.get("last_run").get("run_id").asText()).startsWith("20260101");
  }

  @Test
  @DisplayName("one repository with one snapshot makes a whole page")
  void oneSnapshot() throws SQLException, IOException {
    read(night(1), A, "2026-01-01")
        .add("finding_counts", at(A, "2026-01-01", "rule", "empty-catch", "findings", 2))
        .commit();
    DecodedReport report = DecodedReport.of(root);
    assertThat(report.json().get("states").toString()).isEqualTo("[[0]]");
    assertThat(report.json().get("lines").toString()).isEqualTo("[[0,3,100]]");
    assertThat(report.json().get("series").toString()).isEqualTo("[[0,0,0,2]]");
    assertThat(report.json().get("rule_sets").toString()).isEqualTo("[{\"asked\":[[0,0,[0,1]]]}]");
    JsonNode run = report.json().get("last_run");
    assertThat(run.get("repositories").asInt()).isEqualTo(2);
    assertThat(run.get("started_at").asText()).isEqualTo("2026-01-01T01:00:00Z");
    assertThat(report.json().get("repositories").get(0).get("name").asText()).isEqualTo("a");
  }

  @Test
  @DisplayName("what was compared with a state before is told of each repository")
  void compared() throws SQLException, IOException {
    read(read(night(1), A, "2026-01-01"), B, "2026-01-01").commit();
    var again = new HashMap<>(snapshot(B, "2026-01-02", "succeeded"));
    again.put("previous_date", "2026-01-01");
    read(night(2), A, "2026-01-02").add("snapshots", again).commit();
    assertThat(data(DecodedReport.request("1y")).get("compared").toString()).isEqualTo("[[1],[]]");
  }

  @Test
  @DisplayName("two repositories with one name are called by their URLs")
  void twoOfOneName() throws SQLException, IOException {
    read(read(night(1), A, "2026-01-01"), B, "2026-01-01").commit();
    JsonNode repositories = data(DecodedReport.request("1y")).get("repositories");
    assertThat(DecodedReport.elements(repositories).stream().map(each -> each.get("name").asText()))
        .containsExactlyInAnyOrder(A, B);
  }

  @Test
  @DisplayName("a repository that leaves its list is told as gone, and its findings with it")
  void removed() throws SQLException, IOException {
    read(read(night(1), A, "2026-01-01"), B, "2026-01-01")
        .add("finding_counts", at(B, "2026-01-01", "rule", "no-docs", "findings", 2))
        .add("findings", at(B, "2026-01-01", "rule", "no-docs", "path", "x"))
        .commit();
    read(night(2), A, "2026-01-02")
        .add("snapshots", snapshot(B, "2026-01-02", "removed"))
        .add("change_causes", at(B, "2026-01-02", "rule", "no-docs", "by_scope", -2))
        .commit();
    JsonNode data = data(DecodedReport.request("1y"));
    assertThat(data.get("repositories").get(0).get("url").asText()).isEqualTo(B);
    assertThat(data.get("repositories").get(0).get("removed").asBoolean()).isTrue();
    assertThat(data.get("repositories").get(0).get("date").asText()).isEqualTo("2026-01-01");
    assertThat(data.get("repositories").get(1).get("removed").asBoolean()).isFalse();
    assertThat(data.get("states").toString()).isEqualTo("[[0,-1],[0,0]]");
    assertThat(data.get("latest").get("groups").get(0).isNull()).isTrue();
    assertThat(data.get("latest").get("counts")).isEmpty();
    assertThat(data.get("findings").get("total").asInt()).isZero();
    assertThat(data.get("moves").toString()).isEqualTo("[[0,1,0,0,0,0,0,2,1,0,0,0,-2,0]]");
  }

  @Test
  @DisplayName("tables and columns of older versions are missing, and nothing else")
  void olderSchema() throws SQLException, IOException {
    read(night(1), A, "2026-01-01")
        .add("findings", at(A, "2026-01-01", "rule", "no-docs", "path", "x", "message", "m"))
        .without(
            "change_causes",
            "file_changes",
            "finding_events",
            "unseen_findings",
            "functions",
            "rule_quality",
            "findings.first_seen_at",
            "findings.cwe",
            "findings.flow",
            "modules.security_clean",
            "modules.security_findings",
            "modules.security_not_judged",
            "rules.cwe",
            "rules.owasp",
            "rules.confidence",
            "snapshots.previous_date")
        .commit();
    JsonNode data = data(DecodedReport.request("1y"));
    assertThat(data.get("latest").get("groups").toString())
        .as("nobody looked for security")
        .isEqualTo("[[3,3,100,0,0]]");
    assertThat(data.get("findings").get("rows").toString())
        .as("nobody knows since when")
        .isEqualTo("[[0,0,1,1,0,1,-1,0]]");
    assertThat(data.get("moves")).isEmpty();
  }

  @Test
  @DisplayName("a module that goes is zero from then on, and not before it is known to be")
  void moduleGoes() throws SQLException, IOException {
    read(night(1), A, "2026-01-01")
        .add("modules", at(A, "2026-01-01", "module", "z", "files", 1, "code_lines", 9))
        .add("finding_counts", at(A, "2026-01-01", "module", "z", "rule", "no-docs", "findings", 4))
        .commit();
    night(2).add("snapshots", snapshot(A, "2026-01-02", "failed")).commit();
    read(night(3), A, "2026-01-03").commit();
    JsonNode data = data(DecodedReport.request("1y"));
    assertThat(data.get("states").toString()).isEqualTo("[[0,-2,0]]");
    assertThat(data.get("lines").get(1).toString()).isEqualTo("[0,0,9,2,0,0]");
    assertThat(data.get("series").toString()).isEqualTo("[[1,1,0,4,2,0]]");
  }

  @Test
  @DisplayName("what is older than asked for is not shown, but as the latest state")
  void since() throws SQLException, IOException {
    read(night(1), A, "2026-01-01")
        .add("finding_counts", at(A, "2026-01-01", "rule", "no-docs", "findings", 4))
        .commit();
    read(night(9), B, "2026-01-09").commit();
    JsonNode data = data(DecodedReport.request("7d"));
    assertThat(DecodedReport.texts(data.get("dates"))).containsExactly("2026-01-09");
    assertThat(data.get("states").toString()).isEqualTo("[[0],[-1]]");
    assertThat(data.get("series")).isEmpty();
    assertThat(data.get("latest").get("counts").toString()).isEqualTo("[[1,1,4]]");
    assertThatThrownBy(() -> data(DecodedReport.request("2026-02-01")))
        .hasMessage("--since 2026-02-01 is after the newest date there is, 2026-01-09");
  }

  @Test
  @DisplayName("a short list has the errors, and then of each rule and repository its newest")
  void shortList() throws SQLException, IOException {
    var run = read(read(night(1), A, "2026-01-01"), B, "2026-01-01");
    for (int i = 1; i <= 9; i++) {
      String seen = "2025-12-0" + i + "T00:00:00Z";
      for (String url : List.of(A, B)) {
        run.add("findings", found(url, "no-docs", "info", i, seen));
      }
    }
    run.add("findings", found(A, "empty-catch", "error", 50, "2020-01-01T00:00:00Z"))
        .add("findings", found(A, "empty-catch", "error", 51, "2020-01-01T00:00:00Z"))
        .commit();
    JsonNode findings = data(new ReportRequest("", "1y", 6, NOON)).get("findings");
    assertThat(findings.get("total").asInt()).isEqualTo(20);
    assertThat(
            DecodedReport.elements(findings.get("rows")).stream()
                .map(row -> row.get(2).asInt() + (row.get(0).asInt() == 0 ? " of B" : " of A")))
        .containsExactly("50 of A", "51 of A", "9 of B", "9 of A", "8 of B", "8 of A");
    assertThat(findings.get("rows").get(2).get(6).asLong())
        .isEqualTo(LocalDate.of(2025, 12, 9).toEpochDay());
  }

  private static Map<String, Object> found(
      String url, String rule, String severity, int line, String seen) {
    return at(
        url,
        "2026-01-01",
        "rule",
        rule,
        "severity",
        severity,
        "path",
        "x.java",
        "line",
        line,
        "first_seen_at",
        seen);
  }

  @Test
  @DisplayName("files are told by how often they changed times how complex they are")
  void churn() throws SQLException, IOException {
    read(night(1), A, "2026-01-01").commit();
    for (int day = 2; day <= 4; day++) {
      String date = "2026-01-0" + day;
      var run = read(night(day), A, date).add("file_changes", changed(date, "often"));
      if (day == 4) {
        run.add("file_changes", changed(date, "hard"))
            .add("file_changes", changed(date, "a test"))
            .add("files", file("often", "main", 2))
            .add("files", file("hard", "main", 9))
            .add("files", file("a test", "test", 9))
            .add("modules", at(A, date, "role", "test", "files", 1))
            .add("files", file("never", "main", 99));
      }
      run.commit();
    }
    assertThat(data(DecodedReport.request("1y")).get("churn").toString())
        .isEqualTo(
            "{\"rows\":[[1,\"a test\",1,50,9,3],[0,\"hard\",1,50,9,3],[0,\"often\",3,50,2,3]],"
                + "\"total\":3}");
    assertThat(data(DecodedReport.request("2026-01-02")).get("churn").toString())
        .as("what changed on the first day of the window changed before it")
        .isEqualTo(
            "{\"rows\":[[1,\"a test\",1,50,9,3],[0,\"hard\",1,50,9,3],[0,\"often\",2,50,2,3]],"
                + "\"total\":3}");
  }

  private static Map<String, Object> changed(String date, String path) {
    return at(
        A, date, "path", path, "change", "modified", "blob", "b" + date, "previous_blob", "b");
  }

  private static Map<String, Object> file(String path, String role, int cognitive) {
    return at(
        A,
        "2026-01-04",
        "path",
        path,
        "role",
        role,
        "code_lines",
        50,
        "highest_cognitive",
        cognitive,
        "findings",
        3);
  }

  @Test
  @DisplayName("at most 500 problems are named, some of each kind, and all are counted")
  void manyProblems() throws SQLException, IOException {
    var run = read(night(1), A, "2026-01-01");
    for (int i = 0; i < 600; i++) {
      run.add("problems", at(A, "2026-01-01", "path", "p" + i, "kind", "syntax", "detail", "d"));
    }
    run.add("problems", at(A, "2026-01-01", "path", "z", "kind", "too_deep", "detail", "d"))
        .commit();
    JsonNode problems = data(DecodedReport.request("1y")).get("problems");
    assertThat(problems.get("rows")).hasSize(500).anyMatch(row -> row.get(2).asText().equals("z"));
    assertThat(
            DecodedReport.elements(problems.get("counts")).stream().mapToInt(r -> r.get(4).asInt()))
        .containsExactly(600, 1);
  }

  @Test
  @DisplayName("the page is written whole or not at all")
  void whole() throws SQLException, IOException {
    Path page = folder.resolve("report.html");
    Files.writeString(page, "the old one");
    try (SqlEngine engine = SqlEngine.open(root)) {
      read(night(9), A, "2026-01-09").commit();
      assertThatThrownBy(() -> Report.write(engine, DecodedReport.request("2027-01-01"), page))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(page).hasContent("the old one");
    }
    try (SqlEngine engine = SqlEngine.open(root)) {
      Report.write(engine, DecodedReport.request("1y"), page);
      assertThat(page).content().startsWith("<!doctype html>").endsWith("</html>\n");
    }
    try (SqlEngine engine = SqlEngine.open(root)) {
      Path nowhere = folder.resolve("none/report.html");
      assertThatThrownBy(() -> Report.write(engine, DecodedReport.request("1y"), nowhere))
          .isInstanceOf(NoSuchFileException.class);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(page, root);
    }
  }
}
