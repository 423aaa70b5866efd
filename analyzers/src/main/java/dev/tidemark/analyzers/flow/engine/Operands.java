package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.library.Operand;
import java.util.List;

/** What the words of a model for parts of a call mean at one call. */
final class Operands {
  private final Value receiver;
  private final Arguments arguments;
  private final Heap heap;
  private Value result = Value.NONE;

  Operands(Value receiver, Arguments arguments, Heap heap) {
    this.receiver = receiver;
    this.arguments = arguments;
    this.heap = heap;
  }

  Value receiver() {
    return receiver;
  }

  Arguments arguments() {
    return arguments;
  }

  void setResult(Value value) {
    result = value;
  }

  Heap heap() {
    return heap;
  }

  /** Null if it is not given. */
  Value value(Operand operand) {
    return switch (operand.kind()) {
      case ARGUMENT -> arguments.at(operand.position(), operand.keyword());
      case THIS -> receiver;
      case RESULT -> result;
      case ALL -> union(arguments.all());
      case FROM -> union(from(operand.position()));
      case ITEMS -> items(operand.of());
      case PROPERTY -> property(operand);
      case LITERAL -> Value.constant(Constants.of(operand.value()), "");
    };
  }

  private List<Value> from(int position) {
    List<Value> all = arguments.all();
    return position >= all.size() ? List.of() : all.subList(position, all.size());
  }

  private static Value union(List<Value> values) {
    Value sum = null;
    for (Value value : values) {
      sum = value.union(sum);
    }
    return sum;
  }

  private Value items(Operand of) {
    Value container = value(of);
    return container == null ? null : heap.anyValue(container);
  }

  private Value property(Operand operand) {
    Value owner = value(operand.of());
    if (owner == null) {
      return null;
    }
    if (isMissing(owner, operand.value())) {
      return null;
    }
    return heap.item(owner, Value.constant(Constants.of(operand.value()), ""));
  }

  // Whether nothing is under the key, whatever way the program took.
  private boolean isMissing(Value owner, Object key) {
    List<Thing> things = heap.things(owner);
    if (things.isEmpty() || Heap.isOpen(owner)) {
      return false;
    }
    for (Thing thing : things) {
      boolean index =
          key instanceof Long at && thing.items() != null && at >= 0 && at < thing.items().size();
      if (thing.outside()
          || thing.keyed().containsKey(key)
          || index
          || thing.rest().type() != null) {
        return false;
      }
    }
    return true;
  }

  /** All taint in these, and in what is in them. */
  Taint taint(List<Operand> operands) {
    Taint sum = Taint.NONE;
    for (Operand operand : operands) {
      Value value = value(operand);
      sum = value == null ? sum : sum.union(heap.deep(value));
    }
    return sum;
  }

  /** All taint that goes in. */
  Taint all() {
    Taint sum = receiver == null ? Taint.NONE : heap.deep(receiver);
    for (Value value : arguments.all()) {
      sum = sum.union(heap.deep(value));
    }
    return sum;
  }

  /** Whether the value is known to be nothing. */
  static boolean isNull(Value value) {
    return value.constant() == Literal.NULL;
  }
}
