package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.engine.Program.Method;
import dev.tidemark.analyzers.flow.library.Effect;
import java.util.Collection;
import java.util.List;

/**
 * Follows a call into the code of the file. Where a value of interest goes in, the code is run with
 * what it is given; else what is known of it in general will do.
 */
final class Following {
  private static final int DEEPEST = 8;

  private final Frame frame;
  private final Expressions expressions;
  private final Captures captures;
  private List<Effect> sinks = List.of();

  Following(Frame frame, Expressions expressions) {
    this.frame = frame;
    this.expressions = expressions;
    this.captures = new Captures(frame);
  }

  private Machine machine() {
    return frame.machine();
  }

  /**
   * @param place in the code that makes the call
   */
  Value follow(Method method, Value self, Arguments arguments, Object place, At at) {
    Function function = method.function();
    if (frame.runs(function) || frame.depth() >= DEEPEST) {
      return unknown(arguments);
    }
    if (!function.captured().isEmpty() && machine().budget().allowsCall()) {
      return run(method, self, arguments, null, place, at);
    }
    Summary summary = machine().summaries().of(method);
    if (summary == null) {
      return unknown(arguments);
    }
    if (machine().budget().allowsCall() && matters(function.name(), summary, self, arguments)) {
      return run(method, self, arguments, null, place, at);
    }
    return summary.applied(frame, expressions.heap(), self, arguments, function, at);
  }

  /** Whichever of the methods it is. */
  Value followAll(
      Collection<Method> methods, Value self, Arguments arguments, Object place, At at) {
    State before = frame.now();
    State after = null;
    Value result = Value.NONE;
    for (Method method : methods) {
      frame.set(before);
      result = result.union(follow(method, self, arguments, place, at));
      after = State.union(after, frame.now());
    }
    frame.set(after);
    return result;
  }

  /** Whichever of the functions that a value may be; null if it is none. */
  Value runAll(Value function, Arguments arguments, Object place, At at) {
    State before = frame.now();
    State after = null;
    Value result = null;
    for (Thing thing : expressions.heap().things(function)) {
      if (thing.closure() != null) {
        frame.set(before);
        result = run(thing, arguments, place, at).union(result);
        after = State.union(after, frame.now());
      }
    }
    if (result != null) {
      frame.set(after);
    }
    return result;
  }

  private Value unknown(Arguments arguments) {
    Taint taint = Taint.NONE;
    for (Value value : arguments.all()) {
      taint = taint.union(expressions.heap().deep(value));
    }
    return Value.unknown(taint, "");
  }

  private boolean matters(String name, Summary summary, Value self, Arguments arguments) {
    if (summary.isSpecial()) {
      return true;
    }
    Heap heap = expressions.heap();
    boolean made = isMade(self) || isOwn(self);
    boolean checks = CheckNames.throwing(name);
    for (Value value : arguments.all()) {
      Taint taint = heap.deep(value);
      if (isOfInterest(taint) || (checks && !taint.isEmpty()) || holdsCode(value)) {
        return true;
      }
      made |= isMade(value);
    }
    boolean ofFields = summary.changesThings() || isOfInterest(summary.result().taint());
    return (made && ofFields) || isOfInterest(heap.deep(self));
  }

  private static boolean isOfInterest(Taint taint) {
    return taint.any(trace -> trace.origin().isSource());
  }

  // An object whose fields are known: what others of its class hold is no matter.
  private boolean isOwn(Value self) {
    for (Thing thing : expressions.heap().things(self)) {
      if (!thing.outside() && machine().program().type(thing.type()) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsCode(Value value) {
    return expressions.heap().things(value).stream().anyMatch(thing -> thing.closure() != null);
  }

  // What is put into a list or mapping matters only if it came from outside, and that is asked
  // first.

  private boolean isMade(Value value) {
    for (Thing thing : expressions.heap().things(value)) {
      boolean holdsState = machine().library().knows(thing.type());
      if (!thing.outside() && holdsState && !machine().types().isContainer(thing.type())) {
        return true;
      }
    }
    return false;
  }

  /** Runs a function that was made where it can see variables around it. */
  Value run(Thing closure, Arguments arguments, Object place, At at) {
    Function function = closure.closure();
    if (frame.runs(function) || frame.depth() >= DEEPEST || !machine().budget().allowsCall()) {
      return unknown(arguments);
    }
    Frame maker = machine().maker(function);
    return run(
        new Method(maker == null ? null : maker.owner(), function),
        maker == null ? Value.HARMLESS : maker.self(),
        arguments,
        closure.captured(),
        place,
        at);
  }

  /** What is left of what the function gives back, going by its name. */
  static Taint kept(Function function, Taint taint) {
    int harmless = taint.isEmpty() ? 0 : Promises.kept(function.name());
    return harmless == 0 ? taint : taint.map(trace -> trace.harmlessFor(harmless));
  }

  /** Runs a function that nobody was seen to call, as somebody may. */
  void runAnyway(
      Thing closure, CodeType owner, Arguments arguments, List<Effect> resultSinks, At at) {
    Frame maker = machine().maker(closure.closure());
    Value self = owner == null && maker != null ? maker.self() : Value.HARMLESS;
    sinks = resultSinks;
    run(new Method(owner, closure.closure()), self, arguments, closure.captured(), closure, at);
    sinks = List.of();
  }

  private Value run(
      Method method, Value self, Arguments arguments, IntMap<Value> around, Object place, At at) {
    Function function = method.function();
    if (frame.isOver()) {
      return Value.NONE;
    }
    machine().ran(function);
    var inner =
        new Frame(machine(), function, method.owner(), self, frame.context().call(place), frame);
    inner.set(new State(IntMap.empty(), frame.now().heap(), frame.now().checked()));
    inner.resultSinks(sinks);
    var statements = new Statements(inner);
    new Binding(inner, statements).bind(arguments, at);
    IntMap<Value> captured = around == null ? captures.of(self, expressions.heap()) : around;
    captures.take(inner, captured);
    IntMap<Value> before = inner.now().locals();
    statements.run(function.body());
    State end = inner.end();
    if (end == null) {
      frame.mayThrow();
      frame.set(null);
      return Value.NONE;
    }
    captures.giveBack(inner, end, before);
    frame.set(new State(frame.now().locals(), end.heap(), end.checked()));
    for (int i = 0; i < arguments.places().size() && i < function.parameters().size(); i++) {
      Value after = end.locals().get(i);
      frame.set(Lesson.learnt(frame.now(), arguments.places().get(i), before.get(i), after));
    }
    Value result = inner.isOver() ? inner.result() : inner.result().union(Value.HARMLESS);
    Value typed = machine().types().settled(result, function.result());
    return function.name().isEmpty()
        ? typed
        : typed.with(
            kept(function, typed.taint())
                .step(at.line(), "is what \"" + function.name() + "\" gives back"));
  }
}
