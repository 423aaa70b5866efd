package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Call;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Operation;
import dev.tidemark.analyzers.flow.code.Expression.Operator;
import dev.tidemark.analyzers.flow.code.Expression.Shortcut;
import dev.tidemark.analyzers.flow.code.Expression.TypeTest;
import dev.tidemark.analyzers.flow.library.Effect;
import dev.tidemark.analyzers.flow.library.Member;
import java.util.List;
import java.util.Set;

/** What a condition tells about the values in it, on either way. */
final class Guards {
  /** What is known where the condition holds, and where it does not; null where nothing gets. */
  record Branches(State whenTrue, State whenFalse) {
    Branches swapped() {
      return new Branches(whenFalse, whenTrue);
    }
  }

  private static final Set<String> COMMON = Set.of("commonpath", "commonprefix");

  private final Frame frame;
  private final Expressions expressions;
  private final Narrowing narrowing;
  private final CallGuards calls;
  private final HostGuards hosts;

  Guards(Frame frame, Expressions expressions) {
    this.frame = frame;
    this.expressions = expressions;
    this.narrowing = new Narrowing(frame, expressions);
    this.calls = new CallGuards(frame, expressions, narrowing);
    this.hosts = new HostGuards(expressions, narrowing);
  }

  Narrowing narrowing() {
    return narrowing;
  }

  Branches branches(Expression test) {
    if (test instanceof Shortcut shortcut) {
      return shortcut(shortcut);
    }
    if (test instanceof Operation operation && operation.operator() == Operator.NOT) {
      return branches(operation.operands().get(0)).swapped();
    }
    Value value = expressions.value(test);
    State after = frame.now();
    if (after == null) {
      return new Branches(null, null);
    }
    Boolean truth = truth(value);
    Branches both =
        new Branches(
            Boolean.FALSE.equals(truth) ? null : after, Boolean.TRUE.equals(truth) ? null : after);
    return refined(test, both);
  }

  private Branches shortcut(Shortcut shortcut) {
    Branches left = branches(shortcut.left());
    frame.set(shortcut.and() ? left.whenTrue() : left.whenFalse());
    Branches right = frame.isOver() ? new Branches(null, null) : branches(shortcut.right());
    if (isSwitch(shortcut.left())) {
      left = assumingOn(left, right);
    }
    return shortcut.and()
        ? new Branches(right.whenTrue(), State.union(left.whenFalse(), right.whenFalse()))
        : new Branches(State.union(left.whenTrue(), right.whenTrue()), right.whenFalse());
  }

  /** Whether it is nothing but a switch: whoever turns a check off has one. */
  static boolean isSwitch(Expression test) {
    if (test instanceof Shortcut shortcut) {
      return isSwitch(shortcut.left()) && isSwitch(shortcut.right());
    }
    return (test instanceof Operation operation && operation.operator() == Operator.NOT)
        ? isSwitch(operation.operands().get(0))
        : Expressions.isPlain(test);
  }

  private static Branches assumingOn(Branches off, Branches on) {
    return new Branches(
        off.whenTrue() == null ? null : off.whenTrue().checkedAs(on.whenTrue()),
        off.whenFalse() == null ? null : off.whenFalse().checkedAs(on.whenFalse()));
  }

  /** Goes on behind a call that nothing is asked about. */
  void behind(Call call) {
    calls.enforced(call);
  }

  /** Null if it is not known. */
  static Boolean truth(Value value) {
    if (value.objects().length > 0 || !value.constants().areKnown()) {
      return null;
    }
    Boolean truth = null;
    for (Object constant : value.constants().values()) {
      Boolean each = Operators.truth(constant);
      if (each == null || (truth != null && !truth.equals(each))) {
        return null;
      }
      truth = each;
    }
    return truth;
  }

  private Branches refined(Expression test, Branches both) {
    if (test instanceof Operation operation && operation.operands().size() == 2) {
      return hosts.of(operation, comparison(operation, both));
    }
    if (test instanceof Call call) {
      return hosts.of(call, calls.of(call, both));
    }
    if (test instanceof Local local && frame.kept(local.variable()) != null) {
      return kept(frame.kept(local.variable()), both);
    }
    if (test instanceof Local) {
      // Nothing comes of what is empty.
      return new Branches(both.whenTrue(), narrowing.harmless(test, both.whenFalse()));
    }
    if (test instanceof TypeTest type && type.types().stream().allMatch(this::isHarmless)) {
      return new Branches(narrowing.harmless(type.value(), both.whenTrue()), both.whenFalse());
    }
    return both;
  }

  // A check of which the result was kept tells the same later on.
  private Branches kept(Call check, Branches both) {
    State before = frame.now();
    expressions.value(check);
    Branches told = frame.isOver() ? both : calls.of(check, both);
    frame.set(before);
    return told;
  }

  /** Keeps in mind that a variable holds what a check has told. */
  void keep(Local variable, Expression value) {
    Call check = value instanceof Call call && calls.tells(call) ? call : null;
    frame.keep(variable.variable(), check);
  }

  private boolean isHarmless(String type) {
    return frame.machine().library().isHarmless(type);
  }

  private Branches comparison(Operation operation, Branches both) {
    Expression left = operation.operands().get(0);
    Expression right = operation.operands().get(1);
    switch (operation.operator()) {
      case EQUAL, SAME -> {
        State same = narrowing.equal(left, right, common(left, right, both.whenTrue()));
        return new Branches(same, calls.notRefused(left, right, both.whenFalse()));
      }
      case NOT_EQUAL, NOT_SAME -> {
        State other = narrowing.equal(left, right, common(left, right, both.whenFalse()));
        return new Branches(calls.notRefused(left, right, both.whenTrue()), other);
      }
      case IN -> {
        return new Branches(
            narrowing.member(left, narrowing.peekAgain(right), both.whenTrue()),
            absent(left, right, both.whenFalse()));
      }
      case NOT_IN -> {
        return new Branches(
            absent(left, right, both.whenTrue()),
            narrowing.member(left, narrowing.peekAgain(right), both.whenFalse()));
      }
      default -> {
        return both;
      }
    }
  }

  // The common beginning of canonical paths is a folder: they lie in it.
  private State common(Expression left, Expression right, State state) {
    Expression made = left instanceof Call ? left : right;
    boolean compares = made instanceof Call call && COMMON.contains(call.name());
    if (!compares || state == null) {
      return state;
    }
    State before = frame.now();
    Value path = expressions.value(made);
    frame.set(before);
    return narrowing.inside(path, state);
  }

  // What a text is known not to hold.
  private State absent(Expression item, Expression container, State state) {
    Value holder = narrowing.peek(container);
    Value held = narrowing.peek(item);
    Member member =
        holder == null || held == null
            ? null
            : expressions.calls().members().onMembership(holder, held);
    if (member == null) {
      return state;
    }
    var operands = new Operands(holder, Arguments.of(List.of(held)), expressions.heap());
    State refused = state;
    for (Effect effect : Conditions.holding(member.refuses(), operands, frame.machine())) {
      refused = Narrowing.harmless(container, effect.rules().mask(), refused);
    }
    return refused;
  }
}
