package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Local;

/** What a function that came to its end has checked of a variable that it was given. */
final class Lesson {
  private Lesson() {}

  /**
   * The state of the caller.
   *
   * @param given what stands in the call
   * @param before the parameter where the function begins
   * @param after the same where it ends
   */
  static State learnt(State caller, Expression given, Value before, Value after) {
    if (!(given instanceof Local local) || before == null || after == null) {
      return caller;
    }
    int gained = gained(before.taint(), after.taint());
    Value value = caller.locals().get(local.variable());
    return gained == 0 || value == null
        ? caller
        : caller.withLocal(
            local.variable(), value.with(value.taint().map(trace -> trace.harmlessFor(gained))));
  }

  private static int gained(Taint before, Taint after) {
    int gained = before.isEmpty() ? 0 : Narrowing.EVERY;
    for (Trace trace : before.traces()) {
      gained &= gained(trace, after);
    }
    return gained;
  }

  // A check leaves the way of a value as it was; another value has gone on.
  @SuppressWarnings("ReferenceEquality")
  private static int gained(Trace trace, Taint after) {
    for (Trace each : after.traces()) {
      if (each.steps() == trace.steps() && each.origin().equals(trace.origin())) {
        return each.harmless();
      }
    }
    return 0;
  }
}
