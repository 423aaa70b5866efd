package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.library.Effect;
import dev.tidemark.analyzers.flow.library.Member;
import java.util.List;

/** Does what a model says that a member of a library does. */
final class Effects {
  private final Frame frame;
  private final Expressions expressions;
  private final Containers containers;
  private final Outcomes outcomes;
  private final Offences offences;
  private final ResultTypes types;
  private List<Effect> checks = List.of();
  private List<Effect> refuses = List.of();
  private Object checkedAt;

  Effects(Frame frame, Expressions expressions, Following following) {
    this.frame = frame;
    this.expressions = expressions;
    this.containers = new Containers(frame, expressions);
    this.outcomes = new Outcomes(frame, expressions, following, containers);
    this.offences = new Offences(frame, expressions);
    this.types = new ResultTypes(frame, expressions);
  }

  private Machine machine() {
    return frame.machine();
  }

  /** Whether the call at the place was the last one to check anything. */
  boolean checksAt(Object place) {
    return checkedAt == place;
  }

  /** What is harmless where that call gives true. */
  List<Effect> checks() {
    return checks;
  }

  /** What is harmless where that call gives false. */
  List<Effect> refuses() {
    return refuses;
  }

  Offences offences() {
    return offences;
  }

  /** An attribute that is read. */
  Value read(Member member, Value base, At at) {
    var operands = new Operands(base, Arguments.NONE, expressions.heap());
    return types.typed(member, outcomes.read(member, operands, at), operands, member);
  }

  Containers containers() {
    return containers;
  }

  /**
   * @param place in the code that makes the call
   */
  Value apply(Member member, Value receiver, Arguments arguments, Object place, At at) {
    var operands = new Operands(receiver, arguments, expressions.heap());
    offences.offend(member, operands, at);
    if (member.stops()) {
      frame.mayThrow();
      frame.set(null);
      return Value.NONE;
    }
    if (!member.checks().isEmpty() || !member.refuses().isEmpty()) {
      checks = Conditions.holding(member.checks(), operands, machine());
      refuses = Conditions.holding(member.refuses(), operands, machine());
      checkedAt = place;
    }
    Value folded = receiver == null ? null : Folding.apply(member.name(), receiver, arguments);
    if (folded != null) {
      return folded;
    }
    Value result = outcomes.result(member, operands, place, at);
    if (frame.isOver()) {
      return Value.NONE;
    }
    Value typed = types.typed(member, formatted(member, result, operands), operands, place);
    if (Containers.isFunction(receiver)) {
      containers.putInto(typed, member, operands, at);
    }
    operands.setResult(typed);
    return typed;
  }

  /** What a constructor does with the object that it makes. */
  Value construct(Member member, Value made, Arguments arguments, Object place, At at) {
    var operands = new Operands(made, arguments, expressions.heap());
    offences.offend(member, operands, at);
    Taint taint = Taint.NONE;
    boolean keeps = member.containers().isEmpty() && member.isIdentity() && !member.isClean();
    if (member.source() != null && machine().follows(member.source().nature())) {
      taint = Taint.of(outcomes.source(member, operands, at));
    } else if (member.passes() != null) {
      taint = operands.taint(member.passes().operands());
    } else if (keeps) {
      taint = operands.all();
    }
    outcomes.runClosures(operands, place, at);
    for (Effect effect : member.containers()) {
      containers.apply(effect, operands, place, at);
    }
    return made.and(outcomes.masked(member, operands, taint));
  }

  // What fills the first place of an address may be its host, and no other.
  private Value behindFirst(Operands operands, Value result) {
    List<Value> given = operands.arguments().positional();
    int fixed = Beginnings.fixedBehindFirst(String.valueOf(operands.receiver().constant()));
    if (fixed == 0 || given.isEmpty() || given.size() < operands.arguments().size()) {
      return result;
    }
    Taint taint = expressions.heap().deep(given.get(0));
    for (Value value : given.subList(1, given.size())) {
      taint = taint.union(Beginnings.within(expressions.heap().deep(value), fixed));
    }
    return result.with(frame.checked(taint));
  }

  private Value formatted(Member member, Value result, Operands operands) {
    if (!member.name().equals("format") || operands.receiver() == null) {
      return result;
    }
    boolean ofReceiver = operands.receiver().constant() instanceof String;
    Value first = operands.arguments().at(0, "");
    return ofReceiver
        ? Beginnings.filled(operands.receiver(), '{', behindFirst(operands, result))
        : first == null ? result : Beginnings.filled(first, '%', result);
  }
}
