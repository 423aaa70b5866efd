package dev.tidemark.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ResultFormatTest {
  private static final String ROWS =
      "SELECT * FROM (VALUES ('a,\"b', 1, NULL, 0.25), ('p|q' || chr(27), 22, 'x', 10.0))"
          + " AS t(name, n, reason, rate)";

  private static String format(ResultFormat format) throws SQLException {
    var text = new StringWriter();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(ROWS);
        var out = new PrintWriter(text)) {
      format.print(rows, out);
    }
    return text.toString();
  }

  @Test
  void textAlignsAndNeutralisesWhatATerminalWouldObey() throws SQLException {
    assertThat(format(ResultFormat.TEXT))
        .isEqualTo(
            """
            name   n  reason   rate
            ----  --  ------  -----
            a,"b   1  NULL     0.25
            p|q?  22  x       10.00
            """);
  }

  @Test
  void csvQuotes() throws SQLException {
    assertThat(format(ResultFormat.CSV)).startsWith("name,n,reason,rate\n\"a,\"\"b\",1,,0.25\n");
  }

  @Test
  void jsonKeepsTypesAndTheOrderOfColumns() throws SQLException {
    assertThat(format(ResultFormat.JSON))
        .contains("{\"name\":\"a,\\\"b\",\"n\":1,\"reason\":null,\"rate\":0.25}");
  }

  @Test
  void markdownEscapesItsOwnSign() throws SQLException {
    assertThat(format(ResultFormat.MARKDOWN)).contains("| --- | ---: | --- | ---: |", "p\\|q?");
  }
}
