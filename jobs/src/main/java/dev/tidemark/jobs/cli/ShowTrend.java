package dev.tidemark.jobs.cli;

import dev.tidemark.jobs.trend.By;
import dev.tidemark.jobs.trend.Glyphs;
import dev.tidemark.jobs.trend.TrendReader;
import dev.tidemark.jobs.trend.TrendRequest;
import dev.tidemark.jobs.trend.TrendText;
import dev.tidemark.jobs.warehouse.SqlEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
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
    name = "trend",
    mixinStandardHelpOptions = true,
    description = {
      "Show where the code gets better and where it gets worse: worst change first.",
      "",
      "A night that failed is a gap and never a low value; a sum in which a repository is missing"
          + " is marked, and so is a day from which other rules are in force. See docs/trends.md."
    })
final class ShowTrend implements Callable<Integer> {
  private static final int USUAL_SERIES = 20;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      defaultValue = "category",
      description =
          "category or rule, over all repositories; module or repository. Default: category.")
  private By by;

  @Mixin private WarehouseOption warehouse;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First date, as 2026-01-31. Default: the first there is.")
  private LocalDate from = TrendRequest.FIRST;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Last date. Default: the last there is.")
  private LocalDate to = TrendRequest.LAST;

  @Mixin private CodeOptions code;

  @Option(
      names = "--absolute",
      description = "Count findings. Default: findings per 1,000 code lines.")
  private boolean absolute;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many series. Default: 20; in csv and json, all.")
  private Integer top;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, csv, json or markdown; csv and json have a row a date. Default: text.")
  private ResultFormat format;

  @Option(names = "--ascii", description = "Draw with plain characters: 1 lowest, 8 highest.")
  private boolean ascii;

  @Mixin private WidthOption width;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    boolean forPeople = format == ResultFormat.TEXT || format == ResultFormat.MARKDOWN;
    int most = top == null ? forPeople ? USUAL_SERIES : Integer.MAX_VALUE : top;
    var request =
        new TrendRequest(
            by, code.role(), code.repository, code.rule, code.module, from, to, absolute, most);
    PrintWriter out = command.commandLine().getOut();
    try (SqlEngine engine = SqlEngine.open(warehouse.published());
        var reader = new TrendReader(engine, request)) {
      if (forPeople) {
        var text = new TrendText(reader.trend(), glyphs(), width.columns());
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

  /** What standard output can carry; Java names its charset only where it is a terminal. */
  private Glyphs glyphs() {
    Charset charset =
        Charset.forName(System.getProperty("sun.stdout.encoding", Charset.defaultCharset().name()));
    return ascii || !charset.newEncoder().canEncode("▁█·↑…") ? Glyphs.ASCII : Glyphs.UNICODE;
  }
}
