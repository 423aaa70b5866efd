package dev.tidemark.jobs.stage;

import dev.tidemark.analyzers.model.ClassFacts;
import dev.tidemark.analyzers.model.CodeUnit;
import dev.tidemark.analyzers.model.FileFacts;
import dev.tidemark.analyzers.model.FlowFacts;
import dev.tidemark.analyzers.model.ImportedName;
import dev.tidemark.analyzers.model.MethodFacts;
import dev.tidemark.analyzers.model.ParameterFacts;
import dev.tidemark.analyzers.model.ParameterKind;
import dev.tidemark.analyzers.model.SuppressedRule;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Facts as rows of {@link dev.tidemark.jobs.table.Reports#FACTS}, and back; units apart from the
 * rest, because one reader wants nothing else and the other all but them.
 */
final class FactRows {
  private FactRows() {}

  static Row row(FileFacts facts) {
    return RowFactory.create(
        facts.packageName(),
        facts.types().toArray(String[]::new),
        ReportRows.rows(facts.imports(), each -> RowFactory.create(each.name(), each.target())),
        facts.mentions().toArray(String[]::new),
        ReportRows.rows(facts.classes(), FactRows::row),
        ReportRows.rows(
            facts.suppressions(),
            each -> RowFactory.create(each.rule(), each.line(), each.reason())),
        FlowRows.row(facts.flows()));
  }

  static Row[] units(FileFacts facts) {
    return ReportRows.rows(
        facts.units(),
        unit -> RowFactory.create(unit.hash(), unit.tokens(), unit.firstLine(), unit.lastLine()));
  }

  private static Row row(ClassFacts type) {
    return RowFactory.create(
        type.symbol(),
        type.bases().toArray(String[]::new),
        ReportRows.rows(type.methods(), FactRows::row));
  }

  private static Row row(MethodFacts method) {
    return RowFactory.create(
        method.name(),
        method.line(),
        method.column(),
        method.endLine(),
        ReportRows.rows(
            method.parameters(),
            each -> RowFactory.create(each.name(), each.kind().id(), each.optional())));
  }

  /** All but the units. */
  static FileFacts facts(Row row) {
    return new FileFacts(
        row.getString(0),
        row.getList(1),
        list(row, 2, each -> new ImportedName(each.getString(0), each.getString(1))),
        row.getList(3),
        list(row, 4, FactRows::type),
        List.of(),
        list(row, 5, FactRows::suppression),
        row.isNullAt(6) ? FlowFacts.NONE : FlowRows.flows(row.getStruct(6)));
  }

  /**
   * The units and suppressions, and nothing else.
   *
   * @param row both, at these columns
   */
  static FileFacts units(Row row, int units, int suppressions) {
    return FileFacts.NONE.with(
        list(row, units, FactRows::unit), list(row, suppressions, FactRows::suppression));
  }

  private static SuppressedRule suppression(Row row) {
    return new SuppressedRule(row.getString(0), row.getInt(1), row.getString(2));
  }

  private static ClassFacts type(Row row) {
    return new ClassFacts(row.getString(0), row.getList(1), list(row, 2, FactRows::method));
  }

  private static MethodFacts method(Row row) {
    return new MethodFacts(
        row.getString(0),
        row.getInt(1),
        row.getInt(2),
        row.getInt(3),
        list(row, 4, FactRows::parameter));
  }

  private static ParameterFacts parameter(Row row) {
    var kind = ParameterKind.valueOf(row.getString(1).toUpperCase(Locale.ROOT));
    return new ParameterFacts(row.getString(0), kind, row.getBoolean(2));
  }

  private static CodeUnit unit(Row row) {
    return new CodeUnit(row.getLong(0), row.getInt(1), row.getInt(2), row.getInt(3));
  }

  static <T> List<T> list(Row row, int column, Function<Row, T> fromRow) {
    return row.<Row>getList(column).stream().map(fromRow).toList();
  }
}
