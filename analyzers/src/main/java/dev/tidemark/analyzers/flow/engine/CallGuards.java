package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Call;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.engine.Guards.Branches;
import dev.tidemark.analyzers.flow.library.Effect;
import dev.tidemark.analyzers.flow.library.Operand;
import dev.tidemark.analyzers.flow.library.Rules;
import java.util.List;
import java.util.Set;

/** What a call that is asked about tells of the values that it was given, on either way. */
final class CallGuards {
  private static final Set<String> EQUALS =
      Set.of("equals", "equalsIgnoreCase", "contentEquals", "__eq__");
  private static final Set<String> HAS =
      Set.of("contains", "containsKey", "__contains__", "has_key");
  private static final Set<String> STARTS = Set.of("startsWith", "startswith", "is_relative_to");
  private static final Set<String> MATCHES = Set.of("match", "fullmatch");
  private static final Set<String> PATTERNS =
      Set.of("regex", "regexp", "pattern", "re", "rx", "match", "format");
  private static final Set<String> DIGITS =
      Set.of("isdigit", "isdecimal", "isnumeric", "isalnum", "isalpha");

  private final Frame frame;
  private final Expressions expressions;
  private final Narrowing narrowing;

  CallGuards(Frame frame, Expressions expressions, Narrowing narrowing) {
    this.frame = frame;
    this.expressions = expressions;
    this.narrowing = narrowing;
  }

  // What a model says that the call checks.
  private Branches checked(Call call, Branches both) {
    Effects effects = expressions.calls().effects();
    if (!effects.checksAt(call)) {
      return both;
    }
    State whenTrue = both.whenTrue();
    for (Effect effect : effects.checks()) {
      whenTrue = Narrowing.harmless(operand(effect, call), effect.rules().mask(), whenTrue);
    }
    State whenFalse = both.whenFalse();
    for (Effect effect : effects.refuses()) {
      whenFalse = Narrowing.harmless(operand(effect, call), effect.rules().mask(), whenFalse);
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
      return narrowing.harmless(made.arguments().get(0).value(), state);
    }
    State checked = state;
    for (Trace trace : matcher.taint().traces()) {
      checked = narrowing.checked(trace, Narrowing.EVERY, checked);
    }
    return checked;
  }

  // A function whose name says that it asks whether something is safe.
  private State vouched(Call call, int rules, State state) {
    State vouched = state;
    for (Value argument : expressions.calls().argumentsOf(call).all()) {
      for (Trace trace : argument.taint().traces()) {
        vouched = vouched == null ? null : narrowing.vouched(trace, rules, vouched);
      }
    }
    return vouched;
  }

  /** What a function lets pass whose name says that it throws where something is not safe. */
  void enforced(Call call) {
    if (CheckNames.guardsRequests(call.name())) {
      frame.now().locals().forEach(this::guarded);
    }
    int rules = CheckNames.enforced(CalledNames.of(call, frame));
    if (rules != 0) {
      frame.set(vouched(call, rules, frame.now()));
    }
  }

  /** Whether what the call tells is worth being kept in a variable. */
  boolean tells(Call call) {
    String name = CalledNames.of(call, frame);
    return expressions.calls().effects().checksAt(call)
        || CheckNames.approved(name) != 0
        || CheckNames.refused(name) != 0;
  }

  private void guarded(Value value) {
    int rule = Rules.of("server-side-request-forgery").mask();
    for (Trace trace : value.taint().traces()) {
      frame.set(narrowing.checked(trace, rule, frame.now()));
    }
  }

  /** What a function has not refused whose name says that it gives nothing but what is safe. */
  State notRefused(Expression made, Expression other, State state) {
    boolean ofNull = other instanceof Literal literal && literal.value() == Literal.NULL;
    if (state == null || !ofNull || !(made instanceof Call call)) {
      return state;
    }
    int rules = CheckNames.enforced(CalledNames.of(call, frame));
    return rules == 0 ? state : vouched(call, rules, state);
  }

  // A canonical path that begins with a folder lies in it; so does whatever it was made of.
  private State inside(Call call, State state) {
    return narrowing.inside(expressions.calls().receiverOf(call), state);
  }

  Branches of(Call call, Branches before) {
    Branches both = checked(call, before);
    String name = CalledNames.of(call, frame);
    int approved = STARTS.contains(name) ? 0 : CheckNames.approved(name);
    if (approved != 0) {
      State vouched = vouched(call, approved, both.whenTrue());
      for (Expression.Argument argument : call.arguments()) {
        vouched = Narrowing.harmless(argument.value(), approved, vouched);
      }
      return new Branches(vouched, both.whenFalse());
    }
    int refused = CheckNames.refused(name);
    if (refused != 0) {
      return new Branches(both.whenTrue(), vouched(call, refused, both.whenFalse()));
    }
    if (MATCHES.contains(call.name()) && isOfUnknownPattern(call)) {
      return new Branches(vouched(call, CheckNames.OF_NAMES, both.whenTrue()), both.whenFalse());
    }
    if (HAS.contains(call.name()) && call.arguments().size() == 2) {
      Value holder = expressions.calls().argumentsOf(call).at(0, "");
      Expression item = call.arguments().get(1).value();
      return new Branches(narrowing.member(item, holder, both.whenTrue()), both.whenFalse());
    }
    if (call.receiver() == null || call.arguments().size() > 1) {
      return ofPattern(call, both);
    }
    if (call.arguments().isEmpty()) {
      if (call.name().equals("matches")) {
        return new Branches(matched(call, both.whenTrue()), both.whenFalse());
      }
      return DIGITS.contains(call.name())
          ? new Branches(narrowing.harmless(text(call), both.whenTrue()), both.whenFalse())
          : both;
    }
    if (STARTS.contains(call.name())) {
      return new Branches(inside(call, both.whenTrue()), both.whenFalse());
    }
    Expression argument = call.arguments().get(0).value();
    if (EQUALS.contains(call.name())) {
      return new Branches(
          narrowing.equal(call.receiver(), argument, both.whenTrue()), both.whenFalse());
    }
    if (HAS.contains(call.name())) {
      Value holder = expressions.calls().receiverOf(call);
      return new Branches(narrowing.member(argument, holder, both.whenTrue()), both.whenFalse());
    }
    Value given = narrowing.peek(argument);
    if (call.name().equals("matches")
        && given != null
        && given.constant() instanceof String pattern) {
      return StrictPattern.allowsOnlyHarmless(pattern)
          ? new Branches(narrowing.harmless(call.receiver(), both.whenTrue()), both.whenFalse())
          : both;
    }
    return both;
  }

  // What another file compares with a pattern of its own has the form that it wants.
  private boolean isOfUnknownPattern(Call call) {
    List<Value> given = expressions.calls().argumentsOf(call).positional();
    if (given.isEmpty()) {
      return false;
    }
    boolean two = given.size() > 1;
    Value pattern = two ? given.get(0) : expressions.calls().receiverOf(call);
    boolean source =
        pattern == null
            || pattern.taint().any(trace -> trace.origin().kind() != Origin.Kind.RESULT);
    Expression named = two ? call.arguments().get(0).value() : call.receiver();
    boolean elsewhere =
        pattern != null && pattern.constant() == null && pattern.objects().length == 0;
    return !source
        && elsewhere
        && NameWords.of(Purpose.name(named, frame)).stream().anyMatch(PATTERNS::contains);
  }

  // What str(...) makes of a value has its digits.
  private Expression text(Call call) {
    return call.receiver() instanceof Call made
            && CalledNames.of(made, frame).equals("str")
            && made.arguments().size() == 1
        ? made.arguments().get(0).value()
        : call.receiver();
  }

  private Branches ofPattern(Call call, Branches both) {
    boolean whole =
        call.name().equals("matches")
            && call.arguments().size() == 2
            && call.receiver() instanceof Expression.Global type
            && type.name().equals("java.util.regex.Pattern");
    Value pattern = whole ? narrowing.peek(call.arguments().get(0).value()) : null;
    boolean strict =
        pattern != null
            && pattern.constant() instanceof String text
            && StrictPattern.allowsOnlyHarmless(text);
    return strict
        ? new Branches(
            narrowing.harmless(call.arguments().get(1).value(), both.whenTrue()), both.whenFalse())
        : both;
  }
}
