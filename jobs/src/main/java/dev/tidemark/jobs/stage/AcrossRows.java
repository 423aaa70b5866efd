package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.types.DataTypes.IntegerType;

import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.repository.RepositoryFinding;
import dev.tidemark.analyzers.repository.RepositoryProblem;
import dev.tidemark.analyzers.repository.RepositoryReport;
import dev.tidemark.jobs.table.AcrossReports;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Gathers what is said of the files of a repository from moment to moment, told once as long. */
final class AcrossRows {
  /** As {@link AcrossReports#SCHEMA}, with the last moment of the version behind. */
  static final StructType SCHEMA =
      AcrossReports.SCHEMA.add("last", IntegerType, false, "the last moment of the version");

  private static final int FIRST = 2;
  private static final int FROM = 3;
  private static final int TO = 4;
  private static final int COUNTS = 5;
  private static final int ADDED = 3;
  private static final int LAST = COUNTS + ADDED;

  private record Said(List<RepositoryFinding> findings, List<RepositoryProblem> problems) {
    Said() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private record Stretch(int first, int last, int from, int to, Said said) {
    boolean goesOn(Stretch next) {
      return first == next.first && to == next.from - 1 && said.equals(next.said);
    }
  }

  private final String repository;
  private final Map<String, int[]> versions = new HashMap<>();
  private final Map<String, Stretch> open = new TreeMap<>();
  private final List<Row> ended = new ArrayList<>();

  AcrossRows(String repository) {
    this.repository = repository;
  }

  /** Notes which version of a file is there from now on. */
  void isThere(String path, int first, int last) {
    versions.put(path, new int[] {first, last});
  }

  /** Notes what is said of the files that are there, from one moment to another. */
  void say(RepositoryReport report, int from, int to) {
    var byPath = new HashMap<String, Said>();
    for (RepositoryFinding finding : report.findings()) {
      byPath.computeIfAbsent(finding.path(), path -> new Said()).findings().add(finding);
    }
    for (RepositoryProblem problem : report.problems()) {
      byPath.computeIfAbsent(problem.path(), path -> new Said()).problems().add(problem);
    }
    byPath.forEach(
        (path, said) -> {
          int[] version = versions.get(path);
          var stretch = new Stretch(version[0], version[1], from, to, said);
          Stretch before = open.get(path);
          if (before != null && before.goesOn(stretch)) {
            stretch = new Stretch(before.first(), before.last(), before.from(), to, said);
          } else if (before != null) {
            ended.add(row(path, before));
          }
          open.put(path, stretch);
        });
  }

  /** Rows of {@link #SCHEMA}: all that was said. */
  List<Row> rows() {
    open.forEach((path, stretch) -> ended.add(row(path, stretch)));
    open.clear();
    return ended;
  }

  private Row row(String path, Stretch stretch) {
    List<RepositoryFinding> findings = stretch.said().findings();
    List<Finding> told = findings.stream().map(RepositoryFinding::finding).toList();
    return RowFactory.create(
        repository,
        path,
        stretch.first(),
        stretch.from(),
        stretch.to(),
        ReportRows.counts(told),
        ReportRows.rows(findings, each -> ReportRows.row(each.finding(), each.related())),
        ReportRows.rows(stretch.said().problems(), each -> ReportRows.row(each.problem())),
        stretch.last());
  }

  /**
   * Puts together what several rules say, so that the stretches of each version follow each other
   * from its first moment to its last.
   *
   * @param said rows of {@link #SCHEMA}, which may overlap
   * @return rows of {@link AcrossReports#SCHEMA}
   */
  static Dataset<Row> together(Dataset<Row> said) {
    return said.groupByKey(
            (MapFunction<Row, String>)
                row -> row.getString(0) + '\0' + row.getString(1) + '\0' + row.getInt(FIRST),
            Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) (key, rows) -> together(rows),
            Encoders.row(AcrossReports.SCHEMA));
  }

  private static Iterator<Row> together(Iterator<Row> said) {
    var rows = new ArrayList<Row>();
    said.forEachRemaining(rows::add);
    Row one = rows.get(0);
    rows.add(
        RowFactory.create(
            one.getString(0),
            one.getString(1),
            one.getInt(FIRST),
            one.getInt(FIRST),
            one.getInt(LAST),
            new Row[0],
            new Row[0],
            new Row[0],
            one.getInt(LAST)));
    var stretches = new ArrayList<Row>();
    new Spans<>(rows, row -> row.getInt(FROM), row -> row.getInt(TO))
        .forEach(
            (there, from, to) ->
                stretches.add(
                    RowFactory.create(
                        one.getString(0),
                        one.getString(1),
                        one.getInt(FIRST),
                        from,
                        to == one.getInt(LAST) ? null : to,
                        all(there, COUNTS),
                        all(there, COUNTS + 1),
                        all(there, COUNTS + 2))));
    return stretches.iterator();
  }

  private static Row[] all(List<Row> rows, int column) {
    return rows.stream().flatMap(row -> elements(row, column).stream()).toArray(Row[]::new);
  }

  private static List<Row> elements(Row row, int column) {
    return row.get(column) instanceof Row[] array ? List.of(array) : row.getList(column);
  }
}
