package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.library.Rules;

/** What is known of values once a check has told more of them. */
final class Narrowing {

  static final int EVERY = Rules.EVERY.without(Rules.of("weak-random")).mask();

  private final Frame frame;
  private final Expressions expressions;

  Narrowing(Frame frame, Expressions expressions) {
    this.frame = frame;
    this.expressions = expressions;
  }

  /** Where two values are the same, the one that is not known is the other one. */
  State equal(Expression left, Expression right, State state) {
    Value first = peek(left);
    Value second = peek(right);
    if (isConstant(second)) {
      return assigned(left, second, state);
    }
    return isConstant(first) ? assigned(right, first, state) : state;
  }

  private static boolean isConstant(Value value) {
    return value != null && value.constant() != null && value.constant() != Literal.NULL;
  }

  private State assigned(Expression target, Value value, State state) {
    return state != null && target instanceof Local local
        ? state.withLocal(local.variable(), value)
        : state;
  }

  /** What is in a collection of values that nobody outside chose is one of these. */
  State member(Expression item, Value holder, State state) {
    if (state == null || holder == null || !(item instanceof Local)) {
      return state;
    }
    boolean text = holder.constants().may(String.class::isInstance) || expressions.isText(holder);
    State before = frame.now();
    frame.set(state);
    Taint inside = expressions.heap().deep(holder);
    frame.set(before);
    return inside.isEmpty() && !text ? harmless(item, state) : state;
  }

  /** Notes that the value has passed a check that throws where it does not hold. */
  void passed(Expression item) {
    if (!frame.isOver()) {
      frame.set(harmless(item, frame.now()));
    }
  }

  /** The value can do no harm where the state holds. */
  State harmless(Expression item, State state) {
    return harmless(item, EVERY, state);
  }

  /** The value cannot offend these rules where the state holds. */
  static State harmless(Expression item, int rules, State state) {
    if (state == null || !(item instanceof Local local)) {
      return state;
    }
    Value value = state.locals().get(local.variable());
    if (value == null) {
      return state;
    }
    Taint taint = value.taint().map(trace -> trace.harmlessFor(rules));
    return state.withLocal(local.variable(), open(value, state).with(taint));
  }

  // What came in from outside and turns out to be a text or number has nothing in it.
  private static Value open(Value value, State state) {
    for (int number : value.objects()) {
      Thing thing = state.heap().get(number);
      if (thing == null || !thing.outside() || !thing.fields().isEmpty()) {
        return value;
      }
    }
    return value.withoutObjects();
  }

  /** The value of what changes nothing when it is evaluated again; null of anything else. */
  Value peek(Expression expression) {
    return Expressions.isPlain(expression) && !frame.isOver()
        ? expressions.value(expression)
        : null;
  }

  /** A canonical path that begins with a folder lies in it; so does whatever it was made of. */
  State inside(Value path, State state) {
    State checked = state;
    if (path != null && state != null) {
      int rule = Rules.of("path-traversal").mask();
      for (Trace trace : path.taint().traces()) {
        if ((trace.harmless() & Machine.NORMAL) != 0) {
          checked = checked(trace, rule, checked);
        }
      }
    }
    return checked;
  }

  /** No value of the origin can offend the rules any more. */
  State checked(Trace trace, int rules, State state) {
    int origin = frame.machine().number(trace.origin());
    Integer before = state.checked().get(origin);
    return state.withChecked(origin, rules | (before == null ? 0 : before));
  }
}
