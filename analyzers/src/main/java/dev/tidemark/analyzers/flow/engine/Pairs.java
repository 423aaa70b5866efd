package dev.tidemark.analyzers.flow.engine;

import java.util.ArrayList;
import java.util.List;

/** Lists whose items are tuples: entries of mappings, numbered items, and lists side by side. */
final class Pairs {
  private final Frame frame;
  private final Expressions expressions;

  Pairs(Frame frame, Expressions expressions) {
    this.frame = frame;
    this.expressions = expressions;
  }

  private Heap heap() {
    return expressions.heap();
  }

  /** The keys of a mapping, each with its value. */
  Value ofEntries(Value mapping, Object place) {
    Thing only = heap().only(mapping);
    boolean known = only != null && !only.outside() && only.rest().type() == null;
    if (!known) {
      return many(List.of(heap().keys(mapping), heap().anyValue(mapping)), place);
    }
    var pairs = new ArrayList<Value>();
    only.keyed()
        .forEach(
            (key, value) -> {
              Value name = Value.constant(Constants.of(key), "");
              pairs.add(tuple(List.of(name, value), place, pairs.size()));
            });
    return only.fields().containsKey(Heap.KEYS)
        ? many(List.of(heap().keys(mapping), heap().anyValue(mapping)), place)
        : heap().make(place, Thing.list("list", pairs));
  }

  /** The items of a list, each behind its number. */
  Value numbered(Value list, Object place) {
    List<Value> items = heap().knownItems(list);
    if (items == null) {
      return many(List.of(Value.HARMLESS, heap().anyItem(list)), place);
    }
    var pairs = new ArrayList<Value>();
    for (Value item : items) {
      Value number = Value.constant(Constants.of((long) pairs.size()), "int");
      pairs.add(tuple(List.of(number, item), place, pairs.size()));
    }
    return heap().make(place, Thing.list("list", pairs));
  }

  /** Lists side by side. */
  Value zipped(List<Value> lists, Object place) {
    return many(lists.stream().map(list -> heap().anyItem(list)).toList(), place);
  }

  private Value many(List<Value> parts, Object place) {
    return heap().make(place, Thing.of("list").inAnyOrder().withRest(tuple(parts, place, 0)));
  }

  private Value tuple(List<Value> parts, Object place, int number) {
    Object own = frame.machine().numbers().part(place, number);
    return heap().make(own, Thing.list("tuple", parts));
  }
}
