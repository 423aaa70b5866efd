package dev.tidemark.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.table.Tables;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class SqlEngineTest {
  @TempDir Path empty;

  @TestFactory
  Stream<DynamicTest> everyTableAndViewIsThereBeforeTheFirstRun() {
    return Stream.concat(
            Tables.ALL.stream().map(table -> table.name()), View.ALL.stream().map(View::name))
        .map(name -> DynamicTest.dynamicTest(name, () -> assertEmpty(name)));
  }

  private void assertEmpty(String name) throws Exception {
    String sql = "SELECT count(*) FROM " + name;
    try (SqlEngine engine = SqlEngine.open(empty);
        var statement = engine.statementFor(sql);
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getLong(1)).isZero();
    }
  }
}
