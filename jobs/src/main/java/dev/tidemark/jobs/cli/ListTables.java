package dev.tidemark.jobs.cli;

import dev.tidemark.jobs.table.Table;
import dev.tidemark.jobs.table.Tables;
import dev.tidemark.jobs.warehouse.View;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.types.StructField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "tables",
    mixinStandardHelpOptions = true,
    description = "List the tables and views, and what each column means.")
final class ListTables implements Callable<Integer> {
  @Parameters(paramLabel = "TABLE", arity = "0..1", description = "Only this one.")
  private String only;

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    PrintWriter out = command.commandLine().getOut();
    List<Table> tables =
        Tables.ALL.stream().filter(t -> only == null || t.name().equals(only)).toList();
    List<View> views =
        View.ALL.stream().filter(v -> only == null || v.name().equals(only)).toList();
    if (tables.isEmpty() && views.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no table or view \"" + only + "\"; `tidemark tables` lists them");
    }
    tables.forEach(table -> print(table, out));
    views.forEach(view -> out.printf(Locale.ROOT, "%s: %s%n", view.name(), view.holds()));
    out.flush();
    return Tidemark.COMPLETE;
  }

  private static void print(Table table, PrintWriter out) {
    out.printf(
        Locale.ROOT, "%s: one row for each %s; %s%n", table.name(), table.row(), table.holds());
    for (StructField field : table.columns()) {
      out.printf(
          Locale.ROOT,
          "  %-24s %-10s %s%n",
          field.name(),
          Table.typeOf(field),
          field.getComment().get());
    }
    out.println();
  }
}
