package dev.tidemark.analyzers.flow.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The traces in a value. Immutable; a union that adds nothing is the first one itself. */
// Values are shared and never changed: to be the same object tells what is asked, and at once.
@SuppressWarnings("ReferenceEquality")
final class Taint {
  static final Taint NONE = new Taint(new Trace[0]);

  /** More tell nothing new: a reader follows one. */
  private static final int MOST = 12;

  private final Trace[] traces;

  private Taint(Trace[] traces) {
    this.traces = traces;
  }

  static Taint of(Trace trace) {
    return new Taint(new Trace[] {trace});
  }

  boolean isEmpty() {
    return traces.length == 0;
  }

  List<Trace> traces() {
    return Arrays.asList(traces);
  }

  Taint union(Taint other) {
    if (this == other || other.isEmpty()) {
      return this;
    }
    if (isEmpty()) {
      return other;
    }
    List<Trace> all = null;
    for (Trace trace : other.traces) {
      if (!holds(trace) && traces.length + (all == null ? 0 : all.size()) < MOST) {
        all = all == null ? new ArrayList<>() : all;
        all.add(trace);
      }
    }
    if (all == null) {
      return this;
    }
    Trace[] both = Arrays.copyOf(traces, traces.length + all.size());
    for (int i = 0; i < all.size(); i++) {
      both[traces.length + i] = all.get(i);
    }
    return new Taint(both);
  }

  private boolean holds(Trace trace) {
    for (Trace each : traces) {
      if (each.equals(trace)) {
        return true;
      }
    }
    return false;
  }

  /** The same if none is changed. */
  Taint map(UnaryOperator<Trace> change) {
    Taint changed = NONE;
    boolean same = true;
    for (Trace trace : traces) {
      Trace other = change.apply(trace);
      same &= other == trace;
      changed = other == null ? changed : changed.union(of(other));
    }
    return same ? this : changed;
  }

  boolean any(Predicate<Trace> question) {
    for (Trace trace : traces) {
      if (question.test(trace)) {
        return true;
      }
    }
    return false;
  }

  Taint step(int line, String text) {
    return isEmpty() ? this : map(trace -> trace.step(line, text));
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof Taint other) || other.traces.length != traces.length) {
      return false;
    }
    for (Trace trace : other.traces) {
      if (!holds(trace)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int sum = 0;
    for (Trace trace : traces) {
      sum += trace.hashCode();
    }
    return sum;
  }
}
