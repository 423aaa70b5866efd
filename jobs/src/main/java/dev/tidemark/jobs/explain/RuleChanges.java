package dev.tidemark.jobs.explain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is another about the rules of a snapshot than about those of the one before. */
final class RuleChanges {
  private final Answers answers;

  /** Two runs of which one went on from the other under other rules, and since when. */
  private record Pair(LocalDate since, String earlier, String later, String version) {}

  RuleChanges(Answers answers) {
    this.answers = answers;
  }

  /**
   * @param rule the only one that matters; "" if all do
   */
  List<RuleChange> of(String rule) throws SQLException {
    var changes = new ArrayList<RuleChange>();
    for (Pair pair : pairs()) {
      List<RuleChange> ofPair = between(pair, rule);
      changes.addAll(ofPair);
      if (!pair.version().isEmpty() || (ofPair.isEmpty() && rule.isEmpty())) {
        String what =
            pair.version().isEmpty() ? "judged by another version" : "version " + pair.version();
        changes.add(new RuleChange(pair.since(), "all rules", what));
      }
    }
    return changes.stream().distinct().toList();
  }

  private List<Pair> pairs() throws SQLException {
    return answers.all(
        """
        SELECT min(s.snapshot_date) AS since, max(a.run_id) AS earlier, max(b.run_id) AS later,
          CASE WHEN a.tool_version <> b.tool_version
            THEN a.tool_version || ' -> ' || b.tool_version ELSE '' END AS version
        FROM steps AS s
        JOIN runs AS a ON a.run_id = s.previous_run_id JOIN runs AS b ON b.run_id = s.run_id
        WHERE a.rule_set <> b.rule_set AND s.status = 'succeeded'
        GROUP BY a.rule_set, b.rule_set, version ORDER BY 1, 2, 3""",
        row ->
            new Pair(
                Answers.date(row, "since"),
                row.getString("earlier"),
                row.getString("later"),
                Answers.text(row, "version")));
  }

  private List<RuleChange> between(Pair pair, String rule) throws SQLException {
    return answers.all(
        """
        SELECT * FROM (
          SELECT COALESCE(a.rule, b.rule) AS rule, a.rule IS NULL AS came, b.rule IS NULL AS went,
            COALESCE(a.enabled, false) AS was_on, COALESCE(b.enabled, false) AS is_on,
            a.revision AS old_revision, b.revision AS revision,
            a.thresholds AS old_thresholds, b.thresholds AS thresholds
          FROM (SELECT * FROM rules WHERE run_id = %s) AS a
          FULL JOIN (SELECT * FROM rules WHERE run_id = %s) AS b ON a.rule = b.rule) AS pairs
        WHERE (was_on <> is_on OR (is_on AND (
          old_revision <> revision OR old_thresholds <> thresholds)))%s
        ORDER BY rule"""
            .formatted(
                ExplainTables.literal(pair.earlier()),
                ExplainTables.literal(pair.later()),
                ExplainTables.equal("rule", rule)),
        row -> new RuleChange(pair.since(), Answers.text(row, "rule"), what(row)));
  }

  private static String what(ResultSet row) throws SQLException {
    if (!row.getBoolean("was_on")) {
      return row.getBoolean("came") ? "new" : "switched on";
    }
    if (!row.getBoolean("is_on")) {
      return row.getBoolean("went") ? "gone" : "switched off";
    }
    var what = new ArrayList<String>();
    if (row.getInt("old_revision") != row.getInt("revision")) {
      what.add("revision " + row.getInt("old_revision") + " -> " + row.getInt("revision"));
    }
    String before = thresholds(Answers.text(row, "old_thresholds"));
    String now = thresholds(Answers.text(row, "thresholds"));
    if (!before.equals(now)) {
      what.add(before + " -> " + now);
    }
    return String.join(", ", what);
  }

  /** Without the marks of JSON. */
  private static String thresholds(String json) {
    return json.replaceAll("[{}\"]", "").replace(":", " ").replace(",", ", ");
  }
}
