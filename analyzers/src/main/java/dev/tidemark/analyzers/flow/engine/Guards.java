package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Call;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Operation;
import dev.tidemark.analyzers.flow.code.Expression.Operator;
import dev.tidemark.analyzers.flow.code.Expression.Shortcut;
import dev.tidemark.analyzers.flow.code.Expression.TypeTest;
import dev.tidemark.analyzers.flow.library.Effect;
import dev.tidemark.analyzers.flow.library.Member;
import dev.tidemark.analyzers.flow.library.Operand;
import dev.tidemark.analyzers.flow.library.Rules;
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

  /**
   * How a value fares with the values of a case.
   *
   * @param left what it may still be if it does not match
   */
  record Match(boolean may, boolean certain, Value left) {}

  private static final int EVERY = Rules.EVERY.without(Rules.of("weak-random")).mask();
  private static final Set<String> EQUALS =
      Set.of("equals", "equalsIgnoreCase", "contentEquals", "__eq__");
  private static final Set<String> HAS =
      Set.of("contains", "containsKey", "__contains__", "has_key");
  private static final Set<String> STARTS = Set.of("startsWith", "startswith", "is_relative_to");
  private static final Set<String> COMMON = Set.of("commonpath", "commonprefix");
  private static final Set<String> DIGITS =
      Set.of("isdigit", "isdecimal", "isnumeric", "isalnum", "isalpha");

  private final Frame frame;
  private final Expressions expressions;

  Guards(Frame frame, Expressions expressions) {
    this.frame = frame;
    this.expressions = expressions;
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

  // Whoever runs the program may turn a check off; it is there.
  private static boolean isSwitch(Expression test) {
    return test instanceof Operation operation && operation.operator() == Operator.NOT
        ? isSwitch(operation.operands().get(0))
        : Expressions.isPlain(test);
  }

  private static Branches assumingOn(Branches off, Branches on) {
    return new Branches(
        off.whenTrue() == null ? null : off.whenTrue().checkedAs(on.whenTrue()),
        off.whenFalse() == null ? null : off.whenFalse().checkedAs(on.whenFalse()));
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
      return comparison(operation, both);
    }
    if (test instanceof Call call) {
      return call(call, both);
    }
    if (test instanceof TypeTest type && type.types().stream().allMatch(this::isHarmless)) {
      return new Branches(harmless(type.value(), both.whenTrue()), both.whenFalse());
    }
    return both;
  }

  private boolean isHarmless(String type) {
    return frame.machine().library().isHarmless(type);
  }

  // What a model says that the call checks.
  private Branches checked(Call call, Branches both) {
    Effects effects = expressions.calls().effects();
    if (!effects.checksAt(call)) {
      return both;
    }
    State whenTrue = both.whenTrue();
    for (Effect effect : effects.checks()) {
      whenTrue = harmless(operand(effect, call), effect.rules().mask(), whenTrue);
    }
    State whenFalse = both.whenFalse();
    for (Effect effect : effects.refuses()) {
      whenFalse = harmless(operand(effect, call), effect.rules().mask(), whenFalse);
    }
    return new Branches(whenTrue, whenFalse);
  }

  private static Expression operand(Effect effect, Call call) {
    Operand operand = effect.operands().get(0);
    if (operand.kind() == Operand.Kind.THIS) {
      return call.receiver();
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      Expression.Argument argument = call.arguments().get(i);
      boolean named = !argument.keyword().isEmpty() && argument.keyword().equals(operand.keyword());
      if (named || (argument.keyword().isEmpty() && i == operand.position())) {
        return argument.value();
      }
    }
    return null;
  }

  // A matcher of a whole text by a pattern that lets nothing harmful through.
  private State matched(Call call, State state) {
    Value matcher = expressions.calls().receiverOf(call);
    if (matcher == null || state == null) {
      return state;
    }
    Value pattern = expressions.heap().item(matcher, Value.constant(Constants.of(0L), ""));
    boolean strict =
        pattern.constant() instanceof String text && StrictPattern.allowsOnlyHarmless(text);
    if (!strict) {
      return state;
    }
    if (call.receiver() instanceof Call made && made.arguments().size() == 1) {
      return harmless(made.arguments().get(0).value(), state);
    }
    State checked = state;
    for (Trace trace : matcher.taint().traces()) {
      checked = checked(trace, EVERY, checked);
    }
    return checked;
  }

  private State checked(Trace trace, int rules, State state) {
    int origin = frame.machine().number(trace.origin());
    Integer before = state.checked().get(origin);
    return state.withChecked(origin, rules | (before == null ? 0 : before));
  }

  // A function whose name says that it asks whether something is safe.
  private State vouched(Call call, int rules, State state) {
    State vouched = state;
    for (Value argument : expressions.calls().argumentsOf(call).all()) {
      for (Trace trace : argument.taint().traces()) {
        if (vouched != null) {
          int origin = frame.machine().number(trace.origin().anywhere());
          Integer before = vouched.checked().get(origin);
          vouched = vouched.withChecked(origin, rules | (before == null ? 0 : before));
        }
      }
    }
    return vouched;
  }

  // A canonical path that begins with a folder lies in it; so does whatever it was made of.
  private State inside(Call call, State state) {
    return inside(expressions.calls().receiverOf(call), state);
  }

  private State inside(Value path, State state) {
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

  private Branches comparison(Operation operation, Branches both) {
    Expression left = operation.operands().get(0);
    Expression right = operation.operands().get(1);
    switch (operation.operator()) {
      case EQUAL, SAME -> {
        State same = equal(left, right, common(left, right, both.whenTrue()));
        return new Branches(same, both.whenFalse());
      }
      case NOT_EQUAL, NOT_SAME -> {
        State other = equal(left, right, common(left, right, both.whenFalse()));
        return new Branches(both.whenTrue(), other);
      }
      case IN -> {
        return new Branches(
            member(left, peek(right), both.whenTrue()), absent(left, right, both.whenFalse()));
      }
      case NOT_IN -> {
        return new Branches(
            absent(left, right, both.whenTrue()), member(left, peek(right), both.whenFalse()));
      }
      default -> {
        return both;
      }
    }
  }

  private Branches call(Call call, Branches before) {
    Branches both = checked(call, before);
    boolean seen = STARTS.contains(call.name()) || frame.machine().program().declares(call.name());
    int approved = CheckNames.approved(call.name(), seen);
    if (approved != 0) {
      State vouched = vouched(call, approved, both.whenTrue());
      for (Expression.Argument argument : call.arguments()) {
        vouched = harmless(argument.value(), approved, vouched);
      }
      return new Branches(vouched, both.whenFalse());
    }
    int refused = seen ? 0 : CheckNames.refused(call.name());
    if (refused != 0) {
      return new Branches(both.whenTrue(), vouched(call, refused, both.whenFalse()));
    }
    if (call.receiver() == null || call.arguments().size() > 1) {
      return ofPattern(call, both);
    }
    if (call.arguments().isEmpty()) {
      if (call.name().equals("matches")) {
        return new Branches(matched(call, both.whenTrue()), both.whenFalse());
      }
      return DIGITS.contains(call.name())
          ? new Branches(harmless(call.receiver(), both.whenTrue()), both.whenFalse())
          : both;
    }
    if (STARTS.contains(call.name())) {
      return new Branches(inside(call, both.whenTrue()), both.whenFalse());
    }
    Expression argument = call.arguments().get(0).value();
    if (EQUALS.contains(call.name())) {
      return new Branches(equal(call.receiver(), argument, both.whenTrue()), both.whenFalse());
    }
    if (HAS.contains(call.name())) {
      Value holder = expressions.calls().receiverOf(call);
      return new Branches(member(argument, holder, both.whenTrue()), both.whenFalse());
    }
    Value given = peek(argument);
    if (call.name().equals("matches")
        && given != null
        && given.constant() instanceof String pattern) {
      return StrictPattern.allowsOnlyHarmless(pattern)
          ? new Branches(harmless(call.receiver(), both.whenTrue()), both.whenFalse())
          : both;
    }
    return both;
  }

  private Branches ofPattern(Call call, Branches both) {
    boolean whole =
        call.name().equals("matches")
            && call.arguments().size() == 2
            && call.receiver() instanceof Expression.Global type
            && type.name().equals("java.util.regex.Pattern");
    Value pattern = whole ? peek(call.arguments().get(0).value()) : null;
    boolean strict =
        pattern != null
            && pattern.constant() instanceof String text
            && StrictPattern.allowsOnlyHarmless(text);
    return strict
        ? new Branches(harmless(call.arguments().get(1).value(), both.whenTrue()), both.whenFalse())
        : both;
  }

  // Where two values are the same, the one that is not known is the other one.
  private State equal(Expression left, Expression right, State state) {
    Value first = peek(left);
    Value second = peek(right);
    if (isConstant(second)) {
      return assigned(left, second, state);
    }
    return isConstant(first) ? assigned(right, first, state) : state;
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
    return inside(path, state);
  }

  // What a text is known not to hold.
  private State absent(Expression item, Expression container, State state) {
    Value holder = peek(container);
    Value held = peek(item);
    Member member =
        holder == null || held == null
            ? null
            : expressions.calls().members().onMembership(holder, held);
    if (member == null) {
      return state;
    }
    var operands = new Operands(holder, Arguments.of(List.of(held)), expressions.heap());
    State refused = state;
    for (Effect effect : expressions.calls().effects().holding(member.refuses(), operands)) {
      refused = harmless(container, effect.rules().mask(), refused);
    }
    return refused;
  }

  private static boolean isConstant(Value value) {
    return value != null && value.constant() != null && value.constant() != Literal.NULL;
  }

  private State assigned(Expression target, Value value, State state) {
    return state != null && target instanceof Local local
        ? state.withLocal(local.variable(), value)
        : state;
  }

  // What is in a collection of values that nobody outside chose is one of these.
  private State member(Expression item, Value holder, State state) {
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

  private State harmless(Expression item, State state) {
    return harmless(item, EVERY, state);
  }

  private static State harmless(Expression item, int rules, State state) {
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
  private Value peek(Expression expression) {
    return Expressions.isPlain(expression) && !frame.isOver()
        ? expressions.value(expression)
        : null;
  }

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
