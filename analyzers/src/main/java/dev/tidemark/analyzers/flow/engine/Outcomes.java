package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.library.Effect;
import dev.tidemark.analyzers.flow.library.Member;
import dev.tidemark.analyzers.flow.library.Nature;
import dev.tidemark.analyzers.flow.library.Operand;
import java.util.ArrayList;
import java.util.List;

/** What a model says that a member yields, by what goes in. */
final class Outcomes {
  private final Frame frame;
  private final Expressions expressions;
  private final Following following;
  private final Containers containers;

  Outcomes(Frame frame, Expressions expressions, Following following, Containers containers) {
    this.frame = frame;
    this.expressions = expressions;
    this.following = following;
    this.containers = containers;
  }

  private Machine machine() {
    return frame.machine();
  }

  /** What an attribute is that is read. */
  Value read(Member member, Operands operands, At at) {
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
    return result;
  }

  /** What a call yields, after it has done what it does. */
  Value result(Member member, Operands operands, Object place, At at) {
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
    return Endings.found(member.name(), operands.arguments(), all.union(ofClosures));
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
    return machine().follows(source.nature())
        && !open
        && Boolean.TRUE.equals(Conditions.hold(source.conditions(), operands, machine()));
  }

  /** Runs the functions that are passed, as the member may. */
  Value runClosures(Operands operands, Object place, At at) {
    return expressions
        .calls()
        .outOfSight()
        .runClosures(operands.receiver(), operands.arguments(), place, at);
  }

  /** The taint without what the member makes harmless. */
  Taint masked(Member member, Operands operands, Taint taint) {
    int mask =
        Endings.harmless(member.name(), operands.arguments())
            | Beginnings.inTemplate(member.name(), operands.receiver())
            | member.harmless().mask()
            | (member.normalises() ? Machine.NORMAL : 0);
    for (Effect clean : member.cleansOnCondition()) {
      boolean holds = Boolean.TRUE.equals(Conditions.hold(clean.conditions(), operands, machine()));
      mask |= holds ? clean.rules().mask() : 0;
    }
    Taint known = Hosts.taken(member.name(), frame.checked(taint));
    if (mask == 0) {
      return known;
    }
    int harmless = mask;
    return known.map(trace -> trace.harmlessFor(harmless));
  }

  /** Begins to follow what the member gives. */
  Trace source(Member member, Operands operands, At at) {
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
    boolean any = !frame.now().checked().isEmpty();
    int number = any ? machine().number(origin) : -1;
    if (any && frame.now().checked().get(number) != null) {
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
}
