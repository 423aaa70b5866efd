package dev.tidemark.jobs.cli;

import dev.tidemark.jobs.warehouse.SqlEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = "Ask the tables; `tidemark tables` says what there is to ask.")
final class Sql implements Callable<Integer> {
  @Parameters(paramLabel = "QUERY", description = "DuckDB's SQL over tables and views.")
  private String query;

  @Mixin private WarehouseOption warehouse;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, csv, json or markdown. Default: text.")
  private ResultFormat format;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    try (SqlEngine engine = SqlEngine.open(warehouse.published());
        Statement statement = engine.statementFor(query)) {
      if (statement.execute(query)) {
        format.print(statement.getResultSet(), out);
      }
      out.flush();
      return Tidemark.COMPLETE;
    } catch (SQLException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
