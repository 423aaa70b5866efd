package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.engine.Program.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs each function by itself, once, and keeps what is known of it then. */
final class Summaries {
  /** What is being gathered of a function that runs by itself. */
  private static final class Draft {
    private final Map<Object, Summary.Sink> sinks = new LinkedHashMap<>();
    private boolean readsSource;
  }

  private record SinkKey(Trace trace, Goal goal, int line, int column) {}

  private static final int MOST_SINKS = 200;
  private static final int DEEPEST = 40;

  private final Machine machine;
  private final IdentityHashMap<Function, Summary> done = new IdentityHashMap<>();
  private final IdentityHashMap<Function, Boolean> begun = new IdentityHashMap<>();
  private final Deque<Draft> drafts = new ArrayDeque<>();
  private final List<Function> undecided = new ArrayList<>();

  Summaries(Machine machine) {
    this.machine = machine;
  }

  /** Null while the function itself is being run, or if it costs too much. */
  Summary of(Method method) {
    Function function = method.function();
    Summary known = done.get(function);
    if (known == null && !begun.containsKey(function) && drafts.size() < DEEPEST) {
      begun.put(function, true);
      long before = machine.budget().begin();
      drafts.push(new Draft());
      try {
        known = summed(method);
        done.put(function, known);
      } catch (Budget.SpentException e) {
        undecided.add(function);
      } finally {
        drafts.pop();
        machine.budget().resume(before);
      }
    }
    return known;
  }

  /** Functions that cost too much. */
  List<Function> undecided() {
    return undecided;
  }

  /** What is known of a function by now; null if nothing is. */
  Summary known(Function function) {
    return done.get(function);
  }

  /** Forgets all, so that functions are run again under what is known by now. */
  void forget() {
    done.clear();
    begun.clear();
    undecided.clear();
  }

  private Summary summed(Method method) {
    var entry = new Entry(machine, method);
    Value result = entry.run();
    Draft draft = drafts.peek();
    return new Summary(
        result.withoutObjects().with(entry.taintOf(result)),
        new ArrayList<>(draft.sinks.values()),
        entry.givenBack(result),
        entry.stores(),
        draft.readsSource || entry.givesState(result),
        entry.changedThings(),
        entry.ended());
  }

  /** The value of a parameter gets somewhere. */
  void reaches(Trace trace, Goal goal, At at, String symbol) {
    Draft draft = drafts.peek();
    if (draft != null && draft.sinks.size() < MOST_SINKS) {
      draft.sinks.putIfAbsent(
          new SinkKey(trace, goal, at.line(), at.column()),
          new Summary.Sink(trace, goal, at, symbol));
    }
  }

  void readsSource() {
    if (!drafts.isEmpty()) {
      drafts.peek().readsSource = true;
    }
  }
}
