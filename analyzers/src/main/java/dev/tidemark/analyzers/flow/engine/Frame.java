package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Call;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.library.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A function that runs: where it is, and what is known there. */
// Values are shared and never changed: to be the same object tells what is asked, and at once.
@SuppressWarnings("ReferenceEquality")
final class Frame {
  /** A {@code try} around what runs. */
  static final class Attempt {
    private final List<Statement> last;
    private State thrown;
    private Value exception = Value.NONE;

    Attempt(List<Statement> last) {
      this.last = last;
    }

    /** Its {@code finally}. */
    List<Statement> last() {
      return last;
    }

    /** What is known where an exception was thrown since this was asked; null if none was. */
    State takeThrown() {
      State taken = thrown;
      thrown = null;
      return taken;
    }

    Value exception() {
      return exception;
    }
  }

  private final Machine machine;
  private final Function function;
  private final CodeType owner;
  private final Value self;
  private final Context context;
  private final Frame caller;
  private final int depth;
  private final List<Attempt> attempts = new ArrayList<>();
  private final Map<Integer, State> left = new HashMap<>();
  private final Map<Integer, State> repeated = new HashMap<>();
  private final List<Integer> closures = new ArrayList<>();
  private final List<CodeType> types = new ArrayList<>();
  private List<Effect> resultSinks = List.of();
  private State now;
  private State returned;
  private Value result = Value.NONE;
  private String target = "";
  private int choices;
  private Expression.At thrown;
  private final Map<Integer, Call> kept = new HashMap<>();

  /**
   * @param owner class whose method it is; null if it is none
   * @param caller null of the one at the bottom
   */
  Frame(
      Machine machine,
      Function function,
      CodeType owner,
      Value self,
      Context context,
      Frame caller) {
    this.machine = machine;
    this.function = function;
    this.owner = owner;
    this.self = self;
    this.context = context;
    this.caller = caller;
    this.depth = caller == null ? 0 : caller.depth + 1;
  }

  Machine machine() {
    return machine;
  }

  Function function() {
    return function;
  }

  CodeType owner() {
    return owner;
  }

  Value self() {
    return self;
  }

  Context context() {
    return context;
  }

  Frame caller() {
    return caller;
  }

  int depth() {
    return depth;
  }

  List<Attempt> attempts() {
    return attempts;
  }

  /** Null where nothing gets. */
  State now() {
    return now;
  }

  void set(State state) {
    now = state;
  }

  boolean isOver() {
    return now == null;
  }

  /** Notes that the statement that comes may throw. */
  void mayThrow() {
    if (!attempts.isEmpty() && now != null) {
      Attempt innermost = attempts.get(attempts.size() - 1);
      innermost.thrown = State.union(innermost.thrown, now);
    }
  }

  void raise(Value exception) {
    mayThrow();
    if (!attempts.isEmpty()) {
      Attempt innermost = attempts.get(attempts.size() - 1);
      innermost.exception = innermost.exception.union(exception);
    }
    now = null;
  }

  void leave(int id) {
    left.put(id, State.union(left.get(id), now));
    now = null;
  }

  void repeat(int id) {
    repeated.put(id, State.union(repeated.get(id), now));
    now = null;
  }

  /** Goes on also from where something was left by name. */
  void land(int id) {
    now = State.union(now, left.remove(id));
  }

  void landRepeated(int id) {
    now = State.union(now, repeated.remove(id));
  }

  void giveBack(Value value) {
    result = result.union(value.with(checked(value.taint())));
    returned = State.union(returned, now);
    now = null;
  }

  /** Keeps of a value that it has been checked, which other ways to the same place may not do. */
  Taint checked(Taint taint) {
    if (now == null || now.checked().isEmpty()) {
      return taint;
    }
    return taint.map(
        trace -> {
          Integer rules = now.checked().get(machine.number(trace.origin()));
          return rules == null ? trace : trace.harmlessFor(rules);
        });
  }

  /** What is known where it has ended; null if it never ends. */
  State end() {
    return State.union(returned, now);
  }

  Value result() {
    return result;
  }

  /** Name of what the value that is being made is assigned to; "" if it is none. */
  String target() {
    return target;
  }

  void target(String name) {
    target = name;
  }

  /** Whether what the code at that very place makes is thrown. */
  boolean isThrown(Expression.At place) {
    return thrown != null && thrown == place;
  }

  /**
   * @param place null where nothing is
   */
  void thrown(Expression.At place) {
    thrown = place;
  }

  /** Whether what runs depends on whether somebody wants certificates to be checked. */
  boolean isChosen() {
    return choices > 0;
  }

  /** Notes the check of which a variable keeps the result; null if it keeps none. */
  void keep(int variable, Call check) {
    if (check != null) {
      kept.put(variable, check);
    } else {
      kept.remove(variable);
    }
  }

  /** Null if it keeps that of none. */
  Call kept(int variable) {
    return kept.get(variable);
  }

  void choice(int more) {
    choices += more;
  }

  /** Functions made in it, which somebody may run later. */
  List<Integer> closures() {
    return closures;
  }

  /** Classes declared in it. */
  List<CodeType> types() {
    return types;
  }

  /** Where what it gives back goes, as a model says of its annotations. */
  List<Effect> resultSinks() {
    return resultSinks;
  }

  void resultSinks(List<Effect> sinks) {
    resultSinks = sinks;
  }

  /** Where it is declared. */
  Expression.At at() {
    return function.at();
  }

  /** Whether the function is running already. */
  boolean runs(Function other) {
    for (Frame each = this; each != null; each = each.caller) {
      if (each.function == other) {
        return true;
      }
    }
    return false;
  }
}
