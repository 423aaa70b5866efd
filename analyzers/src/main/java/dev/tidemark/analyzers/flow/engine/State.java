package dev.tidemark.analyzers.flow.engine;

import java.util.function.BinaryOperator;

/**
 * What is known at a point of a function. Immutable; a union that adds nothing is the first one
 * itself.
 *
 * @param locals by number of the variable
 * @param heap things by number
 * @param checked for the number of an origin, a bit for each rule that its values cannot offend any
 *     more
 */
// Values are shared and never changed: to be the same object tells what is asked, and at once.
@SuppressWarnings("ReferenceEquality")
record State(IntMap<Value> locals, IntMap<Thing> heap, IntMap<Integer> checked) {
  static final State EMPTY = new State(IntMap.empty(), IntMap.empty(), IntMap.empty());

  State withLocal(int variable, Value value) {
    IntMap<Value> changed = locals.with(variable, value);
    return changed == locals ? this : new State(changed, heap, checked);
  }

  State withLocals(IntMap<Value> other) {
    return other == locals ? this : new State(other, heap, checked);
  }

  State withThing(int number, Thing thing) {
    IntMap<Thing> changed = heap.with(number, thing);
    return changed == heap ? this : new State(locals, changed, checked);
  }

  State withChecked(int origin, int rules) {
    return new State(locals, heap, checked.with(origin, rules));
  }

  /** With what has been checked at another point. */
  State checkedAs(State other) {
    return other == null || other.checked == checked
        ? this
        : new State(locals, heap, other.checked);
  }

  /** Null stands for a point that is never reached. */
  static State union(State one, State other) {
    return union(one, other, Value::either, State::either);
  }

  /** The union with a later round of a loop, made so that rounds come to an end. */
  static State widened(State one, State later) {
    return union(one, later, Value::widened, State::widened);
  }

  private static State union(
      State one, State other, BinaryOperator<Value> ofValues, BinaryOperator<Thing> ofThings) {
    if (one == null || other == null || one == other) {
      return one == null ? other : one;
    }
    IntMap<Value> locals = one.locals.merge(other.locals, ofValues);
    IntMap<Thing> heap = one.heap.merge(other.heap, ofThings);
    IntMap<Integer> checked = one.checked.merge(other.checked, State::both);
    return locals == one.locals && heap == one.heap && checked == one.checked
        ? one
        : new State(locals, heap, checked);
  }

  private static Thing either(Thing one, Thing other) {
    return one == null ? other : one.union(other);
  }

  private static Thing widened(Thing one, Thing later) {
    if (one == null || later == null || one == later) {
      return one == null ? later : one;
    }
    Thing both = one.union(later);
    return both == one ? one : both.widenedFrom(one);
  }

  private static Integer both(Integer one, Integer other) {
    if (one == null || other == null) {
      return null;
    }
    int both = one & other;
    return both == one ? one : Integer.valueOf(both);
  }
}
