package dev.tidemark.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class SecurityViewsTest {
  @Test
  void aModuleIsCleanOnlyIfEachOfItsFilesIs() throws SQLException {
    var told = new ArrayList<String>();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TABLE latest_modules AS SELECT 'r' AS repository, DATE '2026-01-01' AS
            snapshot_date, 'main' AS role, * FROM (VALUES
            ('clean', 'java', 2, 2, 0), ('clean', 'python', 1, 1, 0),
            ('found', 'java', 3, 1, 1),
            ('mixed', 'java', 2, 2, 0), ('mixed', 'python', 1, 0, 0),
            ('silent', 'java', 2, 0, 0), ('of an old run', 'java', 4, NULL, NULL))
            AS t(module, language, files, security_clean, security_findings)""");
      var rows =
          statement.executeQuery(
              "SELECT module || ' ' || verdict || ' ' || not_judged FROM ("
                  + SecurityViews.VERDICTS.select()
                  + ") ORDER BY 1");
      while (rows.next()) {
        told.add(rows.getString(1));
      }
    }
    assertThat(told)
        .containsExactly(
            "clean clean 0",
            "found findings 1",
            "mixed partly_judged 1",
            "of an old run not_judged 4",
            "silent not_judged 2");
  }
}
