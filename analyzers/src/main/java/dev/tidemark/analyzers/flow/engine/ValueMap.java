package dev.tidemark.analyzers.flow.engine;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/**
 * An immutable map to values. A change copies one path, however many entries there are, and maps
 * that share most of what they hold are merged at the cost of where they differ.
 */
// Values are shared and never changed: to be the same object tells what is asked, and at once.
@SuppressWarnings("ReferenceEquality")
final class ValueMap<K> {
  /** Entries whose keys have the same place, in the order in which they came. */
  private record Entry<K>(K key, Value value, Entry<K> next) {
    Value find(Object wanted) {
      for (Entry<K> each = this; each != null; each = each.next) {
        if (each.key.equals(wanted)) {
          return each.value;
        }
      }
      return null;
    }

    Entry<K> with(K changed, Value other) {
      return new Entry<>(changed, other, find(changed) == null ? this : without(changed));
    }

    // A loop, for somebody may have chosen keys that all have one place.
    private Entry<K> without(K gone) {
      Entry<K> kept = null;
      for (Entry<K> each = this; each != null; each = each.next) {
        kept = each.key.equals(gone) ? kept : new Entry<>(each.key, each.value, kept);
      }
      return kept;
    }
  }

  /** Takes in an entry. */
  interface Taking<K, T> {
    T take(T before, K key, Value value);
  }

  private static final int PLACES = 0xFFF;
  private static final ValueMap<?> EMPTY = new ValueMap<>(IntMap.empty(), 0);

  private final IntMap<Entry<K>> entries;
  private final int size;

  private ValueMap(IntMap<Entry<K>> entries, int size) {
    this.entries = entries;
    this.size = size;
  }

  @SuppressWarnings("unchecked") // It holds no key of any type.
  static <K> ValueMap<K> empty() {
    return (ValueMap<K>) EMPTY;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /** Null if there is none. */
  Value get(Object key) {
    Entry<K> first = size == 0 ? null : entries.get(place(key));
    return first == null ? null : first.find(key);
  }

  boolean containsKey(Object key) {
    return get(key) != null;
  }

  private static int place(Object key) {
    int hash = key.hashCode();
    return (hash ^ hash >>> 12 ^ hash >>> 24) & PLACES;
  }

  ValueMap<K> with(K key, Value value) {
    int place = place(key);
    Entry<K> first = entries.get(place);
    Value before = first == null ? null : first.find(key);
    Entry<K> changed = first == null ? new Entry<>(key, value, null) : first.with(key, value);
    return before == value
        ? this
        : new ValueMap<>(entries.with(place, changed), size + (before == null ? 1 : 0));
  }

  void forEach(BiConsumer<K, Value> action) {
    entries.forEach(
        first -> {
          for (Entry<K> each = first; each != null; each = each.next) {
            action.accept(each.key, each.value);
          }
        });
  }

  /** What comes of taking in one entry after the other. */
  <T> T fold(T begin, Taking<K, T> taking) {
    var taken = new AtomicReference<T>(begin);
    forEach((key, value) -> taken.set(taking.take(taken.get(), key, value)));
    return taken.get();
  }

  /** The same with any constant where one is new. */
  ValueMap<K> widenedFrom(ValueMap<K> before) {
    IntMap<Entry<K>> wide = entries.merge(before.entries, ValueMap::widened);
    return wide == entries ? this : new ValueMap<>(wide, size);
  }

  private static <K> Entry<K> widened(Entry<K> after, Entry<K> before) {
    Entry<K> wide = after;
    for (Entry<K> each = after; each != null && before != null; each = each.next) {
      Value widened = each.value.widenedFrom(before.find(each.key));
      wide = widened == each.value ? wide : wide.with(each.key, widened);
    }
    return wide;
  }

  /**
   * All entries of both; itself if the other adds nothing. An entry that only one of them has is
   * merged with what any other item of the other one may be.
   */
  ValueMap<K> union(Value rest, ValueMap<K> other, Value restOfOther) {
    int[] added = new int[1];
    IntMap<Entry<K>> both =
        entries.merge(
            other.entries, (mine, theirs) -> union(mine, rest, theirs, restOfOther, added));
    return both == entries ? this : new ValueMap<>(both, size + added[0]);
  }

  private static <K> Entry<K> union(
      Entry<K> mine, Value rest, Entry<K> theirs, Value restOfTheirs, int[] added) {
    Entry<K> both = mine;
    for (Entry<K> each = theirs; each != null; each = each.next) {
      Value known = mine == null ? null : mine.find(each.key);
      Value merged = (known == null ? rest : known).union(each.value);
      if (merged != known) {
        both = both == null ? new Entry<>(each.key, merged, null) : both.with(each.key, merged);
        added[0] += known == null ? 1 : 0;
      }
    }
    for (Entry<K> each = mine; each != null; each = each.next) {
      if (theirs == null || theirs.find(each.key) == null) {
        Value merged = each.value.union(restOfTheirs);
        both = merged == each.value ? both : both.with(each.key, merged);
      }
    }
    return both;
  }
}
