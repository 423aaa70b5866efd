package dev.tidemark.jobs.cli;

import dev.tidemark.jobs.explain.ExplainRequest;
import dev.tidemark.jobs.explain.ExplanationReader;
import dev.tidemark.jobs.explain.ExplanationText;
import dev.tidemark.jobs.warehouse.SqlEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Say why the counts moved between two dates: by code, by rules, by coverage or by scope.",
      "",
      "Names the commits that moved them most, and the nights that could not be read. By default it"
          + " explains the last date. See docs/trends.md."
    })
final class ExplainChange implements Callable<Integer> {
  @Mixin private WarehouseOption warehouse;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "The state before, as 2026-01-31. Default: the last known before --to.")
  private LocalDate from = ExplainRequest.UNASKED;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "The state after. Default: the last date there is.")
  private LocalDate to = ExplainRequest.UNASKED;

  @Mixin private CodeOptions code;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text, csv, json or markdown; csv and json have a row for each snapshot, module and rule"
              + " that moved. Default: text.")
  private ResultFormat format;

  @Mixin private WidthOption width;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    var request =
        new ExplainRequest(code.role(), code.repository, code.rule, code.module, from, to);
    PrintWriter out = command.commandLine().getOut();
    try (SqlEngine engine = SqlEngine.open(warehouse.published());
        var reader = new ExplanationReader(engine, request)) {
      if (format == ResultFormat.TEXT || format == ResultFormat.MARKDOWN) {
        var text = new ExplanationText(reader.explanation(), width.columns());
        out.print(format == ResultFormat.TEXT ? text.aligned() : text.markdown());
      } else {
        try (ResultSet rows = reader.rows()) {
          format.print(rows, out);
        }
      }
      out.flush();
      return Tidemark.COMPLETE;
    } catch (SQLException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
