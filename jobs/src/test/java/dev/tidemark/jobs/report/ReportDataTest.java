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
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happened to a warehouse, its report shows over time what the views do. */
class ReportDataTest {
  private record Attempt(LocalDate date, String status, String gap, int removals) {}

  /** All attempts of each repository in the order of dates. */
  private static Map<String, List<Attempt>> attempts(DecodedReport report)
      throws SQLException, IOException {
    return report
        .sql(
            "SELECT repository, snapshot_date, status, gap_reason, removals FROM snapshot_days"
                + " ORDER BY snapshot_date")
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get(0),
                Collectors.mapping(
                    row ->
                        new Attempt(
                            LocalDate.parse(row.get(1)),
                            row.get(2),
                            row.get(3),
                            Integer.parseInt(row.get(4))),
                    Collectors.toList())));
  }

  /** What is to be shown of a repository in a bucket: a date, a reason, or "". */
  private static String expected(String size, List<Attempt> attempts, int bucket)
      throws SQLException, IOException {
    LocalDate begin = RandomReports.begin(size, RandomReports.of(size).dates().get(bucket));
    var inside = new ArrayList<Attempt>();
    for (Attempt attempt : attempts) {
      if (RandomReports.begin(size, attempt.date()).equals(begin)) {
        if (attempt.status().equals("removed")) {
          inside.clear();
        }
        inside.add(attempt);
      }
    }
    if (inside.isEmpty()) {
      return isBetweenAttempts(attempts, RandomReports.of(size).dates().get(bucket))
          ? "not_scanned"
          : "";
    }
    String shown = "";
    for (Attempt attempt : inside) {
      shown = attempt.status().equals("succeeded") ? attempt.date().toString() : shown;
    }
    Attempt newest = inside.get(inside.size() - 1);
    return !shown.isEmpty() ? shown : newest.gap().equals("null") ? "" : newest.gap();
  }

  private static boolean isBetweenAttempts(List<Attempt> attempts, LocalDate date) {
    return attempts.stream()
        .filter(attempt -> !attempt.status().equals("removed"))
        .collect(Collectors.groupingBy(Attempt::removals))
        .values()
        .stream()
        .anyMatch(
            stretch ->
                !stretch.get(0).date().isAfter(date)
                    && !stretch.get(stretch.size() - 1).date().isBefore(date));
  }

  @ParameterizedTest
  @ValueSource(strings = {"day", "week", "month"})
  @DisplayName("each bucket is named by its last date on which anything was attempted")
  void dates(String size) throws SQLException, IOException {
    DecodedReport report = RandomReports.of(size);
    var last = new TreeMap<LocalDate, LocalDate>();
    for (List<String> row :
        report.sql(
            "SELECT DISTINCT snapshot_date FROM snapshot_days WHERE status <> 'removed'"
                + " ORDER BY 1")) {
      LocalDate date = LocalDate.parse(row.get(0));
      last.put(RandomReports.begin(size, date), date);
    }
    assertThat(report.dates()).containsExactlyElementsOf(last.values());
  }

  @ParameterizedTest
  @ValueSource(strings = {"day", "week", "month"})
  @DisplayName("a repository is known, a gap with its reason, or not there")
  void states(String size) throws SQLException, IOException {
    DecodedReport report = RandomReports.of(size);
    Map<String, List<Attempt>> attempts = attempts(report);
    var seen = new TreeSet<String>();
    for (int r = 0; r < RandomPast.REPOSITORIES.size(); r++) {
      String url = report.json().get("repositories").get(r).get("url").asText();
      for (int b = 0; b < report.dates().size(); b++) {
        String expected = expected(size, attempts.get(url), b);
        int state = report.state(r, b);
        String shown = state == -1 ? "" : state < 0 ? report.word("gaps", -2 - state) : "known";
        assertThat(shown)
            .as("%s on %s", url, report.dates().get(b))
            .isEqualTo(expected.startsWith("20") ? "known" : expected);
        seen.add(shown);
      }
    }
    assertThat(seen).contains("", "known", size.equals("day") ? "not_scanned" : "unreachable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"day", "week", "month"})
  @DisplayName("series and lines say what category_days says of the date that is shown")
  void counts(String size) throws SQLException, IOException {
    DecodedReport report = RandomReports.of(size);
    Map<String, List<Attempt>> attempts = attempts(report);
    var expected = new TreeMap<String, String>();
    for (List<String> row :
        report.sql(
            "SELECT snapshot_date, repository, module, language, role, category, findings,"
                + " code_lines, gap_reason FROM category_days WHERE gap_reason IS NULL"
                + " OR gap_reason = 'not_asked'")) {
      int b = RandomReports.bucket(size, LocalDate.parse(row.get(0)));
      if (expected(size, attempts.get(row.get(1)), b).equals(row.get(0))) {
        expected.put(b + " " + row.subList(1, 6), "" + row.subList(6, 9));
      }
    }
    assertThat(decoded(report)).isEqualTo(expected);
    assertThat(expected.values()).anyMatch(v -> v.contains("not_asked")).hasSizeGreaterThan(1000);
  }

  /** The same, by the page's own means: states, rule sets, lines and series. */
  private static Map<String, String> decoded(DecodedReport report)
      throws SQLException, IOException {
    Map<List<String>, List<String>> categories =
        report.sql("SELECT DISTINCT language, role, category FROM asked_rules").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.subList(0, 2),
                    Collectors.mapping(row -> row.get(2), Collectors.toList())));
    var shown = new TreeMap<String, String>();
    for (int g = 0; g < report.json().get("groups").size(); g++) {
      List<String> group = report.group(g);
      var lines = DecodedReport.values(report.json().get("lines").get(g), 0, 2);
      for (int b = 0; b < report.dates().size(); b++) {
        int state = report.state(report.repositoryOf(g), b);
        List<Long> line = DecodedReport.at(lines, b, 2);
        if (state >= 0 && line.get(0) > 0) {
          List<Integer> asked = asked(report, state, group);
          for (String category : categories.getOrDefault(group.subList(2, 4), List.of())) {
            List<Integer> rules =
                asked.stream().filter(u -> report.categoryOf(u).equals(category)).toList();
            String value =
                rules.isEmpty()
                    ? "[null, null, not_asked]"
                    : List.of(findings(report, g, rules, b), line.get(1), "null").toString();
            shown.put(b + " " + DecodedReport.with(group, category), value);
          }
        }
      }
    }
    return shown;
  }

  private static List<Integer> asked(DecodedReport report, int ruleSet, List<String> group) {
    var rules = new ArrayList<Integer>();
    for (JsonNode asked : report.json().get("rule_sets").get(ruleSet).get("asked")) {
      if (report.word("languages", asked.get(0).asInt()).equals(group.get(2))
          && report.word("roles", asked.get(1).asInt()).equals(group.get(3))) {
        asked.get(2).forEach(rule -> rules.add(rule.asInt()));
      }
    }
    return rules;
  }

  private static long findings(DecodedReport report, int group, List<Integer> rules, int bucket) {
    long sum = 0;
    for (JsonNode series : report.json().get("series")) {
      if (series.get(0).asInt() == group && rules.contains(series.get(1).asInt())) {
        sum += DecodedReport.at(DecodedReport.values(series, 2, 1), bucket, 1).get(0);
      }
    }
    return sum;
  }

  @Test
  @DisplayName("sums over repositories are those of organisation_days, and as partial")
  void organisation() throws SQLException, IOException {
    DecodedReport report = RandomReports.of("day");
    var shown = new TreeMap<String, Long>();
    decoded(report)
        .forEach(
            (key, value) -> {
              if (!value.startsWith("[null")) {
                String[] words = key.replaceAll("[\\[\\],]", "").split(" ", -1);
                String date = report.dates().get(Integer.parseInt(words[0])).toString();
                long findings = Long.parseLong(value.substring(1, value.indexOf(',')));
                shown.merge(date + " " + words[4] + " " + words[5], findings, Long::sum);
              }
            });
    Map<String, Long> expected =
        report
            .sql(
                "SELECT snapshot_date || ' ' || role || ' ' || category, findings"
                    + " FROM organisation_days WHERE findings IS NOT NULL")
            .stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> Long.valueOf(row.get(1))));
    assertThat(shown).isEqualTo(expected);
    // A repository without a commit counts there as known: nothing is missing of it.
    for (List<String> row :
        report.sql(
            "SELECT DISTINCT o.snapshot_date, o.repositories - e.empty,"
                + " o.repositories_covered - e.empty FROM organisation_days AS o"
                + " JOIN (SELECT snapshot_date, count(*) FILTER (WHERE status = 'empty') AS empty"
                + " FROM snapshot_days GROUP BY ALL) AS e USING (snapshot_date)")) {
      List<Integer> states = states(report, LocalDate.parse(row.get(0)));
      assertThat(states).filteredOn(state -> state != -1).hasSize(Integer.parseInt(row.get(1)));
      assertThat(states).filteredOn(state -> state >= 0).hasSize(Integer.parseInt(row.get(2)));
    }
  }

  private static List<Integer> states(DecodedReport report, LocalDate date) {
    int bucket = report.dates().indexOf(date);
    return IntStream.range(0, RandomPast.REPOSITORIES.size())
        .mapToObj(r -> report.state(r, bucket))
        .toList();
  }
}
