package dev.tidemark.jobs.cli;

import dev.tidemark.jobs.warehouse.Dialect;
import dev.tidemark.jobs.warehouse.ViewScript;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "views",
    mixinStandardHelpOptions = true,
    description = "Print the SQL that gives another engine the tables and views of a warehouse.")
final class ShowViews implements Callable<Integer> {
  @Mixin private WarehouseOption warehouse;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      required = true,
      description = "duckdb, spark or trino.")
  private Dialect engine;

  @Option(
      names = "--schema",
      paramLabel = "NAME",
      defaultValue = "tidemark",
      description = "Schema in which Trino will run it. Default: tidemark.")
  private String schema;

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    String root = warehouse.location;
    Predicate<String> isThere = table -> true; // Elsewhere only the engine can look.
    if (!warehouse.isUri()) {
      Path folder = warehouse.published().toAbsolutePath().normalize();
      root = folder.toString();
      isThere = table -> Files.isDirectory(folder.resolve(table));
    }
    PrintWriter out = command.commandLine().getOut();
    ViewScript.statements(engine, root, schema, isThere)
        .forEach(statement -> out.print(statement + ";\n\n"));
    out.flush();
    return Tidemark.COMPLETE;
  }
}
