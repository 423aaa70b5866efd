package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression;
import java.util.List;

/** Finds out which cases of a choice between constants a value may go to. */
final class Cases {
  private final Expressions expressions;

  Cases(Expressions expressions) {
    this.expressions = expressions;
  }

  /**
   * How a value fares with the values of a case.
   *
   * @param left what it may still be if it does not match
   */
  record Match(boolean may, boolean certain, Value left) {}

  /** How the value fares with the values of a case. */
  Match match(Value subject, List<Expression> values) {
    Constants known = subject.objects().length > 0 ? Constants.ANY : subject.constants();
    boolean may = false;
    boolean open = !known.areKnown();
    Constants left = known;
    for (Expression each : values) {
      Object constant = expressions.value(each).constant();
      if (constant == null || open) {
        may = true;
      } else if (left.values().contains(constant)) {
        may = true;
        left = without(left, constant);
      }
    }
    boolean certain = !open && may && left.values().isEmpty();
    return new Match(may, certain, open ? subject : subject.with(left));
  }

  private static Constants without(Constants constants, Object gone) {
    Constants left = Constants.NONE;
    for (Object each : constants.values()) {
      left = each.equals(gone) ? left : left.union(Constants.of(each));
    }
    return left;
  }
}
