package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Call;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.library.Rules;
import java.util.Set;

/** What is known of values once a check has told more of them. */
final class Narrowing {

  private static final Set<String> SPELLINGS =
      Set.of("toLowerCase", "toUpperCase", "trim", "strip", "lower", "upper");

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
    return value != null && value.constant() != null;
  }

  // Nothing came from nowhere, but what it would be otherwise is still known.
  private State assigned(Expression target, Value value, State state) {
    if (state == null || !(target instanceof Local local)) {
      return state;
    }
    Value before = state.locals().get(local.variable());
    Value now =
        value.constant() == Literal.NULL && before != null
            ? before.withoutObjects().with(Taint.NONE).with(value.constants())
            : value;
    return state.withLocal(local.variable(), now);
  }

  /** What is in a collection of values that nobody outside chose is one of these. */
  State member(Expression item, Value holder, State state) {
    if (item instanceof Call call && isSpelling(call)) {
      return member(call.receiver(), holder, state);
    }
    if (state == null || holder == null || !(item instanceof Local)) {
      return state;
    }
    boolean text = holder.constants().may(String.class::isInstance) || expressions.isText(holder);
    State before = frame.now();
    frame.set(state);
    Taint inside = expressions.heap().deep(holder);
    frame.set(before);
    boolean own = !inside.any(trace -> trace.origin().kind() != Origin.Kind.RESULT);
    return own && !text ? harmless(item, state) : state;
  }

  private static boolean isSpelling(Call call) {
    return call.receiver() != null && SPELLINGS.contains(call.name());
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

  /** The same of a call, made once more. */
  Value peekAgain(Expression expression) {
    if (!(expression instanceof Expression.Call) || frame.isOver()) {
      return peek(expression);
    }
    State before = frame.now();
    Value value = expressions.value(expression);
    frame.set(before);
    return value;
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
    return checked(trace.origin(), rules, state);
  }

  /** The same for what is read of the origin wherever in the function. */
  State vouched(Trace trace, int rules, State state) {
    return checked(trace.origin().anywhere(), rules, state);
  }

  private State checked(Origin origin, int rules, State state) {
    int number = frame.machine().number(origin);
    Integer before = state.checked().get(number);
    State checked = state.withChecked(number, rules | (before == null ? 0 : before));
    // What variables hold stays so, also where other ways join this one.
    return checked.withLocals(
        checked.locals().map(value -> value.with(harmless(value.taint(), origin, rules))));
  }

  private static Taint harmless(Taint taint, Origin origin, int rules) {
    return taint.map(
        trace -> {
          Origin each = trace.origin();
          boolean same = each.equals(origin) || each.anywhere().equals(origin);
          return same ? trace.harmlessFor(rules) : trace;
        });
  }
}
