package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The things that a frame knows, and how they are read and changed through values. */
// Values are shared and never changed: to be the same object tells what is asked, and at once.
@SuppressWarnings("ReferenceEquality")
final class Heap {
  /** Holds what the keys of a mapping are, as far as they matter. */
  static final String KEYS = "<keys>";

  private static final int MOST_THINGS = 64;

  private final Frame frame;

  Heap(Frame frame) {
    this.frame = frame;
  }

  /** A new thing, made by the code at the place. */
  Value make(Object place, Thing thing) {
    if (thing.items() != null) {
      thing.items().forEach(frame.machine()::escapes);
    }
    frame.machine().escapes(thing.rest());
    int number = frame.context().thing(place, frame.machine().numbers());
    if (!frame.isOver()) {
      Thing before = frame.now().heap().get(number);
      boolean lives = before != null && isHeld(number);
      set(number, lives ? thing.asSeveral().union(before) : thing);
    }
    return Value.object(number, thing.type());
  }

  // Whether the thing of an earlier round may be met again: the variable that the new one goes into
  // is about to forget it.
  private boolean isHeld(int number) {
    if (frame.machine().hasEscaped(number)) {
      return true;
    }
    int[] holders = new int[1];
    frame.now().locals().forEach(value -> holders[0] += refersTo(value, number) ? 1 : 0);
    return holders[0] > 1;
  }

  private static boolean refersTo(Value value, int number) {
    for (int each : value.objects()) {
      if (each == number) {
        return true;
      }
    }
    return false;
  }

  void set(int number, Thing thing) {
    frame.set(frame.now().withThing(number, thing));
  }

  Thing get(int number) {
    return frame.isOver() ? null : frame.now().heap().get(number);
  }

  /** What the value refers to as far as it is known; never null. */
  List<Thing> things(Value value) {
    if (value.objects().length == 0 || frame.isOver()) {
      return List.of();
    }
    var things = new ArrayList<Thing>(value.objects().length);
    for (int number : value.objects()) {
      Thing thing = frame.now().heap().get(number);
      if (thing != null) {
        things.add(thing);
      }
    }
    return things;
  }

  /** The one thing that it is and nothing else may be; null if that is not so. */
  Thing only(Value value) {
    int number = value.onlyObject();
    Thing thing = number < 0 ? null : get(number);
    return thing == null || thing.several() ? null : thing;
  }

  /** Changes all that the value refers to; what may be another object keeps what it was too. */
  void change(Value value, UnaryOperator<Thing> change) {
    boolean certain = value.onlyObject() >= 0;
    for (int number : value.objects()) {
      Thing before = get(number);
      if (before != null) {
        Thing after = change.apply(before);
        if (after != before) {
          set(number, certain && !before.several() ? after : before.union(after));
        }
      }
    }
  }

  /** Whether it may be something that was not seen to be made. */
  static boolean isOpen(Value value) {
    return value.objects().length == 0 || !value.constants().areKnown();
  }

  Value item(Value container, Value key) {
    Value found = Value.NONE;
    for (Thing thing : things(container)) {
      found = found.union(item(thing, key));
    }
    if (isOpen(container)) {
      found = found.union(part(container, key));
    }
    if (found.type() == null) {
      found = Value.constant(Constants.of(Literal.NULL), "");
    }
    return (container.fetched() ? found.asFetched() : found).and(container.taint());
  }

  private static Value part(Value container, Value key) {
    if (container.constant() instanceof String text && key.constant() instanceof Long at) {
      long index = at < 0 ? text.length() + at : at;
      if (index >= 0 && index < text.length()) {
        String part = text.substring((int) index, (int) index + 1);
        return Value.constant(Constants.of(part), container.type());
      }
    }
    return Value.unknown(container.taint(), "");
  }

  private static Value item(Thing thing, Value key) {
    if (!key.constants().areKnown() || key.constants().values().isEmpty()) {
      return thing.all();
    }
    Value found = Value.NONE;
    for (Object each : key.constants().values()) {
      found = found.union(item(thing, each));
    }
    return found;
  }

  private static Value item(Thing thing, Object key) {
    if (thing.items() != null && key instanceof Long index) {
      if (index < 0 && thing.rest().type() != null) {
        return thing.all();
      }
      long at = index < 0 ? thing.items().size() + index : index;
      return at >= 0 && at < thing.items().size() ? thing.items().get((int) at) : thing.rest();
    }
    Value known = thing.keyed().get(key);
    return known == null ? thing.rest() : known.union(thing.several() ? thing.rest() : null);
  }

  void setItem(Value container, Value key, Value item) {
    frame.machine().escapes(item);
    Object known = key.constant();
    Taint ofKey = deep(key);
    change(
        container,
        thing -> {
          Thing changed = thing.withKey(known, item);
          if (known == null && thing.items() != null) {
            changed = thing.inAnyOrder().withRest(thing.all().union(item));
          }
          return ofKey.isEmpty()
              ? changed
              : changed.withField(KEYS, keys(thing).union(Value.unknown(ofKey, "")));
        });
  }

  private static Value keys(Thing thing) {
    Value keys = thing.fields().get(KEYS);
    return keys == null ? Value.NONE : keys;
  }

  /** The items of a mapping whose keys are known texts. */
  Map<String, Value> textKeys(Value container) {
    Thing thing = only(container);
    var found = new HashMap<String, Value>();
    if (thing != null) {
      thing.keyed().forEach((key, value) -> found.put(String.valueOf(key), value));
    }
    return found;
  }

  /** What the keys of a mapping may be. */
  Value keys(Value container) {
    Value found = Value.HARMLESS;
    for (Thing thing : things(container)) {
      found = found.union(keys(thing));
      found = thing.outside() ? found.union(thing.rest().withoutObjects()) : found;
    }
    return (container.fetched() ? found.asFetched() : found).and(container.taint());
  }

  /** Null if they are not known. */
  List<Value> knownItems(Value container) {
    Thing thing = only(container);
    return thing == null || thing.items() == null || thing.rest().type() != null
        ? null
        : thing.items();
  }

  Value anyItem(Value container) {
    Value found = Value.NONE;
    for (Thing thing : things(container)) {
      found = found.union(thing.type().equals("dict") ? keys(container) : thing.all());
    }
    if (isOpen(container) || found.type() == null) {
      found = found.union(Value.unknown(container.taint(), ""));
    }
    return (container.fetched() ? found.asFetched() : found).and(container.taint());
  }

  /** Any item or value, also of a mapping. */
  Value anyValue(Value container) {
    Value found = Value.NONE;
    for (Thing thing : things(container)) {
      found = found.union(thing.all());
    }
    if (isOpen(container) || found.type() == null) {
      found = found.union(Value.unknown(container.taint(), ""));
    }
    return (container.fetched() ? found.asFetched() : found).and(container.taint());
  }

  /** All taint in the value and in what can be reached from it. */
  Taint deep(Value value) {
    if (value.objects().length == 0 || frame.isOver()) {
      return value.taint();
    }
    var seen = new HashSet<Integer>();
    Taint[] sum = {value.taint()};
    collect(value, seen, sum);
    return sum[0];
  }

  /** The same of what is given away: of a mapping of this and that, nobody knows what is used. */
  Taint given(Value value) {
    List<Thing> things = things(value);
    if (things.size() == 1 && isMixedBean(things.get(0))) {
      return value.taint();
    }
    boolean mapping =
        things.stream().allMatch(each -> each.type().isEmpty() || each.type().equals("dict"));
    if (!mapping || things.stream().noneMatch(this::mixes)) {
      return deep(value);
    }
    Taint taint = value.taint();
    for (Thing thing : things) {
      taint = taint.union(deep(thing.rest()));
    }
    return taint;
  }

  // An object of which properties were set one by one.
  private boolean isMixedBean(Thing thing) {
    int clean = thing.fields().fold(0, (sum, key, item) -> deep(item).isEmpty() ? sum + 1 : sum);
    boolean mixed = clean > 0 && clean < thing.fields().size();
    return mixed && !thing.outside() && thing.rest().type() == null;
  }

  private boolean mixes(Thing thing) {
    int clean = thing.keyed().fold(0, (sum, key, item) -> deep(item).isEmpty() ? sum + 1 : sum);
    return clean < thing.keyed().size() && (thing.outside() || clean > 0);
  }

  private void collect(Value value, Set<Integer> seen, Taint[] sum) {
    sum[0] = sum[0].union(value.taint());
    for (int number : value.objects()) {
      Thing thing = seen.size() < MOST_THINGS && seen.add(number) ? get(number) : null;
      if (thing != null) {
        collect(thing.rest(), seen, sum);
        thing.fields().forEach((name, each) -> collect(each, seen, sum));
        thing.keyed().forEach((key, each) -> collect(each, seen, sum));
        if (thing.items() != null) {
          thing.items().forEach(each -> collect(each, seen, sum));
        }
      }
    }
  }

  /** The value by itself: what was in it is in its taint. */
  Value flat(Value value) {
    return value.objects().length == 0 ? value : value.withoutObjects().with(deep(value));
  }
}
