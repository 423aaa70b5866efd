package dev.tidemark.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happened to a warehouse, its report tells moves and latest states as the views do. */
class ReportTotalsTest {
  @ParameterizedTest
  @ValueSource(strings = {"day", "week", "month"})
  @DisplayName("moves are the causes of change_days, summed over the dates of a bucket")
  void moves(String size) throws SQLException, IOException {
    List<List<String>> rows =
        RandomReports.of(size)
            .sql(
                "SELECT snapshot_date, repository, module, language, role, rule,"
                    + " by_code, by_rules, by_coverage, by_scope, not_explained FROM change_days");
    assertThat(listed(size, "moves", 5)).isEqualTo(summed(size, rows)).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"day", "week", "month"})
  @DisplayName("events are what commits introduced, fixed, deleted and suppressed")
  void events(String size) throws SQLException, IOException {
    List<List<String>> rows =
        RandomReports.of(size)
            .sql(
                "SELECT snapshot_date, repository, module, language, role, rule,"
                    + " CAST(event = 'introduced' AS INTEGER),"
                    + " CAST(COALESCE(resolution, '') = 'fixed' AS INTEGER),"
                    + " CAST(COALESCE(resolution, '') = 'deleted' AS INTEGER),"
                    + " CAST(COALESCE(resolution, '') = 'suppressed' AS INTEGER)"
                    + " FROM live_finding_events WHERE cause = 'code'");
    assertThat(listed(size, "events", 4)).isEqualTo(summed(size, rows)).hasSizeGreaterThan(50);
  }

  private static Map<String, List<Long>> summed(String size, List<List<String>> rows)
      throws SQLException, IOException {
    var sums = new TreeMap<String, List<Long>>();
    for (List<String> row : rows) {
      int bucket = RandomReports.bucket(size, LocalDate.parse(row.get(0)));
      if (bucket >= 0) {
        List<Long> values = row.subList(6, row.size()).stream().map(Long::valueOf).toList();
        sums.merge(bucket + " " + row.subList(1, 6), values, ReportTotalsTest::sum);
      }
    }
    sums.values().removeIf(values -> values.stream().allMatch(value -> value == 0));
    return sums;
  }

  private static List<Long> sum(List<Long> a, List<Long> b) {
    var sum = new ArrayList<Long>();
    for (int i = 0; i < a.size(); i++) {
      sum.add(a.get(i) + b.get(i));
    }
    return sum;
  }

  private static Map<String, List<Long>> listed(String size, String field, int width)
      throws SQLException, IOException {
    DecodedReport report = RandomReports.of(size);
    var listed = new TreeMap<String, List<Long>>();
    for (JsonNode list : report.json().get(field)) {
      List<String> about =
          DecodedReport.with(report.group(list.get(0).asInt()), report.rule(list.get(1).asInt()));
      DecodedReport.values(list, 2, width)
          .forEach((b, values) -> listed.put(b + " " + about, values));
    }
    return listed;
  }

  @Test
  @DisplayName("the latest state is that of latest_modules and latest_finding_counts")
  void latest() throws SQLException, IOException {
    DecodedReport report = RandomReports.of("day");
    var groups = new ArrayList<List<String>>();
    JsonNode latest = report.json().get("latest");
    for (int g = 0; g < latest.get("groups").size(); g++) {
      if (!latest.get("groups").get(g).isNull()) {
        var row = new ArrayList<>(report.group(g));
        row.addAll(DecodedReport.texts(latest.get("groups").get(g)));
        groups.add(row);
      }
    }
    assertThat(groups)
        .containsExactlyInAnyOrderElementsOf(
            report.sql(
                "SELECT repository, module, language, role, files, files_judged, code_lines,"
                    + " COALESCE(security_clean, 0), COALESCE(security_findings, 0)"
                    + " FROM latest_modules"));
    var counts = new ArrayList<List<String>>();
    for (JsonNode count : latest.get("counts")) {
      var row = new ArrayList<>(report.group(count.get(0).asInt()));
      row.add(report.rule(count.get(1).asInt()));
      row.add(count.get(2).asText());
      counts.add(row);
    }
    assertThat(counts)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            report.sql(
                "SELECT repository, module, language, role, rule, findings"
                    + " FROM latest_finding_counts WHERE findings > 0"));
  }

  @Test
  @DisplayName("security adds up to security_verdicts")
  void security() throws SQLException, IOException {
    DecodedReport report = RandomReports.of("day");
    var sums = new TreeMap<String, List<Long>>();
    JsonNode groups = report.json().get("latest").get("groups");
    for (int g = 0; g < groups.size(); g++) {
      JsonNode row = groups.get(g);
      List<String> group = report.group(g);
      if (!row.isNull()) {
        sums.merge(
            group.get(0) + " " + group.get(1) + " " + group.get(3),
            List.of(
                row.get(3).asLong(),
                row.get(4).asLong(),
                row.get(0).asLong() - row.get(3).asLong() - row.get(4).asLong()),
            ReportTotalsTest::sum);
      }
    }
    Map<String, List<Long>> expected =
        report
            .sql(
                "SELECT repository || ' ' || module || ' ' || role, clean, findings, not_judged"
                    + " FROM security_verdicts")
            .stream()
            .collect(
                Collectors.toMap(
                    row -> row.get(0),
                    row -> row.subList(1, 4).stream().map(Long::valueOf).toList()));
    assertThat(sums).isEqualTo(expected).isNotEmpty();
  }

  @Test
  @DisplayName("every rule that was enabled is there, as of its newest run")
  void rules() throws SQLException, IOException {
    DecodedReport report = RandomReports.of("day");
    var rules = new ArrayList<List<String>>();
    for (JsonNode rule : report.json().get("rules")) {
      rules.add(
          List.of(
              rule.get("id").asText(),
              report.word("categories", rule.get("category").asInt()),
              report.word("severities", rule.get("severity").asInt()),
              rule.get("summary").asText(),
              rule.get("read").asText(),
              rule.get("right").asText()));
    }
    assertThat(rules)
        .containsExactlyInAnyOrderElementsOf(
            report.sql(
                "SELECT rule, max(category), max(severity), max(summary),"
                    + " CASE rule WHEN 'empty-catch' THEN 15 ELSE 0 END,"
                    + " CASE rule WHEN 'empty-catch' THEN 14 ELSE 0 END FROM rules"
                    + " WHERE enabled GROUP BY rule"));
    assertThat(report.words("severities")).containsExactly("info", "warning", "error");
  }

  @Test
  @DisplayName("repositories are those of latest_snapshots, with a name of their own each")
  void repositories() throws SQLException, IOException {
    for (String size : List.of("day", "week", "month")) {
      DecodedReport report = RandomReports.of(size);
      var shown = new ArrayList<List<String>>();
      var gone = new ArrayList<String>();
      var troubled = new ArrayList<List<String>>();
      for (JsonNode each : report.json().get("repositories")) {
        if (each.get("removed").asBoolean()) {
          gone.add(each.get("url").asText());
          assertThat(each.get("trouble").isNull()).isTrue();
        } else {
          shown.add(fields(each, "url", "branch", "commit", "date", "stale", "stale_reason"));
        }
        if (!each.get("trouble").isNull()) {
          troubled.add(
              List.of(
                  each.get("url").asText(),
                  String.join(" ", fields(each.get("trouble"), "date", "status", "reason_code"))));
        }
      }
      assertThat(shown)
          .containsExactlyInAnyOrderElementsOf(
              report.sql(
                  "SELECT repository, branch, commit_hash, snapshot_date, stale, stale_reason"
                      + " FROM latest_snapshots"));
      String last =
          " FROM snapshots QUALIFY row_number() OVER (PARTITION BY repository"
              + " ORDER BY run_id DESC, snapshot_date DESC) = 1";
      assertThat(gone)
          .containsExactlyInAnyOrderElementsOf(
              report
                  .sql("SELECT repository FROM (SELECT *" + last + ") WHERE status = 'removed'")
                  .stream()
                  .map(row -> row.get(0))
                  .toList());
      assertThat(troubled)
          .containsExactlyInAnyOrderElementsOf(
              report.sql(
                  "SELECT repository, snapshot_date || ' ' || status || ' '"
                      + " || COALESCE(reason_code, 'null') FROM (SELECT *"
                      + last
                      + ") WHERE status NOT IN ('succeeded', 'removed')"));
    }
  }

  private static List<String> fields(JsonNode object, String... names) {
    return Stream.of(names).map(name -> object.get(name).asText()).toList();
  }

  @Test
  @DisplayName("problems are counted whole, by group where the file is known")
  void problems() throws SQLException, IOException {
    DecodedReport report = RandomReports.of("day");
    JsonNode problems = report.json().get("problems");
    var shown = new ArrayList<List<String>>();
    for (JsonNode count : problems.get("counts")) {
      int group = count.get(1).asInt();
      int rule = count.get(3).asInt();
      shown.add(
          List.of(
              report.json().get("repositories").get(count.get(0).asInt()).get("url").asText(),
              group < 0 ? "null" : String.join(" ", report.group(group).subList(1, 4)),
              problems.get("kinds").get(count.get(2).asInt()).asText(),
              rule < 0 ? "null" : report.rule(rule),
              count.get(4).asText()));
    }
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            report.sql(
                "SELECT p.repository, f.module || ' ' || f.language || ' ' || f.role, p.kind,"
                    + " p.rule, count(*) FROM latest_problems AS p"
                    + " LEFT JOIN latest_files AS f USING (repository, path) GROUP BY ALL"))
        .anyMatch(row -> row.get(1).equals("null"))
        .anyMatch(row -> !row.get(1).equals("null"));
    assertThat(problems.get("rows"))
        .hasSize(shown.stream().mapToInt(row -> Integer.parseInt(row.get(4))).sum())
        .allMatch(row -> row.size() == 7 && row.get(6).asText().equals("no token begins here"));
  }

  @Test
  @DisplayName("findings are those of open_findings, word for word")
  void findings() throws SQLException, IOException {
    DecodedReport report = RandomReports.of("day");
    assertThat(findings(report))
        .containsExactlyInAnyOrderElementsOf(
            report.sql(
                "SELECT repository, module, language, role, path, line, rule, message, symbol,"
                    + " CAST(strftime(first_seen_at AT TIME ZONE 'UTC', '%Y-%m-%d') AS DATE)"
                    + " - DATE '1970-01-01', CAST(unseen AS INTEGER) FROM open_findings"))
        .anyMatch(row -> row.get(10).equals("1"))
        .anyMatch(row -> row.get(7).contains("\"</script>\u202e\n"));
    assertThat(report.json().get("findings").get("total").asInt())
        .isEqualTo(report.json().get("findings").get("rows").size());
  }

  private static List<List<String>> findings(DecodedReport report) {
    JsonNode findings = report.json().get("findings");
    var shown = new ArrayList<List<String>>();
    for (JsonNode row : findings.get("rows")) {
      var texts = new ArrayList<>(report.group(row.get(0).asInt()));
      texts.add(findings.get("paths").get(row.get(1).asInt()).asText());
      texts.add(row.get(2).asText());
      texts.add(report.rule(row.get(3).asInt()));
      texts.add(findings.get("texts").get(row.get(4).asInt()).asText());
      texts.add(findings.get("texts").get(row.get(5).asInt()).asText());
      texts.add(row.get(6).asText());
      texts.add(row.get(7).asText());
      shown.add(texts);
    }
    return shown;
  }

  @Test
  @DisplayName("each newest state says by which rules it was judged, however old it is")
  void ruleSets() throws SQLException, IOException {
    DecodedReport all = RandomReports.of("day");
    DecodedReport lastDay = all.since("1d");
    assertThat(lastDay.dates()).hasSizeLessThan(3);
    for (DecodedReport report : List.of(all, lastDay)) {
      var shown = new TreeSet<String>();
      for (JsonNode each : report.json().get("repositories")) {
        if (!each.get("rule_set").isNull()) {
          JsonNode ruleSet = report.json().get("rule_sets").get(each.get("rule_set").asInt());
          for (JsonNode asked : ruleSet.get("asked")) {
            asked
                .get(2)
                .forEach(
                    rule ->
                        shown.add(
                            String.join(
                                " ",
                                each.get("url").asText(),
                                report.word("languages", asked.get(0).asInt()),
                                report.word("roles", asked.get(1).asInt()),
                                report.rule(rule.asInt()))));
          }
        }
      }
      assertThat(shown)
          .isNotEmpty()
          .isEqualTo(
              report
                  .sql(
                      "SELECT s.repository || ' ' || a.language || ' ' || a.role || ' ' || a.rule"
                          + " FROM latest_snapshots AS s JOIN asked_rules AS a USING (run_id)")
                  .stream()
                  .map(row -> row.get(0))
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
  }
}
