package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.code.Function.Parameter;
import java.util.List;
import java.util.Map;

/**
 * What is known of a function whatever it is given.
 *
 * @param result with parameters as origins where they come back
 * @param sinks where parameters may do harm
 * @param stores what it puts into fields of its own object
 * @param isSpecial whether what it gives back or does cannot be told in general: it reads a source
 *     or makes an object
 * @param given what it is given and gives back as it is: the numbers of parameters, {@link #SELF}
 *     for its own object
 * @param changesThings whether it changes an object that it is given, or its own
 * @param ends whether it ever gives back
 */
record Summary(
    Value result,
    List<Sink> sinks,
    List<Integer> given,
    Map<String, Value> stores,
    boolean isSpecial,
    boolean changesThings,
    boolean ends) {

  /** Stands for the object whose method it is. */
  static final int SELF = -1;

  /** A parameter, as the origin of the trace, may offend a rule. */
  record Sink(Trace trace, Goal goal, At at, String symbol) {}

  Summary {
    sinks = List.copyOf(sinks);
    given = List.copyOf(given);
    stores = Map.copyOf(stores);
  }

  /** What a call gives, by what goes in. */
  Value applied(Frame frame, Heap heap, Value self, Arguments arguments, Function function, At at) {
    for (Sink sink : sinks) {
      Value given = argument(function, sink.trace().origin().key(), arguments);
      for (Trace trace : given == null ? List.<Trace>of() : heap.given(given).traces()) {
        Taint whole = Taint.of(sink.trace().after(trace));
        frame.machine().found().arrive(whole, sink.goal(), sink.at(), sink.symbol(), frame);
      }
    }
    if (!ends) {
      frame.mayThrow();
      frame.set(null);
      return Value.NONE;
    }
    store(heap, self, arguments, function);
    Taint taint = Following.kept(function, taint(result, heap, arguments, function));
    Value whole = result;
    for (int number : given) {
      Value same = number == SELF ? self : argument(function, number, arguments);
      whole = same == null ? whole : same.union(whole.with(same.constants()));
    }
    return whole.with(taint.step(at.line(), "is what \"" + function.name() + "\" gives back"));
  }

  private void store(Heap heap, Value self, Arguments arguments, Function function) {
    for (Map.Entry<String, Value> entry : stores.entrySet()) {
      Value stored = entry.getValue();
      Value given =
          stored.parameter() < 0 ? null : argument(function, stored.parameter(), arguments);
      Value value = given == null ? stored.with(taint(stored, heap, arguments, function)) : given;
      heap.change(self, thing -> thing.outside() ? thing : thing.withField(entry.getKey(), value));
    }
  }

  private static Taint taint(Value value, Heap heap, Arguments arguments, Function function) {
    Taint taint = Taint.NONE;
    for (Trace trace : value.taint().traces()) {
      if (trace.origin().kind() != Origin.Kind.PARAMETER) {
        taint = taint.union(Taint.of(trace));
        continue;
      }
      Value given = argument(function, trace.origin().key(), arguments);
      Taint of = given == null ? Taint.NONE : heap.given(given);
      taint = taint.union(of.map(trace::after));
    }
    return taint;
  }

  private static Value argument(Function function, int number, Arguments arguments) {
    if (number >= function.parameters().size()) {
      return null;
    }
    Parameter parameter = function.parameters().get(number);
    boolean many =
        parameter.kind() == Parameter.Kind.REST || parameter.kind() == Parameter.Kind.KEYWORD_REST;
    if (!many) {
      return arguments.at(number, parameter.name());
    }
    Value all = null;
    for (Value value : arguments.all()) {
      all = value.union(all);
    }
    return all;
  }
}
