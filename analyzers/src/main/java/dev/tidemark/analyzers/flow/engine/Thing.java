package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Function;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * An object as far as it is known. Immutable; a union that adds nothing is the first one itself.
 *
 * @param several whether it stands for more than one object, so that a change may be of another
 * @param outside whether it came from where nobody looked: it may hold more than is known
 * @param fields by name
 * @param keyed items by known key
 * @param items in order; null if their number or order is not known
 * @param rest what any other item, or an unknown part of it, may be
 * @param closure the function that it is; null if it is none
 * @param captured values of the variables of the function around, by the number they have inside
 */
// Values are shared and never changed: to be the same object tells what is asked, and at once.
@SuppressWarnings("ReferenceEquality")
record Thing(
    String type,
    boolean several,
    boolean outside,
    Map<String, Value> fields,
    Map<Object, Value> keyed,
    List<Value> items,
    Value rest,
    Function closure,
    IntMap<Value> captured) {
  /** An index of a list beyond this is as any. */
  static final int MOST_ITEMS = 64;

  private static final int MOST_KEYS = 256;

  static Thing of(String type) {
    return new Thing(
        type, false, false, Map.of(), Map.of(), null, Value.NONE, null, IntMap.empty());
  }

  static Thing list(String type, List<Value> items) {
    return of(type).withItems(items.size() > MOST_ITEMS ? null : items).orRest(items);
  }

  static Thing closure(Function function, IntMap<Value> captured) {
    return new Thing("", false, false, Map.of(), Map.of(), null, Value.NONE, function, captured);
  }

  private Thing orRest(List<Value> values) {
    Value all = rest;
    if (items == null) {
      for (Value value : values) {
        all = all.union(value);
      }
    }
    return withRest(all);
  }

  Thing asSeveral() {
    return several
        ? this
        : new Thing(type, true, outside, fields, keyed, items, rest, closure, captured);
  }

  Thing asOutside() {
    return new Thing(type, several, true, fields, keyed, items, rest, closure, captured);
  }

  Thing typed(String other) {
    return new Thing(other, several, outside, fields, keyed, items, rest, closure, captured);
  }

  Thing withItems(List<Value> other) {
    return new Thing(type, several, outside, fields, keyed, other, rest, closure, captured);
  }

  Thing withRest(Value other) {
    return other == rest
        ? this
        : new Thing(type, several, outside, fields, keyed, items, other, closure, captured);
  }

  Thing withCaptured(IntMap<Value> other) {
    return new Thing(type, several, outside, fields, keyed, items, rest, closure, other);
  }

  /** The field as it is, or as it may be. */
  Thing withField(String name, Value value) {
    Value before = fields.getOrDefault(name, unset());
    Value after = several ? before.union(value) : value;
    return after.equals(fields.get(name))
        ? this
        : new Thing(
            type,
            several,
            outside,
            with(fields, name, after),
            keyed,
            items,
            rest,
            closure,
            captured);
  }

  /** The item under the key; an unknown key makes it one of the rest. */
  Thing withKey(Object key, Value value) {
    if (key == null || (!keyed.containsKey(key) && keyed.size() >= MOST_KEYS)) {
      return withRest(rest.union(value));
    }
    if (items != null && key instanceof Long index) {
      return withIndex(index, value);
    }
    Value before = keyed.getOrDefault(key, unset());
    Value after = several ? before.union(value) : value;
    return after.equals(keyed.get(key))
        ? this
        : new Thing(
            type,
            several,
            outside,
            fields,
            with(keyed, key, after),
            items,
            rest,
            closure,
            captured);
  }

  private Thing withIndex(long index, Value value) {
    int at = (int) (index < 0 ? items.size() + index : index);
    if (at < 0 || at > items.size()) {
      return inAnyOrder().withRest(rest.union(value).union(all()));
    }
    var changed = new ArrayList<>(items);
    if (at == items.size()) {
      changed.add(value);
    } else {
      changed.set(at, several ? items.get(at).union(value) : value);
    }
    return withItems(List.copyOf(changed));
  }

  private Value unset() {
    return several ? rest : Value.NONE;
  }

  private static <K> Map<K, Value> with(Map<K, Value> map, K key, Value value) {
    var copy = new HashMap<>(map);
    copy.put(key, value);
    return Collections.unmodifiableMap(copy);
  }

  /** The same, of which only is known what it may hold. */
  Thing inAnyOrder() {
    return items == null ? this : withRest(all()).withItems(null);
  }

  /** What any item may be; fields are none. */
  Value all() {
    Value all = rest;
    for (Value value : keyed.values()) {
      all = all.union(value);
    }
    if (items != null) {
      for (Value value : items) {
        all = all.union(value);
      }
    }
    return all;
  }

  Thing withoutItems() {
    return new Thing(
        type, several, outside, fields, Map.of(), List.of(), Value.NONE, closure, captured);
  }

  /** Changes every value in it. */
  Thing map(UnaryOperator<Value> change) {
    return new Thing(
        type,
        several,
        outside,
        mapped(fields, change),
        mapped(keyed, change),
        items == null ? null : items.stream().map(change).toList(),
        change.apply(rest),
        closure,
        captured);
  }

  private static <K> Map<K, Value> mapped(Map<K, Value> map, UnaryOperator<Value> change) {
    var result = new HashMap<K, Value>();
    map.forEach((key, value) -> result.put(key, change.apply(value)));
    return result;
  }

  Thing union(Thing other) {
    if (this == other || other == null) {
      return this;
    }
    Map<String, Value> bothFields = union(fields, rest, other.fields, other.rest);
    Map<Object, Value> bothKeyed = union(keyed, rest, other.keyed, other.rest);
    List<Value> bothItems = unionOfItems(other);
    boolean mixed = bothItems == null && (items != null || other.items != null);
    Value bothRest = mixed ? all().union(other.all()) : rest.union(other.rest);
    boolean same =
        bothFields == fields
            && bothKeyed == keyed
            && bothItems == items
            && bothRest == rest
            && (several || !other.several)
            && (outside || !other.outside)
            && closure == other.closure;
    return same
        ? this
        : new Thing(
            type.equals(other.type) ? type : "",
            several || other.several,
            outside || other.outside,
            bothFields,
            bothKeyed,
            bothItems,
            bothRest,
            closure == other.closure ? closure : null,
            captured.merge(other.captured, Value::either));
  }

  /** The same with any constant where one is new. */
  Thing widenedFrom(Thing before) {
    var wideFields = new HashMap<String, Value>();
    fields.forEach((name, value) -> wideFields.put(name, wide(before.fields.get(name), value)));
    var wideKeyed = new HashMap<Object, Value>();
    keyed.forEach((key, value) -> wideKeyed.put(key, wide(before.keyed.get(key), value)));
    List<Value> wideItems = null;
    if (items != null && before.items != null && items.size() == before.items.size()) {
      wideItems = new ArrayList<>(items);
      for (int i = 0; i < items.size(); i++) {
        wideItems.set(i, wide(before.items.get(i), items.get(i)));
      }
    }
    Value wideRest = wide(before.rest, wideItems == null && items != null ? all() : rest);
    return new Thing(
        type, several, outside, wideFields, wideKeyed, wideItems, wideRest, closure, captured);
  }

  private static Value wide(Value before, Value after) {
    return before == null || before == after || before.constants().equals(after.constants())
        ? after
        : after.with(Constants.ANY);
  }

  // An item that only one of them has may be missing, which is as NONE there.
  private static <K> Map<K, Value> union(
      Map<K, Value> one, Value restOfOne, Map<K, Value> other, Value restOfOther) {
    Map<K, Value> both = null;
    for (var entry : other.entrySet()) {
      Value mine = one.get(entry.getKey());
      Value merged = (mine == null ? restOfOne : mine).union(entry.getValue());
      if (merged != mine) {
        both = both == null ? new HashMap<>(one) : both;
        both.put(entry.getKey(), merged);
      }
    }
    for (var entry : one.entrySet()) {
      if (!other.containsKey(entry.getKey())) {
        Value merged = entry.getValue().union(restOfOther);
        if (merged != entry.getValue()) {
          both = both == null ? new HashMap<>(one) : both;
          both.put(entry.getKey(), merged);
        }
      }
    }
    return both == null ? one : both;
  }

  private List<Value> unionOfItems(Thing other) {
    if (items == null || other.items == null || items.size() != other.items.size()) {
      return null;
    }
    List<Value> both = items;
    for (int i = 0; i < items.size(); i++) {
      Value merged = items.get(i).union(other.items.get(i));
      if (merged != items.get(i)) {
        both = both == items ? new ArrayList<>(items) : both;
        both.set(i, merged);
      }
    }
    return both;
  }
}
