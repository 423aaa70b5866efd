package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.library.Operand;
import java.util.ArrayList;
import java.util.List;

/** New containers that are made of what is in others. */
// Values are shared and never changed: to be the same object tells what is asked, and at once.
@SuppressWarnings("ReferenceEquality")
final class Copies {
  private final Heap heap;
  private final KeyedItems keyed;

  Copies(Heap heap, KeyedItems keyed) {
    this.heap = heap;
    this.keyed = keyed;
  }

  /** A copy; null where a constructor copies into the object that it makes. */
  Value copied(Value original, Object place, Operands operands) {
    Thing thing = heap.only(original);
    Thing copy =
        thing == null ? Thing.of("").inAnyOrder().withRest(heap.anyValue(original)) : thing;
    boolean constructs = operands.receiver() != null && isFresh(operands.receiver(), original);
    if (constructs) {
      heap.change(
          operands.receiver(), fresh -> copy.typed(fresh.type()).withCaptured(fresh.captured()));
      keyed.putNamed(operands.receiver(), operands);
      return null;
    }
    boolean open = thing == null && Heap.isOpen(original);
    return heap.make(place, open ? copy.asOutside() : copy).and(original.taint());
  }

  // A constructor copies into the object that it makes.
  private boolean isFresh(Value receiver, Value original) {
    Thing thing = heap.only(receiver);
    return thing != null
        && receiver != original
        && thing.keyed().isEmpty()
        && thing.fields().isEmpty()
        && thing.items() == null
        && thing.rest().type() == null
        && !thing.outside()
        && receiver.global().isEmpty();
  }

  /** A new list of these. */
  Value held(Operands operands, List<Operand> given, Object place) {
    var items = new ArrayList<Value>();
    for (Operand operand : given) {
      if (operand.kind() == Operand.Kind.ALL) {
        items.addAll(operands.arguments().all());
      } else if (operand.kind() == Operand.Kind.FROM) {
        List<Value> all = operands.arguments().all();
        items.addAll(all.subList(Math.min(operand.position(), all.size()), all.size()));
      } else if (operands.value(operand) != null) {
        items.add(operands.value(operand));
      }
    }
    // An array that is given whole is taken apart.
    if (items.size() == 1 && String.valueOf(items.get(0).type()).endsWith("[]")) {
      Value whole = items.get(0);
      List<Value> known = heap.knownItems(whole);
      return known == null
          ? heap.make(place, Thing.of("list").withRest(heap.anyItem(whole)))
          : heap.make(place, Thing.list("list", known));
    }
    return heap.make(place, Thing.list("list", items));
  }

  /** Puts all of the other container into this one. */
  void pour(Value target, Value other) {
    Thing from = heap.only(other);
    Taint taint = other.taint();
    heap.change(
        target,
        thing -> {
          Thing grown = thing;
          if (from == null) {
            Value any = heap.anyValue(other);
            return thing.items() == null || thing.items().isEmpty()
                ? thing.inAnyOrder().withRest(thing.all().union(any))
                : thing.withRest(thing.rest().union(any));
          }
          grown = from.keyed().fold(grown, Thing::withKey);
          for (Value item : from.items() == null ? List.<Value>of() : from.items()) {
            grown = Growth.appended(grown, item);
          }
          return grown
              .withRest(grown.rest().union(from.rest()))
              .withRest(
                  taint.isEmpty() && from.rest().type() == null
                      ? grown.rest()
                      : grown.rest().union(from.rest()).union(Value.unknown(taint, "")));
        });
  }
}
