package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression.Call;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Operation;
import dev.tidemark.analyzers.flow.engine.Guards.Branches;

/** What it tells of an address that somebody asks which host it leads to. */
final class HostGuards {
  private final Expressions expressions;
  private final Narrowing narrowing;

  HostGuards(Expressions expressions, Narrowing narrowing) {
    this.expressions = expressions;
    this.narrowing = narrowing;
  }

  Branches of(Call call, Branches both) {
    if (!Hosts.areComparedBy(call.name())) {
      return both;
    }
    State whenTrue = both.whenTrue();
    Value receiver = expressions.calls().receiverOf(call);
    whenTrue = receiver == null ? whenTrue : known(receiver, whenTrue);
    for (Value argument : expressions.calls().argumentsOf(call).all()) {
      whenTrue = known(argument, whenTrue);
    }
    return new Branches(whenTrue, both.whenFalse());
  }

  Branches of(Operation operation, Branches both) {
    Value left = narrowing.peek(operation.operands().get(0));
    Value right = narrowing.peek(operation.operands().get(1));
    if (left == null || right == null || isNull(left) || isNull(right)) {
      return both;
    }
    return switch (operation.operator()) {
      case EQUAL, IN -> new Branches(known(left, known(right, both.whenTrue())), both.whenFalse());
      case NOT_EQUAL, NOT_IN ->
          new Branches(both.whenTrue(), known(left, known(right, both.whenFalse())));
      default -> both;
    };
  }

  private static boolean isNull(Value value) {
    return value.constant() == Literal.NULL;
  }

  private State known(Value value, State state) {
    State known = state;
    for (Trace trace : value.taint().traces()) {
      if (known != null && (trace.harmless() & Hosts.ALONE) != 0) {
        known = narrowing.checked(trace, Hosts.OF_ADDRESSES, known);
      }
    }
    return known;
  }
}
