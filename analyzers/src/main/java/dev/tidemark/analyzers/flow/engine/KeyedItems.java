package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.library.Operand;
import dev.tidemark.analyzers.model.Language;
import java.util.List;

/** Items of mappings by their keys. */
final class KeyedItems {
  private final Frame frame;
  private final Expressions expressions;

  KeyedItems(Frame frame, Expressions expressions) {
    this.frame = frame;
    this.expressions = expressions;
  }

  private Heap heap() {
    return expressions.heap();
  }

  /** Nothing happens where it is not told what is put, or where. */
  void put(Value target, Value key, Value value, At at) {
    if (key != null && value != null) {
      heap().setItem(target, key, value);
      expressions.assignments().named(key, value, at);
    }
  }

  /** What there is for a key that is not there; null if nothing is said of that. */
  Value otherwise(List<Operand> given, Value passed) {
    boolean none = passed == null && given.size() > 1 && isPython();
    return none ? Value.constant(Constants.of(Literal.NULL), "") : passed;
  }

  private boolean isPython() {
    return frame.machine().program().file().language() == Language.PYTHON;
  }

  /** The item under the key; one that is not there gives what is passed for that. */
  Value got(Value target, Value key, Value otherwise) {
    Value found = heap().item(target, key);
    if (otherwise == null) {
      return found;
    }
    if (Operands.isNull(found)) {
      return otherwise.and(found.taint());
    }
    boolean certain =
        key.constant() != null
            && !Heap.isOpen(target)
            && heap().things(target).stream().allMatch(thing -> holds(thing, key.constant()));
    if (certain) {
      return found;
    }
    return Operands.isNull(otherwise)
        ? found.with(found.constants().union(otherwise.constants()))
        : found.union(otherwise);
  }

  private static boolean holds(Thing thing, Object key) {
    return !thing.several() && thing.keyed().containsKey(key);
  }

  /** Arguments by keyword become items of a mapping. */
  void putNamed(Value target, Operands operands) {
    if (isPython()) {
      operands
          .arguments()
          .keywords()
          .forEach(
              (key, value) ->
                  put(target, Value.constant(Constants.of(key), ""), value, frame.at()));
    }
  }
}
