package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Items;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Operator;
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
  private final Calls calls;

  Expressions(Frame frame, Statements statements) {
    this.frame = frame;
    this.statements = statements;
    this.heap = new Heap(frame);
    this.guards = new Guards(frame, this);
    this.variables = new Variables(frame, this);
    this.calls = new Calls(frame, this);
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
    variables.assign(target, value, at);
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
    return frame.machine().isText(value.type());
  }

  @Override
  public Value literal(Literal literal) {
    Object value = literal.value();
    if (value == Literal.UNKNOWN) {
      return Value.HARMLESS;
    }
    return Value.constant(
        Constants.of(value), value instanceof String ? frame.machine().textType() : "");
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
    return frame.isOver() ? Value.NONE : variables.field(base, field);
  }

  @Override
  public Value element(Expression.Element element) {
    Value base = value(element.base());
    Value index = value(element.index());
    if (frame.isOver()) {
      return Value.NONE;
    }
    if (base.fetched() && base.type().isEmpty() && index.constant() instanceof String) {
      return variables.fetched(base);
    }
    Value special = calls.overloads().onItem(base, element, List.of(index));
    return special == null ? heap.item(base, index) : special;
  }

  @Override
  public Value operation(Expression.Operation operation) {
    Operator operator = operation.operator();
    var values = new ArrayList<Value>(operation.operands().size());
    for (Expression operand : operation.operands()) {
      values.add(value(operand));
    }
    if (frame.isOver()) {
      return Value.NONE;
    }
    Value special = calls.overloads().onOperator(operation, values);
    if (special != null) {
      return special;
    }
    return switch (operator) {
      case NOT, EQUAL, NOT_EQUAL, SAME, NOT_SAME, IN, NOT_IN -> truth(operator, values);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> truth(operator, values);
      case SLICE -> slice(operation, values);
      case FORMAT -> format(values);
      default -> combined(operation, values);
    };
  }

  private static Value truth(Operator operator, List<Value> values) {
    Value first = values.get(0);
    if (operator == Operator.NOT) {
      Boolean truth = Guards.truth(first);
      return Value.constant(truth == null ? Constants.ANY : Constants.of(!truth), "boolean");
    }
    Value second = values.get(1);
    boolean ofObjects = first.objects().length > 0 || second.objects().length > 0;
    if (ofObjects) {
      boolean never = (isNull(first) && isMade(second)) || (isNull(second) && isMade(first));
      boolean negated = operator == Operator.NOT_EQUAL || operator == Operator.NOT_SAME;
      return Value.constant(never ? Constants.of(negated) : Constants.ANY, "boolean");
    }
    Constants result =
        operator == Operator.IN || operator == Operator.NOT_IN
            ? Constants.ANY
            : first
                .constants()
                .combine(second.constants(), (a, b) -> Operators.apply(operator, a, b));
    return Value.constant(result, "boolean");
  }

  private static boolean isNull(Value value) {
    return value.constant() == Literal.NULL;
  }

  private static boolean isMade(Value value) {
    return value.objects().length > 0
        && value.constants().areKnown()
        && value.constants().values().isEmpty();
  }

  private Value combined(Expression.Operation operation, List<Value> values) {
    Operator operator = operation.operator();
    Value first = values.get(0);
    if (values.size() == 1 && operator != Operator.CONCAT) {
      Constants made = first.constants().map(constant -> Operators.apply(operator, constant));
      return Value.constant(made, first.type()).and(first.taint());
    }
    if (operator == Operator.ADD && heap.knownItems(first) != null) {
      return joined(operation, values);
    }
    Taint taint = Taint.NONE;
    Constants constants = first.constants();
    boolean text = operator == Operator.CONCAT;
    boolean same = true;
    String beginning = "";
    boolean known = false;
    boolean query = false;
    for (int i = 0; i < values.size(); i++) {
      Value each = heap.flat(values.get(i));
      Taint behind = Beginnings.behind(known ? beginning : "", each.taint());
      taint = taint.union(query ? Beginnings.inQuery(behind) : behind);
      query |= Beginnings.beginsQuery(each);
      beginning = known || i == 0 ? beginning + each.beginning() : beginning;
      known = (known || i == 0) && each.constant() instanceof String;
      text |= isText(each);
      same &= each.type().equals(first.type());
      Constants next = each.constants();
      constants =
          i == 0 ? next : constants.combine(next, (a, b) -> Operators.apply(operator, a, b));
    }
    String type = text ? frame.machine().textType() : same ? first.type() : "";
    Value all = Value.constant(constants, type).and(taint);
    return text && !constants.areKnown() ? all.beginningWith(beginning) : all;
  }

  // Lists behind each other; from the first on of which the items are not known, any may follow.
  private Value joined(Expression.Operation operation, List<Value> lists) {
    var items = new ArrayList<Value>();
    Value rest = null;
    for (Value list : lists) {
      List<Value> known = rest == null ? heap.knownItems(list) : null;
      if (known == null) {
        rest = heap.anyItem(list).union(rest);
      } else {
        items.addAll(known);
      }
    }
    Thing joined = Thing.list(lists.get(0).type(), items);
    return heap.make(operation, rest == null ? joined : joined.withRest(joined.rest().union(rest)));
  }

  private Value slice(Expression.Operation operation, List<Value> values) {
    Value base = values.get(0);
    List<Value> items = heap.knownItems(base);
    if (items != null && values.size() >= 3) {
      return sublist(operation, base, items, values);
    }
    Constants part = Constants.ANY;
    if (values.size() == 3) {
      Object from = values.get(1).constant();
      Object to = values.get(2).constant();
      part =
          base.objects().length == 0
              ? base.constants()
                  .map(text -> text instanceof String t ? Texts.slice(t, from, to) : null)
              : Constants.ANY;
    }
    return base.with(part);
  }

  private Value sublist(
      Expression.Operation operation, Value base, List<Value> items, List<Value> values) {
    Object from = values.get(1).constant();
    Object to = values.get(2).constant();
    String marks = "x".repeat(items.size());
    boolean whole = values.size() == 3 || isNull(values.get(3));
    if (whole && Texts.slice(marks, from, to) instanceof String part) {
      int begin = from instanceof Long f ? (int) Math.max(0, f < 0 ? items.size() + f : f) : 0;
      int end = Math.min(items.size(), begin + part.length());
      return heap.make(
          operation, Thing.list(base.type(), items.subList(Math.min(begin, end), end)));
    }
    return Value.unknown(heap.deep(base), base.type());
  }

  private Value format(List<Value> values) {
    Taint taint = Taint.NONE;
    for (Value value : values) {
      taint = taint.union(heap.deep(value));
    }
    Value all = Value.unknown(taint, frame.machine().textType());
    return Beginnings.filled(values.get(0), '%', all);
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
      variables.assign(assign.target(), value, assign.at());
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
        variables.named(known, value, entries.at());
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
    return variables.settled(value(cast.value()), cast.type());
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
