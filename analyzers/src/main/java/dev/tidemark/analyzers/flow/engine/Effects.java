package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.library.Condition;
import dev.tidemark.analyzers.flow.library.Effect;
import dev.tidemark.analyzers.flow.library.Member;
import dev.tidemark.analyzers.flow.library.Nature;
import dev.tidemark.analyzers.flow.library.Operand;
import dev.tidemark.analyzers.model.Language;
import java.util.ArrayList;
import java.util.List;

/** Does what a model says that a member of a library does. */
final class Effects {
  private final Frame frame;
  private final Expressions expressions;
  private final Following following;
  private final Containers containers;
  private List<Effect> checks = List.of();
  private List<Effect> refuses = List.of();
  private Object checkedAt;

  Effects(Frame frame, Expressions expressions, Following following) {
    this.frame = frame;
    this.expressions = expressions;
    this.following = following;
    this.containers = new Containers(frame, expressions);
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

  void pour(Value target, Value other) {
    containers.pour(target, other);
  }

  /** An attribute that is read. */
  Value read(Member member, Value base, At at) {
    var operands = new Operands(base, Arguments.NONE, expressions.heap());
    Effect source = member.source();
    Value result;
    if (source != null && follows(source, operands) && isOpen(member, operands)) {
      Taint taint = Taint.of(source(member, operands, at));
      result = Value.unknown(masked(member, operands, taint), "");
    } else if (member.constant() != null) {
      result = Value.constant(Constants.of(member.constant().operands().get(0).value()), "");
    } else if (member.isClean() || source != null) {
      result = Value.HARMLESS;
    } else {
      result = Value.unknown(masked(member, operands, operands.all()), "");
    }
    return typed(member, result, operands, member);
  }

  /**
   * @param expression that has the value of the receiver; null if there is none
   * @param place in the code that makes the call
   */
  Value apply(
      Member member,
      Value receiver,
      Expression expression,
      Arguments arguments,
      Object place,
      At at) {
    var operands = new Operands(receiver, arguments, expressions.heap());
    offend(member, operands, at);
    if (member.stops()) {
      frame.mayThrow();
      frame.set(null);
      return Value.NONE;
    }
    if (!member.checks().isEmpty() || !member.refuses().isEmpty()) {
      checks = holding(member.checks(), operands);
      refuses = holding(member.refuses(), operands);
      checkedAt = place;
    }
    Value folded = receiver == null ? null : Folding.apply(member.name(), receiver, arguments);
    if (folded != null) {
      return folded;
    }
    Value result = result(member, operands, place, at);
    if (frame.isOver()) {
      return Value.NONE;
    }
    Value typed = typed(member, formatted(member, result, operands), operands, place);
    if (Containers.isFunction(receiver)) {
      containers.putInto(typed, member, operands, at);
    }
    operands.setResult(typed);
    return typed;
  }

  /** What a constructor does with the object that it makes. */
  Value construct(Member member, Value made, Arguments arguments, Object place, At at) {
    var operands = new Operands(made, arguments, expressions.heap());
    offend(member, operands, at);
    Taint taint = Taint.NONE;
    boolean keeps = member.containers().isEmpty() && member.isIdentity() && !member.isClean();
    if (member.source() != null && machine().follows(member.source().nature())) {
      taint = Taint.of(source(member, operands, at));
    } else if (member.passes() != null) {
      taint = operands.taint(member.passes().operands());
    } else if (keeps) {
      taint = operands.all();
    }
    runClosures(operands, place, at);
    for (Effect effect : member.containers()) {
      containers.apply(effect, operands, place, at);
    }
    return made.and(masked(member, operands, taint));
  }

  /** A value leaves a function whose annotations say where it goes. */
  void giveBack(Effect sink, Value value, At at) {
    var operands = new Operands(null, Arguments.NONE, expressions.heap());
    operands.setResult(value);
    if (mayHold(sink.conditions(), operands)) {
      Taint taint = operands.taint(sink.operands());
      machine().found().sink(sink.rule(), sink.nature(), taint, "return", at, frame);
    }
  }

  private void offend(Member member, Operands operands, At at) {
    for (Effect report : member.reports()) {
      Boolean holds = holds(report.conditions(), operands);
      if (Boolean.TRUE.equals(holds)) {
        machine().found().misuse(report, operands, at, frame);
      } else if (holds == null) {
        ask(report, operands, at);
        leaveToCallers(report, operands);
      }
    }
    for (Effect sink : member.sinks()) {
      if (mayHold(sink.conditions(), operands)) {
        Taint taint = operands.taint(sink.operands());
        if (!taint.isEmpty()) {
          machine().found().sink(sink.rule(), sink.nature(), taint, member.name(), at, frame);
        }
      }
    }
  }

  // Where a parameter decides, each call has to be looked at.
  private void leaveToCallers(Effect report, Operands operands) {
    for (Condition condition : report.conditions()) {
      Value value = operands.value(condition.operand());
      boolean open = value != null && !value.constants().areKnown();
      if (open && value.taint().any(trace -> trace.origin().kind() == Origin.Kind.PARAMETER)) {
        machine().summaries().readsSource();
      }
    }
  }

  // Where only what another file defines is not known, that file may answer.
  private void ask(Effect report, Operands operands, At at) {
    Condition open = null;
    for (Condition condition : report.conditions()) {
      if (Conditions.holds(condition, operands, machine()) == null) {
        if (open != null) {
          return;
        }
        open = condition;
      }
    }
    Value value = open == null ? null : operands.value(open.operand());
    if (value != null && !value.definition().isEmpty()) {
      machine().found().ask(report, open, operands, value, at, frame);
    }
  }

  /** Those of which all conditions are known to hold. */
  List<Effect> holding(List<Effect> effects, Operands operands) {
    return effects.stream()
        .filter(each -> Boolean.TRUE.equals(holds(each.conditions(), operands)))
        .toList();
  }

  // What is not known does not save a sink, unless the condition asks for knowledge.
  private boolean mayHold(List<Condition> conditions, Operands operands) {
    for (Condition condition : conditions) {
      Boolean holds = Conditions.holds(condition, operands, machine());
      if (holds == null ? !condition.acceptsUnknown(true) : !holds) {
        return false;
      }
    }
    return true;
  }

  // Null if it is not known.
  private Boolean holds(List<Condition> conditions, Operands operands) {
    Boolean all = Boolean.TRUE;
    for (Condition condition : conditions) {
      Boolean one = Conditions.holds(condition, operands, machine());
      if (Boolean.FALSE.equals(one)) {
        return one;
      }
      all = one == null ? null : all;
    }
    return all;
  }

  private Value result(Member member, Operands operands, Object place, At at) {
    Effect source = member.source();
    if (source != null && follows(source, operands) && isOpen(member, operands)) {
      Taint taint = Taint.of(source(member, operands, at));
      containers.fill(member, operands, taint);
      return Value.unknown(masked(member, operands, taint), "");
    }
    if (member.constant() != null) {
      return Value.constant(Constants.of(member.constant().operands().get(0).value()), "");
    }
    Value contained = null;
    for (Effect effect : member.containers()) {
      Value value = containers.apply(effect, operands, place, at);
      contained = value == null ? contained : value;
    }
    Value given = null;
    for (Effect call : member.calls()) {
      Value result = called(call, operands, place, at);
      given = result == null ? given : result.union(given);
    }
    if (contained != null) {
      Value whole = member.passes() == null ? contained : passed(member, contained, operands);
      return member.configured() == null ? whole : configured(member, whole, operands);
    }
    if (given != null) {
      return member.passes() == null
          ? given
          : passed(member, given.union(Value.unknown(Taint.NONE, "")), operands);
    }
    Value ofClosures = runClosures(operands, place, at);
    if (member.isClean() || (source != null && member.passes() == null)) {
      return Value.HARMLESS;
    }
    if (member.passes() != null) {
      return Value.unknown(
          masked(member, operands, operands.taint(member.passes().operands())), "");
    }
    Value all = Value.unknown(masked(member, operands, operands.all()), "");
    return all.union(ofClosures);
  }

  private Value passed(Member member, Value contained, Operands operands) {
    Taint taint = operands.taint(member.passes().operands());
    return contained.and(masked(member, operands, taint));
  }

  // What the program itself has put under the key is known; else a file of settings tells.
  private static Value configured(Member member, Value contained, Operands operands) {
    List<Operand> parts = member.configured().operands();
    Value key = operands.value(parts.get(0));
    Value otherwise = parts.size() == 1 ? null : operands.value(parts.get(1));
    boolean absent = Operands.isNull(contained) || contained.equals(otherwise);
    if (!absent || key == null || !(key.constant() instanceof String name)) {
      return contained;
    }
    Object known = otherwise == null ? null : otherwise.constant();
    String tail = known instanceof String text ? "=" + text : "";
    Taint taint = otherwise == null ? Taint.NONE : otherwise.taint();
    return Value.unknown(taint, "").definedBy("#" + name + tail);
  }

  // An archive that the program has got for itself holds what it expects.
  private static boolean isOpen(Member member, Operands operands) {
    return member.passes() == null
        || !member.passes().operands().get(0).kind().equals(Operand.Kind.THIS)
        || !operands.taint(member.passes().operands()).isEmpty();
  }

  // A generator that is passed in may be a strong one.
  private boolean follows(Effect source, Operands operands) {
    Value receiver = operands.receiver();
    boolean open =
        source.nature() == Nature.RANDOM
            && receiver != null
            && (receiver.fetched()
                || receiver.taint().any(trace -> trace.origin().kind() == Origin.Kind.PARAMETER));
    return machine().follows(source.nature()) && !open;
  }

  private Value runClosures(Operands operands, Object place, At at) {
    return expressions
        .calls()
        .outOfSight()
        .runClosures(operands.receiver(), operands.arguments(), place, at);
  }

  private Taint masked(Member member, Operands operands, Taint taint) {
    int mask = member.harmless().mask() | (member.normalises() ? Machine.NORMAL : 0);
    for (Effect clean : member.cleansOnCondition()) {
      boolean holds = Boolean.TRUE.equals(holds(clean.conditions(), operands));
      mask |= holds ? clean.rules().mask() : 0;
    }
    Taint known = frame.checked(taint);
    if (mask == 0) {
      return known;
    }
    int harmless = mask;
    return known.map(trace -> trace.harmlessFor(harmless));
  }

  private Trace source(Member member, Operands operands, At at) {
    Effect source = member.source();
    String text = source.text();
    Value first = operands.arguments().at(0, "");
    if (first != null && first.constant() instanceof String name && Names.isPlain(name)) {
      text = text + " \"" + name + "\"";
    }
    var origin = new Origin(Origin.Kind.SOURCE, source.nature(), at.line(), at.column(), text);
    machine().found().sawSource(frame);
    forget(origin);
    return new Trace(origin, 0, null, Step.first(at.line(), text + " is read"));
  }

  // What was checked was what came before.
  private void forget(Origin origin) {
    int number = machine().number(origin);
    if (frame.now().checked().get(number) != null) {
      frame.set(frame.now().withChecked(number, 0));
    }
  }

  // Null if no function is given.
  private Value called(Effect call, Operands operands, Object place, At at) {
    var given = new ArrayList<Value>();
    for (Operand operand : call.operands().subList(1, call.operands().size())) {
      Value value = operands.value(operand);
      given.add(value == null ? Value.HARMLESS : value);
    }
    Value function = operands.value(call.operands().get(0));
    if (function == null) {
      return null;
    }
    Value result = following.runAll(function, Arguments.of(given), place, at);
    if (result != null || frame.isOver()) {
      return result == null ? Value.NONE : result;
    }
    if (!function.global().isEmpty()) {
      return expressions.calls().ofName(function.global(), Arguments.of(given), place, at);
    }
    Taint taint = Taint.NONE;
    for (Value value : given) {
      taint = taint.union(expressions.heap().deep(value));
    }
    return Value.unknown(taint, "");
  }

  private static Value formatted(Member member, Value result, Operands operands) {
    if (!member.name().equals("format") || operands.receiver() == null) {
      return result;
    }
    boolean ofReceiver = operands.receiver().constant() instanceof String;
    Value first = operands.arguments().at(0, "");
    return ofReceiver
        ? Beginnings.filled(operands.receiver(), '{', result)
        : first == null ? result : Beginnings.filled(first, '%', result);
  }

  // Whether an object of the type is a collection of what came in, and not just made of it.
  private boolean mayHold(String type) {
    return machine().program().file().language() == Language.JAVA
        || machine().library().member(type, "[]", 1) != null
        || machine().library().member(type, "__iter__", 0) != null
        || !machine().library().knows(type);
  }

  // Of a mapping of texts also those are texts that are copied out of it.
  private String typeOfItems(String type) {
    Member item = machine().library().member(type, "[]", 1);
    return item != null && machine().isText(item.returns()) ? item.returns() : "";
  }

  // What a model says that the result is. Objects begin to be known here.
  private Value typed(Member member, Value result, Operands operands, Object place) {
    String type = member.returns();
    if (type.isEmpty() || result.objects().length > 0) {
      return type.isEmpty() ? result : result.typed(type);
    }
    if (machine().library().isHarmless(type)) {
      return result.with(machine().numeric(result.taint())).typed(type);
    }
    Value typed = result.typed(type);
    if (machine().isText(type) || operands.receiver() == null) {
      return typed;
    }
    Thing thing = Thing.of(type);
    boolean isContainer = !result.taint().isEmpty() && mayHold(type);
    Value item = isContainer ? Value.unknown(result.taint(), typeOfItems(type)) : Value.NONE;
    thing = isContainer ? thing.asOutside().withRest(item) : thing;
    return expressions.heap().make(place, thing).with(Constants.NONE).and(result.taint());
  }
}
