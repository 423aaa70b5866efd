package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Function;
import java.util.ArrayList;
import java.util.List;

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
    ValueMap<String> fields,
    ValueMap<Object> keyed,
    List<Value> items,
    Value rest,
    Function closure,
    IntMap<Value> captured) {
  /** An index of a list beyond this is as any. */
  static final int MOST_ITEMS = 64;

  private static final int MOST_KEYS = 256;

  static Thing of(String type) {
    return new Thing(
        type,
        false,
        false,
        ValueMap.empty(),
        ValueMap.empty(),
        null,
        Value.NONE,
        null,
        IntMap.empty());
  }

  static Thing list(String type, List<Value> items) {
    return of(type).withItems(items.size() > MOST_ITEMS ? null : items).orRest(items);
  }

  static Thing closure(Function function, IntMap<Value> captured) {
    return new Thing(
        "", false, false, ValueMap.empty(), ValueMap.empty(), null, Value.NONE, function, captured);
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
    Value known = fields.get(name);
    Value before = known == null ? unset() : known;
    Value after = several ? before.union(value) : value;
    return after.equals(known)
        ? this
        : new Thing(
            type,
            several,
            outside,
            fields.with(name, after),
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
    Value known = keyed.get(key);
    Value before = known == null ? unset() : known;
    Value after = several ? before.union(value) : value;
    return after.equals(known)
        ? this
        : new Thing(
            type, several, outside, fields, keyed.with(key, after), items, rest, closure, captured);
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

  /** The same, of which only is known what it may hold. */
  Thing inAnyOrder() {
    return items == null ? this : withRest(all()).withItems(null);
  }

  /** What any item may be; fields are none. */
  Value all() {
    Value all = keyed.fold(rest, (sum, key, value) -> sum.union(value));
    for (Value value : items == null ? List.<Value>of() : items) {
      all = all.union(value);
    }
    return all;
  }

  Thing withoutItems() {
    return new Thing(
        type, several, outside, fields, ValueMap.empty(), List.of(), Value.NONE, closure, captured);
  }

  Thing union(Thing other) {
    if (this == other || other == null) {
      return this;
    }
    ValueMap<String> bothFields = fields.union(rest, other.fields, other.rest);
    ValueMap<Object> bothKeyed = keyed.union(rest, other.keyed, other.rest);
    List<Value> bothItems = unionOfItems(other);
    boolean mixed = bothItems == null && (items != null || other.items != null);
    Value bothRest = mixed ? all().union(other.all()) : rest.union(other.rest);
    if (bothItems != null) {
      bothRest = behind(items, bothItems.size(), bothRest);
      bothRest = behind(other.items, bothItems.size(), bothRest);
    }
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
    List<Value> wideItems = null;
    if (items != null && before.items != null && items.size() == before.items.size()) {
      wideItems = new ArrayList<>(items);
      for (int i = 0; i < items.size(); i++) {
        wideItems.set(i, items.get(i).widenedFrom(before.items.get(i)));
      }
    }
    Value last = wideItems == null && items != null ? all() : rest;
    Value wideRest = last.widenedFrom(before.rest);
    return new Thing(
        type,
        several,
        outside,
        fields.widenedFrom(before.fields),
        keyed.widenedFrom(before.keyed),
        wideItems,
        wideRest,
        closure,
        captured);
  }

  private static Value behind(List<Value> items, int common, Value rest) {
    Value all = rest;
    for (Value item : items.subList(common, items.size())) {
      all = all.union(item);
    }
    return all;
  }

  private List<Value> unionOfItems(Thing other) {
    if (items == null || other.items == null) {
      return null;
    }
    // What both begin with stays known; behind it lies the rest.
    int common = Math.min(items.size(), other.items.size());
    List<Value> both = common == items.size() ? items : new ArrayList<>(items.subList(0, common));
    for (int i = 0; i < common; i++) {
      Value merged = items.get(i).union(other.items.get(i));
      if (merged != items.get(i)) {
        both = both == items ? new ArrayList<>(items) : both;
        both.set(i, merged);
      }
    }
    return both;
  }
}
