package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Operator;
import java.util.ArrayList;
import java.util.List;

/** What operators make of values. */
final class Operations {
  private final Frame frame;
  private final Expressions expressions;

  Operations(Frame frame, Expressions expressions) {
    this.frame = frame;
    this.expressions = expressions;
  }

  /** Of those values in the place of the operands. */
  Value result(Expression.Operation operation, List<Value> values) {
    Value special = expressions.calls().overloads().onOperator(operation, values);
    if (special != null) {
      return special;
    }
    return switch (operation.operator()) {
      case NOT, EQUAL, NOT_EQUAL, SAME, NOT_SAME, IN, NOT_IN -> truth(operation.operator(), values);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> truth(operation.operator(), values);
      case SLICE -> slice(operation, values);
      case FORMAT -> format(values);
      default -> combined(operation, values);
    };
  }

  private Heap heap() {
    return expressions.heap();
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
    if (operator == Operator.ADD && first.isLastPlace()) {
      return first;
    }
    if (operator == Operator.ADD && beginning(first) != null) {
      return joined(operation, values);
    }
    Taint taint = Taint.NONE;
    Constants constants = first.constants();
    boolean text = operator == Operator.CONCAT;
    boolean same = true;
    String beginning = "";
    boolean known = false;
    boolean query = false;
    int fixed = 0;
    for (int i = 0; i < values.size(); i++) {
      Value each = heap().flat(values.get(i));
      Taint behind = Beginnings.behind(i == 0 ? "" : beginning, each.taint());
      fixed |= i == 0 ? Beginnings.begins(each) : Beginnings.fixes(each);
      taint = taint.union(Beginnings.within(query ? Beginnings.inQuery(behind) : behind, fixed));
      query |= Beginnings.beginsQuery(each);
      beginning = known || i == 0 ? beginning + each.beginning() : beginning;
      known = (known || i == 0) && each.constant() instanceof String;
      text |= expressions.isText(each);
      same &= each.type().equals(first.type());
      Constants next = each.constants();
      constants =
          i == 0 ? next : constants.combine(next, (a, b) -> Operators.apply(operator, a, b));
    }
    String type = text ? frame.machine().types().textType() : same ? first.type() : "";
    Value all = Value.constant(constants, type).and(taint);
    return text && !constants.areKnown() ? all.beginningWith(Beginnings.of(beginning, fixed)) : all;
  }

  // A list of which the first items are known; null of anything else.
  private Thing beginning(Value list) {
    Thing all = null;
    for (Thing thing : Heap.isOpen(list) ? List.<Thing>of() : heap().things(list)) {
      if (thing.items() == null) {
        return null;
      }
      all = all == null ? thing : all.union(thing);
    }
    return all == null || all.items() == null ? null : all;
  }

  // Lists behind each other; from the first on of which the items are not known, any may follow.
  private Value joined(Expression.Operation operation, List<Value> lists) {
    var items = new ArrayList<Value>();
    Value rest = null;
    for (Value list : lists) {
      Thing known = rest == null ? beginning(list) : null;
      if (known == null) {
        rest = heap().anyItem(list).union(rest);
      } else {
        items.addAll(known.items());
        rest = known.rest().type() == null ? null : known.rest();
      }
    }
    Thing joined = Thing.list(lists.get(0).type(), items);
    return heap()
        .make(operation, rest == null ? joined : joined.withRest(joined.rest().union(rest)));
  }

  private Value slice(Expression.Operation operation, List<Value> values) {
    Value base = values.get(0);
    List<Value> items = heap().knownItems(base);
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
      return heap()
          .make(operation, Thing.list(base.type(), items.subList(Math.min(begin, end), end)));
    }
    return Value.unknown(heap().deep(base), base.type());
  }

  private Value format(List<Value> values) {
    Taint taint = Taint.NONE;
    for (Value value : values) {
      taint = taint.union(heap().deep(value));
    }
    Value all = Value.unknown(taint, frame.machine().types().textType());
    return Beginnings.filled(values.get(0), '%', all);
  }
}
