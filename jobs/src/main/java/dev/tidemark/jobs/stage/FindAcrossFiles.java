package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import dev.tidemark.analyzers.RepositoryAnalysis;
import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.model.FileFacts;
import dev.tidemark.analyzers.model.FlowQuestion;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.repository.RepositoryFile;
import dev.tidemark.analyzers.repository.RepositoryRules;
import dev.tidemark.analyzers.repository.rules.DuplicateBlock;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.jobs.table.AcrossReports;
import dev.tidemark.jobs.table.Reports;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The facts of all files of a snapshot to what shows in no file alone.
 *
 * <p>Signatures and imports are small and are judged by repository, in one task each. Copies are
 * found by {@link FindCopies}, whose work is spread by hash and not by repository.
 */
public final class FindAcrossFiles {
  /** Columns of a report to which rows of this stage add. */
  static final List<String> ADDED = List.of("counts", "findings", "problems");

  /** What else depends on a file than its report, which its key names. */
  private static final List<String> READ =
      List.of("path", "blob", "module", "language", "listed_role", "problem_kind", "first");

  private static final int FIRST = 7;

  private FindAcrossFiles() {}

  /**
   * One row for each repository with a digest of all that {@link #from} reads of it: where that is
   * the same, so is what it finds.
   *
   * @param files as {@link ListFiles} gives them
   * @param reports rows of {@link Reports#SCHEMA}, each key once
   * @param whole as in {@link #from}
   */
  public static Dataset<Row> digests(Dataset<Row> files, Dataset<Row> reports, boolean whole) {
    var read = new ArrayList<Column>(READ.stream().map(name -> col(name)).toList());
    read.add(col("metrics.code_lines"));
    // How many moments a state has lasted does not matter to what is said of it.
    read.add(when(not(col("standing")), col("last")));
    var again = new ArrayList<Column>(read);
    again.add(lit(1));
    return known(files, reports)
        .withColumn("hash", xxhash64(read.toArray(Column[]::new)))
        .withColumn("other", xxhash64(again.toArray(Column[]::new)))
        .groupBy("repository")
        .agg(
            concat_ws(
                    "-",
                    lit(whole),
                    count("*"),
                    hex(expr("bit_xor(hash)")),
                    hex(expr("bit_xor(other)")))
                .as("digest"));
  }

  private static Dataset<Row> known(Dataset<Row> files, Dataset<Row> reports) {
    return files
        .where(
            col("blob")
                .isNotNull()
                .or(col("problem_kind").equalTo(ProblemKind.OTHER_LANGUAGE.id())))
        .join(reports, CollectionConverters.asScala(Reports.KEY).toSeq(), "left");
  }

  /**
   * Rows of {@link AcrossReports#SCHEMA}.
   *
   * @param files as {@link ListFiles} gives them
   * @param reports rows of {@link Reports#SCHEMA}, each key once
   * @param whole whether no path of a repository was left out by the settings
   */
  public static Dataset<Row> from(
      Dataset<Row> files, Dataset<Row> reports, RuleSettings settings, boolean whole) {
    Dataset<Row> known = known(files, reports);
    Dataset<Row> said =
        known
            .select(
                col("repository"),
                col("path"),
                col("module"),
                col("language"),
                coalesce(col("role"), col("listed_role")),
                when(not(lacksFacts()), col("metrics.code_lines")),
                col("facts"),
                col("first"),
                col("last"))
            .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
            .flatMapGroups(
                (FlatMapGroupsFunction<String, Row, Row>)
                    (repository, rows) -> judge(repository, rows, settings, whole),
                Encoders.row(AcrossRows.SCHEMA));
    return AcrossRows.together(said.unionByName(FindCopies.in(known, settings)));
  }

  // Gathering failed, and the rules that would read the facts are told of in its place.
  private static Column lacksFacts() {
    Object[] rules = RepositoryRules.IDS.toArray();
    return exists(
        col("problems"),
        problem ->
            problem
                .getField("kind")
                .equalTo(ProblemKind.RULE_FAILED.id())
                .and(problem.getField("rule").isin(rules)));
  }

  private record Version(RepositoryFile file, int first, int last) {}

  private static Iterator<Row> judge(
      String repository, Iterator<Row> rows, RuleSettings settings, boolean whole) {
    var analysis =
        new RepositoryAnalysis(
            RuleCatalogue.SHIPPED, settings, rule -> !(rule instanceof DuplicateBlock));
    var versions = new ArrayList<Version>();
    rows.forEachRemaining(
        row -> versions.add(new Version(file(row), row.getInt(FIRST), row.getInt(FIRST + 1))));
    removeUnasked(versions);
    var said = new AcrossRows(repository);
    new Spans<>(versions, Version::first, Version::last)
        .forEach(
            (there, from, to) -> {
              var files = there.stream().map(Version::file).toList();
              there.forEach(each -> said.isThere(each.file().path(), each.first(), each.last()));
              said.say(analysis.analyze(files, whole), from, to);
            });
    return said.rows().iterator();
  }

  // Most settings are read by no code that matters, and each change of one would begin a span.
  private static void removeUnasked(List<Version> versions) {
    Set<String> asked =
        versions.stream()
            .flatMap(version -> version.file().facts().flows().questions().stream())
            .map(FlowQuestion::setting)
            .collect(Collectors.toSet());
    versions.removeIf(
        version ->
            !version.file().language().isOfCode()
                && version.file().facts().flows().settings().stream()
                    .noneMatch(setting -> asked.contains(setting.key())));
  }

  private static RepositoryFile file(Row row) {
    if (row.isNullAt(3)) {
      return RepositoryFile.otherTest(row.getString(1));
    }
    boolean judged = !row.isNullAt(5);
    return new RepositoryFile(
        row.getString(1),
        row.getString(2),
        Language.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
        Role.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        judged,
        judged ? row.getInt(5) : 0,
        row.isNullAt(6) ? FileFacts.NONE : FactRows.facts(row.getStruct(6)));
  }
}
