package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression.Operator;
import dev.tidemark.analyzers.flow.library.Operand;
import java.util.List;

/** Texts that grow where they are. */
final class TextBuilders {
  private final Heap heap;

  TextBuilders(Heap heap) {
    this.heap = heap;
  }

  /** The receiver, to whose text more is added. */
  Value written(Value target, Taint taint, List<Operand> given, Operands operands) {
    heap.change(
        target,
        thing -> {
          Value before = thing.rest().type() == null ? textOf("") : thing.rest();
          Value added = operands.value(given.get(0));
          boolean query = before.isQuery() || Beginnings.beginsQuery(before);
          Value grown = before.and(query ? Beginnings.inQuery(taint) : taint);
          Constants both =
              added == null || given.size() > 1
                  ? Constants.ANY
                  : before
                      .constants()
                      .combine(
                          heap.flat(added).constants(),
                          (a, b) -> Operators.apply(Operator.CONCAT, a, b));
          Value longer = grown.with(thing.several() ? Constants.ANY : both);
          boolean asks = query || (added != null && Beginnings.beginsQuery(added));
          return thing.withRest(asks ? longer.asQuery() : longer);
        });
    return target;
  }

  private static Value textOf(String text) {
    return Value.constant(Constants.of(text), "java.lang.String");
  }

  /** The text so far. */
  Value text(Value target) {
    Value found = Value.NONE;
    for (Thing thing : heap.things(target)) {
      boolean empty = thing.rest().type() == null;
      found = found.union(empty ? thing.outside() ? Value.HARMLESS : textOf("") : thing.rest());
    }
    if (found.type() == null || Heap.isOpen(target)) {
      found = found.union(Value.unknown(target.taint(), "java.lang.String"));
    }
    return found.and(target.taint());
  }
}
