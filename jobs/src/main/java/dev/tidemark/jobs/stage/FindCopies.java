package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.xxhash64;
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
import java.util.HashMap;
import java.util.IdentityHashMap;
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
          .add("suppression_reason", StringType, false)
          .add("first", IntegerType, false, "the first moment of the version of the file")
          .add("last", IntegerType, false, "the last");

  private static final StructType MATCH =
      new StructType()
          .add("repository", StringType, false)
          .add("first_path", StringType, false)
          .add("from", IntegerType, false, "the first moment at which all places are there")
          .add("to", IntegerType, false, "the last")
          .add("places", createArrayType(WINDOW, false), false);

  private static final StructType PLACED =
      new StructType().add("key", LongType, false).add("place", LongType, false);

  private static final double FALSE_POSITIVES = 0.01;
  private static final int FIRST = 10;
  private static final int LAST = 11;
  private static final int PLACES = 4;

  private FindCopies() {}

  /**
   * Rows of {@link AcrossRows#SCHEMA}.
   *
   * @param known file versions with repository, path, facts, units, first and last
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
    return cut.select(
            col("repository"),
            col("path"),
            col("units"),
            col("facts.suppressions"),
            col("first"),
            col("last"))
        .flatMap(
            (FlatMapFunction<Row, Row>) row -> windows(row, repeated, minTokens),
            Encoders.row(WINDOW))
        .groupByKey(
            (MapFunction<Row, String>) row -> row.getString(0) + '\0' + row.getLong(1),
            Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) (key, rows) -> matches(rows),
            Encoders.row(MATCH))
        .groupByKey(
            (MapFunction<Row, String>) row -> row.getString(0) + '\0' + row.getString(1),
            Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) (key, rows) -> findings(rows),
            Encoders.row(AcrossRows.SCHEMA));
  }

  /** Holds every hash that a repository has in two places, and few others. */
  private static BloomFilter repeated(Dataset<Row> cut) {
    Dataset<Row> keys =
        cut.select(col("repository"), xxhash64(col("path")), col("units.hash"))
            .flatMap((FlatMapFunction<Row, Row>) FindCopies::keys, Encoders.row(PLACED))
            .groupBy("key")
            .agg(min("place").as("one"), max("place").as("other"))
            .where(not(col("one").equalTo(col("other"))))
            .select("key")
            .persist();
    long count = keys.count();
    BloomFilter repeated =
        count == 0 ? BloomFilter.create(1) : keys.stat().bloomFilter("key", count, FALSE_POSITIVES);
    keys.unpersist();
    return repeated;
  }

  // Versions of a file are one place; what stands in a file twice are two.
  private static Iterator<Row> keys(Row file) {
    var seen = new HashMap<Long, Integer>();
    long path = file.getLong(1);
    return file.<Long>getList(2).stream()
        .filter(hash -> hash != 0)
        .map(hash -> key(file.getString(0), hash))
        .filter(key -> seen.merge(key, 1, Integer::sum) <= 2)
        .map(key -> RowFactory.create(key, seen.get(key) == 1 ? path : path + 1))
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
        .map(window -> row(repository, window, file.getInt(4), file.getInt(5)))
        .iterator();
  }

  private static Iterator<Row> matches(Iterator<Row> rows) {
    var windows = new ArrayList<Row>();
    rows.forEachRemaining(windows::add);
    var matches = new ArrayList<Row>();
    new Spans<>(windows, row -> row.getInt(FIRST), row -> row.getInt(LAST))
        .forEach((there, from, to) -> match(there, from, to, matches));
    return matches.iterator();
  }

  private static void match(List<Row> windows, int from, int to, List<Row> matches) {
    if (windows.size() < 2) {
      return;
    }
    var versions = new IdentityHashMap<CopyWindow, Row>();
    AlikeWindows alike = null;
    for (Row row : windows) {
      CopyWindow window = window(row);
      versions.put(window, row);
      if (alike == null) {
        alike = new AlikeWindows(window);
      } else {
        alike.add(window);
      }
    }
    List<CopyWindow> places = alike.places();
    if (places.size() > 1) {
      Row[] rows = places.stream().map(versions::get).toArray(Row[]::new);
      matches.add(RowFactory.create(rows[0].getString(0), places.get(0).path(), from, to, rows));
    }
  }

  private static Iterator<Row> findings(Iterator<Row> rows) {
    var matches = new ArrayList<Row>();
    rows.forEachRemaining(matches::add);
    var said = new AcrossRows(matches.get(0).getString(0));
    new Spans<>(matches, row -> row.getInt(2), row -> row.getInt(3))
        .forEach(
            (there, from, to) -> {
              Row version = there.get(0).<Row>getList(PLACES).get(0);
              said.isThere(version.getString(2), version.getInt(FIRST), version.getInt(LAST));
              var alike = there.stream().map(FindCopies::places).toList();
              var report = new RepositoryReport(DuplicateBlock.findings(alike), List.of());
              said.say(report, from, to);
            });
    return said.rows().iterator();
  }

  private static List<CopyWindow> places(Row match) {
    return match.<Row>getList(PLACES).stream().map(FindCopies::window).toList();
  }

  private static Row row(String repository, CopyWindow window, int first, int last) {
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
        window.suppressionReason(),
        first,
        last);
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
