package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.code.Function.Parameter;
import dev.tidemark.analyzers.flow.engine.Program.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A function that is run by itself, on what anybody may give it. */
// Values are shared and never changed: to be the same object tells what is asked, and at once.
@SuppressWarnings("ReferenceEquality")
final class Entry {
  private final Machine machine;
  private final Method method;
  private final Function function;
  private final Frame frame;
  private final Sources sources;
  private final List<Value> given = new ArrayList<>();
  private State begin;
  private State end;

  Entry(Machine machine, Method method) {
    this.machine = machine;
    this.method = method;
    this.function = method.function();
    this.sources = new Sources(machine, method);
    Value self = method.owner() == null ? Value.HARMLESS : self(method.owner());
    this.frame = new Frame(machine, function, method.owner(), self, new Context(), null);
  }

  private Value self(CodeType type) {
    return Value.object(machine.loaded().self(type), type.name());
  }

  /** What it gives back. */
  Value run() {
    machine.ran(function);
    frame.set(machine.loaded().base(method.owner()));
    var statements = new Statements(frame);
    frame.resultSinks(sources.ofResult());
    for (int i = 0; i < function.parameters().size(); i++) {
      Value value = parameter(i);
      given.add(value);
      frame.set(frame.now().withLocal(i, value));
    }
    begin = frame.now();
    statements.run(function.body());
    end = frame.end();
    Value result = frame.isOver() ? frame.result() : frame.result().union(Value.HARMLESS);
    Value typed =
        result.type() == null ? result : machine.types().settled(result, function.result());
    if (end != null) {
      frame.set(end);
      runWhatWasMade(statements);
    }
    return typed;
  }

  private Value parameter(int number) {
    Parameter parameter = function.parameters().get(number);
    String type =
        parameter.type().isEmpty() ? machine.types().byName(parameter.name()) : parameter.type();
    Taint source = sources.ofParameter(parameter);
    if (machine.library().isHarmless(type)) {
      return Value.constant(Constants.ANY, type).with(source);
    }
    At at = function.at();
    Taint taint =
        Taint.of(new Trace(Origin.parameter(number, parameter.name(), at.line()), 0, null, null))
            .union(source);
    Value whole = Value.unknown(taint, type).ofParameter(number);
    if (machine.types().isText(type)) {
      return whole;
    }
    Thing thing =
        Thing.of(containerType(parameter, type)).asOutside().withRest(Value.unknown(taint, ""));
    Value made = new Heap(frame).make(parameter, thing);
    return Value.unknown(taint, thing.type()).withObjects(made.objects()).ofParameter(number);
  }

  private static String containerType(Parameter parameter, String type) {
    return switch (parameter.kind()) {
      case REST -> type.isEmpty() ? "tuple" : type;
      case KEYWORD_REST -> "dict";
      default -> type;
    };
  }

  // Functions and classes made inside may be run by anybody later.
  private void runWhatWasMade(Statements statements) {
    for (int i = 0; i < frame.closures().size(); i++) {
      Thing thing = statements.expressions().heap().get(frame.closures().get(i));
      if (thing != null && thing.closure() != null && !machine.hasRun(thing.closure())) {
        anybodyRuns(statements, thing.closure(), null, thing.captured());
      }
    }
    for (CodeType type : List.copyOf(frame.types())) {
      for (Function each : type.methods()) {
        if (!machine.hasRun(each)) {
          anybodyRuns(statements, each, type, end.locals());
        }
      }
    }
  }

  private void anybodyRuns(
      Statements statements, Function inner, CodeType owner, IntMap<Value> around) {
    State before = frame.now();
    var others = new Sources(machine, new Method(owner, inner));
    var arguments = new ArrayList<Value>();
    for (Parameter parameter : inner.parameters()) {
      String type =
          parameter.type().isEmpty() ? machine.types().byName(parameter.name()) : parameter.type();
      arguments.add(Value.unknown(others.ofParameter(parameter), type));
    }
    Thing closure = Thing.closure(inner, around);
    statements
        .expressions()
        .calls()
        .following()
        .runAnyway(closure, owner, Arguments.of(arguments), others.ofResult(), inner.at());
    frame.set(before);
  }

  Taint taintOf(Value value) {
    if (end == null || value.type() == null) {
      return value.taint();
    }
    frame.set(end);
    return new Heap(frame).deep(value);
  }

  /** What of that which it is given it gives back as it is. */
  List<Integer> givenBack(Value result) {
    var numbers = new ArrayList<Integer>();
    for (int object : result.objects()) {
      if (frame.self().onlyObject() == object) {
        numbers.add(Summary.SELF);
      }
      for (int i = 0; i < given.size(); i++) {
        if (given.get(i).objects().length == 1 && given.get(i).objects()[0] == object) {
          numbers.add(i);
        }
      }
    }
    return numbers;
  }

  /** What it stores in fields of its own object; things in them are told by their taint alone. */
  Map<String, Value> stores() {
    int self = frame.self().onlyObject();
    Thing after = end == null || self < 0 ? null : end.heap().get(self);
    Thing before = self < 0 ? null : begin.heap().get(self);
    if (after == null || before == null || after == before) {
      return Map.of();
    }
    var stores = new HashMap<String, Value>();
    frame.set(end);
    var heap = new Heap(frame);
    after
        .fields()
        .forEach(
            (name, value) -> {
              if (value != before.fields().get(name)) {
                stores.put(name, value.parameter() < 0 ? heap.flat(value) : value);
              }
            });
    return stores;
  }

  /** Whether it gives back an object whose properties matter, or a function. */
  boolean givesState(Value result) {
    if (end == null || result.objects().length == 0) {
      return false;
    }
    frame.set(end);
    for (Thing thing : new Heap(frame).things(result)) {
      boolean holds = !thing.keyed().isEmpty() || thing.items() != null;
      String type = result.type().isEmpty() ? thing.type() : result.type();
      boolean hasProperties = holds && !machine.types().isContainer(type);
      if (thing.closure() != null || hasProperties) {
        return true;
      }
    }
    return false;
  }

  boolean ended() {
    return end != null;
  }

  /** Whether an object that it was given, or its own, is not what it was. */
  boolean changedThings() {
    if (end == null) {
      return false;
    }
    var all = new ArrayList<>(given);
    all.add(frame.self());
    for (Value value : all) {
      for (int number : value.objects()) {
        if (end.heap().get(number) != begin.heap().get(number)) {
          return true;
        }
      }
    }
    return false;
  }
}
