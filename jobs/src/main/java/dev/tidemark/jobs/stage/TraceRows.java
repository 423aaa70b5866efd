package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import dev.tidemark.jobs.identity.Origin;
import dev.tidemark.jobs.identity.Part;
import dev.tidemark.jobs.identity.Pending;
import dev.tidemark.jobs.identity.Sighting;
import dev.tidemark.jobs.identity.Standing;
import dev.tidemark.jobs.identity.Transition;
import dev.tidemark.jobs.identity.Version;
import dev.tidemark.jobs.table.Reports;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Rows to what the walk through a file's life takes, and what it says to rows. */
final class TraceRows {
  /** A version of a file; or, where first is -1, findings that an earlier run left pending. */
  static final StructType VERSION =
      new StructType()
          .add("repository", StringType, false)
          .add("lineage", StringType, false)
          .add("path", StringType, false)
          .add("renamed_from", StringType, true)
          .add("module", StringType, false)
          .add("language", StringType, false)
          .add("role", StringType, false)
          .add("first", IntegerType, false)
          .add("last", IntegerType, false)
          .add("judged", BooleanType, false)
          .add("failed_rules", createArrayType(StringType), false)
          .add("gave_up", createArrayType(StringType), false)
          .add("findings", createArrayType(Reports.FINDING, false), false);

  /** Where a finding stands, and what it says. */
  private static final StructType PLACED =
      new StructType()
          .add("path", StringType, false)
          .add("module", StringType, false)
          .add("language", StringType, false)
          .add("role", StringType, false)
          .add("rule", StringType, false)
          .add("line", IntegerType, false)
          .add("start_column", IntegerType, false)
          .add("end_line", IntegerType, false)
          .add("symbol", StringType, false)
          .add("message", StringType, false)
          .add("fingerprint", StringType, false)
          .add("line_hash", LongType, false)
          .add("suppressed", BooleanType, false)
          .add("flow", createArrayType(Reports.STEP), false);

  /** What became of a finding at a moment. */
  static final StructType SCHEMA =
      new StructType()
          .add("repository", StringType, false)
          .add("kind", StringType, false, "of a transition; or alive or unseen, at the end")
          .add("delta", LongType, false, "what it adds to the count")
          .add("moment", IntegerType, false, "the one that sees it; of an unseen one, the last")
          .add("cause", StringType, true)
          .add("resolution", StringType, true)
          .add("finding", PLACED, false)
          .add("origin_moment", IntegerType, false, "since when it is known")
          .add("origin_path", StringType, false, "its path then")
          .add("origin_fingerprint", StringType, false);

  static final String ALIVE = "alive";
  static final String UNSEEN = "unseen";

  /** Of what stands, the part is in another row. */
  private static final Part NOWHERE = new Part("", "", "");

  private static final int FIRST = 7;
  private static final int FINDINGS = 12;
  private static final int FLOW = 10;

  private TraceRows() {}

  static boolean isPending(Row row) {
    return row.getInt(FIRST) < 0;
  }

  static Version<Row> version(Row row, UnreadableFiles unreadable) {
    return new Version<>(
        row.getString(2),
        row.getString(3),
        part(row),
        row.getInt(FIRST),
        row.getInt(FIRST + 1),
        row.getBoolean(FIRST + 2),
        Set.copyOf(row.getList(FIRST + 3)),
        Set.copyOf(row.getList(FIRST + 4)),
        unreadable.at(row.getString(0), row.getInt(FIRST)),
        unreadable.at(row.getString(0), row.getInt(FIRST + 1)),
        row.<Row>getList(FINDINGS).stream().map(TraceRows::sighting).toList());
  }

  static List<Pending<Row>> pending(Row row) {
    String path = row.getString(2);
    return row.<Row>getList(FINDINGS).stream()
        .map(TraceRows::sighting)
        .map(each -> new Pending<>(path, part(row), each, new Origin(0, path, each.fingerprint())))
        .toList();
  }

  private static Part part(Row row) {
    return new Part(row.getString(4), row.getString(5), row.getString(6));
  }

  private static Sighting<Row> sighting(Row finding) {
    return new Sighting<>(
        finding.getString(0),
        finding.getString(4),
        finding.getLong(7),
        finding.getString(6),
        !finding.getString(8).isEmpty(),
        others(finding),
        finding);
  }

  // What a value passes through is not seen where one of the files cannot be read.
  private static Set<String> others(Row finding) {
    return finding.<Row>getList(FLOW).stream()
        .map(step -> step.getString(0))
        .filter(path -> !path.isEmpty())
        .collect(Collectors.toSet());
  }

  static Row row(String repository, Transition<Row> transition) {
    return RowFactory.create(
        repository,
        transition.kind().name().toLowerCase(Locale.ROOT),
        (long) transition.kind().delta(),
        transition.moment(),
        transition.cause().id(),
        transition.resolution() == null ? null : transition.resolution().id(),
        placed(transition.path(), transition.part(), transition.finding()),
        transition.origin().moment(),
        transition.origin().path(),
        transition.origin().fingerprint());
  }

  static Row row(String repository, Standing<Row> standing) {
    return atEnd(
        repository,
        ALIVE,
        standing.origin().moment(),
        placed(standing.path(), NOWHERE, standing.finding()),
        standing.origin());
  }

  static Row row(String repository, Pending<Row> pending) {
    return atEnd(
        repository,
        UNSEEN,
        pending.lastSeen(),
        placed(pending.path(), pending.part(), pending.finding()),
        pending.origin());
  }

  private static Row atEnd(String repository, String kind, int moment, Row placed, Origin origin) {
    return RowFactory.create(
        repository,
        kind,
        0L,
        moment,
        null,
        null,
        placed,
        origin.moment(),
        origin.path(),
        origin.fingerprint());
  }

  private static Row placed(String path, Part part, Sighting<Row> finding) {
    Row fact = finding.fact();
    return RowFactory.create(
        path,
        part.module(),
        part.language(),
        part.role(),
        finding.rule(),
        fact.getInt(1),
        fact.getInt(2),
        fact.getInt(3),
        finding.symbol(),
        fact.getString(5),
        finding.fingerprint(),
        finding.text(),
        finding.suppressed(),
        fact.get(FLOW));
  }
}
