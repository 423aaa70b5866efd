package dev.tidemark.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.warehouse.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code mvn verify -Dupdate} writes the page; without it a stale page fails. */
class TablesPageTest {
  private static final Path PAGE = Path.of("../docs/tables.md");

  @Test
  void thePageSaysWhatTheCodeSays() throws IOException {
    String page = page();
    if (System.getProperty("update") != null) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/tables.md is stale: run mvn verify -Dupdate")
        .isEqualTo(page);
  }

  @Test
  void everyColumnHasItsMeaning() {
    for (Table table : Tables.ALL) {
      for (var column : table.columns()) {
        assertThat(column.getComment().isDefined()).as(table.name() + "." + column.name()).isTrue();
        assertThat(column.name()).matches("[a-z][a-z0-9_]*");
      }
    }
  }

  private static String page() {
    var page =
        new StringBuilder(
            """
            # Tables

            Generated from the code by `mvn verify -Dupdate`; `tidemark tables` prints the same.

            Each run adds files and changes none:
            `<warehouse>/<table>/run_date=YYYY-MM-DD/run_id=<run>/part-*.parquet`. A run counts once
            `<warehouse>/_commits/<run>.json` is there; tables and views show only such runs. Times are UTC.
            NULL means unknown, never zero.
            """);
    for (Table table : Tables.ALL) {
      page.append("\n## ").append(table.name()).append("\n\nOne row for each ");
      page.append(table.row()).append(": ").append(table.holds()).append(".\n\n");
      page.append("| column | type | null | meaning |\n| --- | --- | --- | --- |\n");
      for (var column : table.columns()) {
        page.append(
            String.format(
                Locale.ROOT,
                "| `%s` | %s | %s | %s |%n",
                column.name(),
                Table.typeOf(column),
                column.nullable() ? "yes" : "no",
                column.getComment().get()));
      }
    }
    page.append("\n# Views\n\n| view | shows |\n| --- | --- |\n");
    for (View view : View.ALL) {
      page.append("| `").append(view.name()).append("` | ").append(view.holds()).append(" |\n");
    }
    return page.toString();
  }
}
