package dev.tidemark.jobs.stage;

import dev.tidemark.analyzers.Analyzers;
import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.jobs.table.Reports;
import java.io.Serializable;
import java.util.Iterator;
import java.util.Locale;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;

/** Blobs to reports, each from its own row alone, so that Spark may retry or reorder at will. */
public final class AnalyzeFiles {
  /** Makes the analyzers of one task, where it runs. */
  @FunctionalInterface
  public interface AnalyzersFactory extends Serializable {
    Analyzers create();

    /** The rules that ship, under these settings. */
    static AnalyzersFactory shipped(RuleSettings settings) {
      return () -> new Analyzers(RuleCatalogue.SHIPPED, settings);
    }
  }

  private AnalyzeFiles() {}

  /**
   * Rows of {@link Reports#SCHEMA}.
   *
   * @param blobs as {@link LoadBlobs} gives them
   */
  public static Dataset<Row> from(Dataset<Row> blobs, AnalyzersFactory factory, Counters counters) {
    return blobs.mapPartitions(
        (MapPartitionsFunction<Row, Row>) rows -> reports(rows, factory.create(), counters),
        Encoders.row(Reports.SCHEMA));
  }

  private static Iterator<Row> reports(
      Iterator<Row> blobs, Analyzers analyzers, Counters counters) {
    TaskContext.get()
        .addTaskCompletionListener((TaskCompletionListener) context -> analyzers.close());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return blobs.hasNext();
      }

      @Override
      public Row next() {
        return report(blobs.next(), analyzers, counters);
      }
    };
  }

  private static Row report(Row blob, Analyzers analyzers, Counters counters) {
    String id = blob.getString(0);
    Language language = Language.valueOf(blob.getString(1).toUpperCase(Locale.ROOT));
    Role role = Role.valueOf(blob.getString(2).toUpperCase(Locale.ROOT));
    counters.files().add(language.isOfCode() ? 1 : 0);
    if (blob.isNullAt(3)) {
      var missing = Problem.ofFile(ProblemKind.MISSING_OBJECT, 0, blob.getString(4));
      return ReportRows.row(id, language, role, false, FileReport.notJudged(role, missing));
    }
    byte[] bytes = blob.getAs(3);
    counters.bytes().add(language.isOfCode() ? bytes.length : 0);
    FileReport report = analyzers.analyze(new SourceFile(bytes, language, role));
    return ReportRows.row(id, language, role, isOfTheBytesAlone(report), report);
  }

  /** How long a machine took says nothing of the file: such a report must not be kept. */
  private static boolean isOfTheBytesAlone(FileReport report) {
    return report.problems().stream().noneMatch(p -> p.kind() == ProblemKind.TOO_SLOW);
  }
}
