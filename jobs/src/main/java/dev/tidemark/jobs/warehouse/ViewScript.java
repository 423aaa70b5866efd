package dev.tidemark.jobs.warehouse;

import dev.tidemark.jobs.table.Table;
import dev.tidemark.jobs.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What another engine is to be told, statement by statement, to have every table and view. */
public final class ViewScript {
  private ViewScript() {}

  /**
   * @param root folder or URI of the warehouse, as the engine calls it
   * @param schema in which the statements will run
   * @param isThere whether any run has written a table, by its name
   */
  public static List<String> statements(
      Dialect dialect, String root, String schema, Predicate<String> isThere) {
    var statements = new ArrayList<String>();
    statements.addAll(dialect.committed(root));
    for (Table table : Tables.ALL) {
      if (isThere.test(table.name())) {
        statements.addAll(dialect.table(table, root, schema));
      } else {
        statements.add(dialect.empty(table));
      }
    }
    for (View view : View.ALL) {
      statements.add(dialect.view(view.name()) + " AS\n" + view.select());
    }
    return statements;
  }
}
