package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Items;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.engine.Guards.Branches;
import dev.tidemark.analyzers.flow.library.Effect;
import java.util.ArrayList;
import java.util.List;

/** Evaluates expressions on what is known where a frame is. */
final class Expressions implements Expression.Visitor<Value> {
  private final Frame frame;
  private final Statements statements;
  private final Heap heap;
  private final Guards guards;
  private final Variables variables;
  private final Fields fields;
  private final Assignments assignments;
  private final Calls calls;
  private final Operations operations;

  Expressions(Frame frame, Statements statements) {
    this.frame = frame;
    this.statements = statements;
    this.heap = new Heap(frame);
    this.guards = new Guards(frame, this);
    this.variables = new Variables(frame, this);
    this.fields = new Fields(frame, this);
    this.assignments = new Assignments(frame, this);
    this.calls = new Calls(frame, this);
    this.operations = new Operations(frame, this);
  }

  Heap heap() {
    return heap;
  }

  Guards guards() {
    return guards;
  }

  Variables variables() {
    return variables;
  }

  Fields fields() {
    return fields;
  }

  Assignments assignments() {
    return assignments;
  }

  Calls calls() {
    return calls;
  }

  /** Of no value where nothing gets. */
  Value value(Expression expression) {
    if (frame.isOver()) {
      return Value.NONE;
    }
    Value value = expression.accept(this);
    return frame.isOver() ? Value.NONE : value;
  }

  void assign(Expression target, Value value, Expression.At at) {
    assignments.assign(target, value, at);
  }

  void define(CodeType type) {
    calls.creations().define(type);
  }

  /** A value leaves the function. */
  void givenBack(Value value, Expression.At at) {
    for (Effect sink : frame.resultSinks()) {
      calls.effects().offences().giveBack(sink, value, at);
    }
  }

  /** Whether to evaluate it once more changes nothing. */
  static boolean isPlain(Expression expression) {
    if (expression instanceof Items items) {
      return items.items().stream().allMatch(Literal.class::isInstance);
    }
    return expression instanceof Literal
        || expression instanceof Expression.Local
        || expression instanceof Expression.Global
        || expression instanceof Expression.Self
        || (expression instanceof Expression.Field field && isPlain(field.base()));
  }

  boolean isText(Value value) {
    return frame.machine().types().isText(value.type());
  }

  @Override
  public Value literal(Literal literal) {
    Object value = literal.value();
    if (value == Literal.UNKNOWN) {
      return Value.HARMLESS;
    }
    return Value.constant(
        Constants.of(value), value instanceof String ? frame.machine().types().textType() : "");
  }

  @Override
  public Value local(Expression.Local local) {
    Value value = frame.now().locals().get(local.variable());
    return value == null ? Value.HARMLESS : value;
  }

  @Override
  public Value self(Expression.Self self) {
    return frame.self();
  }

  @Override
  public Value global(Expression.Global global) {
    return variables.global(global.name(), global.at());
  }

  @Override
  public Value field(Expression.Field field) {
    Value base = value(field.base());
    return frame.isOver() ? Value.NONE : fields.of(base, field);
  }

  @Override
  public Value element(Expression.Element element) {
    Value base = value(element.base());
    Value index = value(element.index());
    if (frame.isOver()) {
      return Value.NONE;
    }
    if (base.fetched() && base.type().isEmpty() && index.constant() instanceof String) {
      return fields.fetched(base);
    }
    Value special = calls.overloads().onItem(base, element, List.of(index));
    return special == null ? heap.item(base, index) : special;
  }

  @Override
  public Value operation(Expression.Operation operation) {
    var values = new ArrayList<Value>(operation.operands().size());
    for (Expression operand : operation.operands()) {
      values.add(value(operand));
    }
    if (frame.isOver()) {
      return Value.NONE;
    }
    return operations.result(operation, values);
  }

  @Override
  public Value choice(Expression.Choice choice) {
    Branches branches = guards.branches(choice.test());
    frame.set(branches.whenTrue());
    Value then = value(choice.then());
    State end = frame.now();
    frame.set(branches.whenFalse());
    Value otherwise = value(choice.otherwise());
    frame.set(State.union(end, frame.now()));
    return then.union(otherwise);
  }

  @Override
  public Value shortcut(Expression.Shortcut shortcut) {
    Value left = value(shortcut.left());
    State after = frame.now();
    Boolean truth = Guards.truth(left);
    if (frame.isOver() || (truth != null && truth != shortcut.and())) {
      return left;
    }
    Branches branches = guards.branches(shortcut.left());
    frame.set(shortcut.and() ? branches.whenTrue() : branches.whenFalse());
    Value right = value(shortcut.right());
    frame.set(truth == null ? State.union(after, frame.now()) : frame.now());
    return truth == null ? decided(left, shortcut.and()).union(right) : right;
  }

  // The left one decides `or` only where it is true.
  private static Value decided(Value left, boolean and) {
    if (!left.constants().areKnown() || left.objects().length > 0) {
      return left;
    }
    Constants kept = Constants.NONE;
    for (Object each : left.constants().values()) {
      Boolean truth = Operators.truth(each);
      kept = truth != null && truth == and ? kept : kept.union(Constants.of(each));
    }
    return left.with(kept);
  }

  @Override
  public Value assign(Expression.Assign assign) {
    String before = frame.target();
    frame.target(Purpose.name(assign.target(), frame));
    Value value = value(assign.value());
    frame.target(before);
    if (!frame.isOver()) {
      assignments.assign(assign.target(), value, assign.at());
      if (assign.target() instanceof Expression.Local local) {
        guards.keep(local, assign.value());
      }
    }
    return value;
  }

  @Override
  public Value call(Expression.Call call) {
    return calls.call(call);
  }

  @Override
  public Value creation(Expression.Creation creation) {
    return calls.creations().create(creation);
  }

  @Override
  public Value items(Items items) {
    var values = new ArrayList<Value>(items.items().size());
    for (Expression item : items.items()) {
      values.add(value(item));
    }
    return frame.isOver() ? Value.NONE : heap.make(items, Thing.list(items.type(), values));
  }

  @Override
  public Value entries(Expression.Entries entries) {
    Value made = heap.make(entries, Thing.of("dict"));
    for (int i = 0; i < entries.values().size(); i++) {
      Expression key = entries.keys().get(i);
      Value known = key == null ? null : value(key);
      Value value = value(entries.values().get(i));
      if (frame.isOver()) {
        return Value.NONE;
      }
      if (known == null) {
        calls.effects().containers().copies().pour(made, value);
      } else {
        heap.setItem(made, known, value);
        assignments.named(known, value, entries.at());
      }
    }
    return made;
  }

  @Override
  public Value closure(Expression.Closure closure) {
    return calls.creations().closure(closure);
  }

  @Override
  public Value cast(Expression.Cast cast) {
    return frame.machine().types().settled(value(cast.value()), cast.type());
  }

  @Override
  public Value typeTest(Expression.TypeTest test) {
    value(test.value());
    return Value.constant(Constants.ANY, "boolean");
  }

  @Override
  public Value steps(Expression.Steps steps) {
    statements.run(steps.statements());
    return value(steps.result());
  }

  @Override
  public Value mixture(Expression.Mixture mixture) {
    Taint taint = Taint.NONE;
    for (Expression part : mixture.parts()) {
      Value value = value(part);
      taint = taint.union(heap.deep(value));
    }
    return Value.unknown(taint, "");
  }
}
