package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.repository.AlikeWindows;
import dev.tidemark.analyzers.repository.CopyWindow;
import dev.tidemark.analyzers.repository.RepositoryReport;
import dev.tidemark.analyzers.repository.rules.DuplicateBlock;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.analyzers.rule.RuleSpec;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.sketch.BloomFilter;

/**
 * Code that stands in several places of a repository.
 *
 * <p>Each file is cut into windows, and their hashes are counted first, because nine in ten stand
 * once: those are dropped by a filter that lets few of them through. A shuffle on the hashes brings
 * those together that are alike; another, by the file that holds the first of them, puts the
 * windows of each copy together. So the work grows with the code and not with the pairs of files,
 * however large one repository is.
 */
final class FindCopies {
  private static final StructType WINDOW =
      new StructType()
          .add("repository", StringType, false)
          .add("hash", LongType, false)
          .add("path", StringType, false)
          .add("unit", IntegerType, false)
          .add("end_unit", IntegerType, false)
          .add("token", IntegerType, false)
          .add("tokens", IntegerType, false)
          .add("first_line", IntegerType, false)
          .add("last_line", IntegerType, false)
          .add("suppression_reason", StringType, false);

  private static final StructType MATCH =
      new StructType()
          .add("repository", StringType, false)
          .add("first_path", StringType, false)
          .add("places", createArrayType(WINDOW, false), false);

  private static final double FALSE_POSITIVES = 0.01;

  private FindCopies() {}

  /**
   * Rows of {@link FindAcrossFiles#SCHEMA}.
   *
   * @param known files with repository, path, facts and units
   */
  static Dataset<Row> in(Dataset<Row> known, RuleSettings settings) {
    RuleSpec spec =
        RuleCatalogue.SHIPPED.specs(settings).stream()
            .filter(each -> each.id().equals(DuplicateBlock.ID))
            .findFirst()
            .orElseThrow();
    int minTokens = spec.thresholds().get(DuplicateBlock.MIN_TOKENS);
    Dataset<Row> cut = known.where(size(col("units")).gt(0));
    BloomFilter repeated = repeated(cut);
    return cut.select(col("repository"), col("path"), col("units"), col("facts.suppressions"))
        .flatMap(
            (FlatMapFunction<Row, Row>) row -> windows(row, repeated, minTokens),
            Encoders.row(WINDOW))
        .groupByKey(
            (MapFunction<Row, String>) row -> row.getString(0) + '\0' + row.getLong(1),
            Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) (key, rows) -> match(rows),
            Encoders.row(MATCH))
        .groupByKey(
            (MapFunction<Row, String>) row -> row.getString(0) + '\0' + row.getString(1),
            Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) (key, rows) -> findings(rows),
            Encoders.row(FindAcrossFiles.SCHEMA));
  }

  /** Holds every hash that a repository has more than once, and few others. */
  private static BloomFilter repeated(Dataset<Row> cut) {
    Dataset<Row> keys =
        cut.select(col("repository"), col("units.hash"))
            .flatMap((FlatMapFunction<Row, Long>) FindCopies::keys, Encoders.LONG())
            .groupBy("value")
            .count()
            .where(col("count").gt(1))
            .select("value")
            .persist();
    long count = keys.count();
    BloomFilter repeated =
        count == 0
            ? BloomFilter.create(1)
            : keys.stat().bloomFilter("value", count, FALSE_POSITIVES);
    keys.unpersist();
    return repeated;
  }

  private static Iterator<Long> keys(Row file) {
    return file.<Long>getList(1).stream()
        .filter(hash -> hash != 0)
        .map(hash -> key(file.getString(0), hash))
        .iterator();
  }

  private static long key(String repository, long hash) {
    return 31 * hash + repository.hashCode();
  }

  private static Iterator<Row> windows(Row file, BloomFilter repeated, int minTokens) {
    String repository = file.getString(0);
    return CopyWindow.of(
            file.getString(1), FactRows.units(file, 2, 3), DuplicateBlock.ID, minTokens)
        .stream()
        .filter(window -> repeated.mightContainLong(key(repository, window.hash())))
        .map(window -> row(repository, window))
        .iterator();
  }

  private static Iterator<Row> match(Iterator<Row> rows) {
    Row first = rows.next();
    var alike = new AlikeWindows(window(first));
    rows.forEachRemaining(row -> alike.add(window(row)));
    List<CopyWindow> places = alike.places();
    if (places.size() < 2) {
      return List.<Row>of().iterator();
    }
    String repository = first.getString(0);
    Row[] windows = ReportRows.rows(places, each -> row(repository, each));
    return List.of(RowFactory.create(repository, places.get(0).path(), windows)).iterator();
  }

  private static Iterator<Row> findings(Iterator<Row> rows) {
    var matches = new ArrayList<List<CopyWindow>>();
    Row first = rows.next();
    matches.add(places(first));
    rows.forEachRemaining(row -> matches.add(places(row)));
    var report = new RepositoryReport(DuplicateBlock.findings(matches), List.of());
    return FindAcrossFiles.rows(first.getString(0), report).iterator();
  }

  private static List<CopyWindow> places(Row match) {
    return match.<Row>getList(2).stream().map(FindCopies::window).toList();
  }

  private static Row row(String repository, CopyWindow window) {
    return RowFactory.create(
        repository,
        window.hash(),
        window.path(),
        window.unit(),
        window.endUnit(),
        window.token(),
        window.tokens(),
        window.firstLine(),
        window.lastLine(),
        window.suppressionReason());
  }

  private static CopyWindow window(Row row) {
    return new CopyWindow(
        row.getLong(1),
        row.getString(2),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        row.getInt(6),
        row.getInt(7),
        row.getInt(8),
        row.getString(9));
  }
}
