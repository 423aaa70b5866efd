package dev.tidemark.jobs.explain;

import java.sql.SQLException;
import java.util.List;

/** Whether there is what a request names; where not, what there is. */
final class Presence {
  private static final int MOST_NAMES = 8;

  private final Answers answers;

  Presence(Answers answers) {
    this.answers = answers;
  }

  /**
   * @throws IllegalArgumentException if something is not there
   */
  void check(ExplainRequest request) throws SQLException {
    if (isEmpty("SELECT 1 FROM snapshot_days LIMIT 1")) {
      throw new IllegalArgumentException(
          "no run has asked for a repository yet; run `tidemark scan` first");
    }
    if (isEmpty("SELECT 1 FROM asked LIMIT 1")) {
      throw new IllegalArgumentException(
          "there is no repository \"" + request.repository() + "\"; there are " + names());
    }
    if (lacks("asked_rules", "rule", request.rule())) {
      throw new IllegalArgumentException(
          "no run asked a rule \"" + request.rule() + "\"; `tidemark rules` lists them");
    }
    if (lacks("live_modules", "module", request.module())) {
      throw new IllegalArgumentException(
          "there is no module \""
              + request.module()
              + "\"; `tidemark trend --by module` shows them");
    }
  }

  private String names() throws SQLException {
    List<String> names =
        answers.all(
            "SELECT DISTINCT name FROM snapshot_days ORDER BY 1", row -> Answers.text(row, "name"));
    String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return names.size() > MOST_NAMES
        ? first + " and " + (names.size() - MOST_NAMES) + " more"
        : first;
  }

  private boolean lacks(String source, String column, String value) throws SQLException {
    return !value.isEmpty()
        && isEmpty(
            "SELECT 1 FROM "
                + source
                + " WHERE true"
                + ExplainTables.equal(column, value)
                + " LIMIT 1");
  }

  private boolean isEmpty(String sql) throws SQLException {
    return answers.all(sql, row -> true).isEmpty();
  }
}
