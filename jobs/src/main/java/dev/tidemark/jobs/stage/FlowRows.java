package dev.tidemark.jobs.stage;

import dev.tidemark.analyzers.model.FlowEdge;
import dev.tidemark.analyzers.model.FlowFacts;
import dev.tidemark.analyzers.model.FlowFacts.FunctionFlow;
import dev.tidemark.analyzers.model.FlowFacts.Setting;
import dev.tidemark.analyzers.model.FlowFacts.TypeParents;
import dev.tidemark.analyzers.model.FlowFacts.TypedName;
import dev.tidemark.analyzers.model.FlowQuestion;
import dev.tidemark.analyzers.model.FlowStep;
import dev.tidemark.analyzers.model.Place;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What is known of flows as a row of {@link dev.tidemark.jobs.table.Reports#FLOWS}, and back. */
final class FlowRows {
  private static final int NONE = -1;

  private FlowRows() {}

  /** Null if nothing is known. */
  static Row row(FlowFacts flows) {
    if (flows.isEmpty()) {
      return null;
    }
    var numbers = new HashMap<String, Integer>();
    for (int i = 0; i < flows.functions().size(); i++) {
      numbers.putIfAbsent(flows.functions().get(i).key(), i);
    }
    var steps = new LinkedHashMap<FlowStep, Integer>();
    return RowFactory.create(
        ReportRows.rows(flows.functions(), FlowRows::row),
        ReportRows.rows(flows.edges(), each -> row(each, numbers, steps)),
        ReportRows.rows(
            flows.types(), each -> RowFactory.create(each.name(), texts(each.parents()))),
        ReportRows.rows(flows.fields(), each -> RowFactory.create(each.name(), each.type())),
        ReportRows.rows(flows.questions(), FlowRows::row),
        ReportRows.rows(
            flows.settings(), each -> RowFactory.create(each.key(), each.value(), each.line())),
        ReportRows.rows(
            List.copyOf(steps.keySet()), each -> RowFactory.create(each.line(), each.text())));
  }

  private static String[] texts(List<String> texts) {
    return texts.toArray(String[]::new);
  }

  private static Row row(FunctionFlow function) {
    return RowFactory.create(
        function.name(),
        function.parameters(),
        function.result(),
        texts(function.constants()),
        function.line());
  }

  private static Row row(
      FlowEdge edge, Map<String, Integer> numbers, Map<FlowStep, Integer> steps) {
    return RowFactory.create(
        edge.function().isEmpty() ? NONE : numbers.get(edge.function()),
        edge.from().name(),
        edge.fromNumber(),
        edge.fromName(),
        edge.to().name(),
        edge.toName(),
        edge.toNumber(),
        edge.callee(),
        edge.harmless(),
        texts(edge.through()),
        edge.place().line(),
        edge.place().column(),
        edge.place().endLine() - edge.place().line(),
        edge.place().symbol(),
        edge.steps().stream()
            .map(step -> steps.computeIfAbsent(step, key -> steps.size()))
            .toArray(Integer[]::new));
  }

  private static Row row(FlowQuestion question) {
    return RowFactory.create(
        question.rule(),
        question.asked(),
        question.otherwise(),
        question.pattern(),
        question.message(),
        question.place().line(),
        question.place().column(),
        question.place().endLine(),
        question.place().symbol());
  }

  static FlowFacts flows(Row row) {
    List<FunctionFlow> functions = FactRows.list(row, 0, FlowRows::function);
    List<FlowStep> steps =
        FactRows.list(row, 6, each -> new FlowStep("", each.getInt(0), each.getString(1)));
    return new FlowFacts(
        functions,
        FactRows.list(row, 1, each -> edge(each, functions, steps)),
        FactRows.list(row, 2, each -> new TypeParents(each.getString(0), each.getList(1))),
        FactRows.list(row, 3, each -> new TypedName(each.getString(0), each.getString(1))),
        FactRows.list(row, 4, FlowRows::question),
        FactRows.list(
            row, 5, each -> new Setting(each.getString(0), each.getString(1), each.getInt(2))));
  }

  private static FunctionFlow function(Row row) {
    return new FunctionFlow(
        row.getString(0), row.getInt(1), row.getString(2), row.getList(3), row.getInt(4));
  }

  private static FlowEdge edge(Row row, List<FunctionFlow> functions, List<FlowStep> steps) {
    int function = row.getInt(0);
    int line = row.getInt(10);
    return new FlowEdge(
        function == NONE ? "" : functions.get(function).key(),
        FlowEdge.From.valueOf(row.getString(1)),
        row.getInt(2),
        row.getString(3),
        FlowEdge.To.valueOf(row.getString(4)),
        row.getString(5),
        row.getInt(6),
        row.getString(7),
        row.getInt(8),
        row.getList(9),
        new Place(line, row.getInt(11), line + row.getInt(12), row.getString(13)),
        row.<Integer>getList(14).stream().map(steps::get).toList());
  }

  private static FlowQuestion question(Row row) {
    return new FlowQuestion(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        place(row, 5));
  }

  private static Place place(Row row, int from) {
    return new Place(
        row.getInt(from), row.getInt(from + 1), row.getInt(from + 2), row.getString(from + 3));
  }
}
