package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Call;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.engine.Program.Method;
import dev.tidemark.analyzers.flow.library.Member;
import java.util.List;
import java.util.Set;

/**
 * Finds out what a call means: code of this file, a library that a model knows, or what is out of
 * sight.
 */
// Values are shared and never changed: to be the same object tells what is asked, and at once.
@SuppressWarnings("ReferenceEquality")
final class Calls {
  /** Markup that is made to be read as a text goes into no page. */
  private static final Set<String> UNDOING = Set.of("unescape", "striptags");

  /** They throw unless a text is a number. */
  private static final Set<String> PARSERS =
      Set.of(
          "java.lang.Integer.parseInt",
          "java.lang.Integer.valueOf",
          "java.lang.Long.parseLong",
          "java.lang.Long.valueOf",
          "java.util.UUID.fromString");

  private final Frame frame;
  private final Expressions expressions;
  private final Following following;
  private final Creations creations;
  private final Effects effects;
  private final OutOfSight outOfSight;
  private final Members members;
  private final Targets targets;
  private final Overloads overloads;
  private final Passing passing;
  private Call lastCall;
  private Value lastReceiver;
  private Arguments lastArguments = Arguments.NONE;

  Calls(Frame frame, Expressions expressions) {
    this.frame = frame;
    this.expressions = expressions;
    this.following = new Following(frame, expressions);
    this.creations = new Creations(frame, expressions, following);
    this.outOfSight = new OutOfSight(frame, expressions, following);
    this.effects = new Effects(frame, expressions, following);
    this.members = new Members(frame, expressions);
    this.targets = new Targets(frame, expressions);
    this.overloads = new Overloads(frame, expressions);
    this.passing = new Passing(frame, expressions);
  }

  Following following() {
    return following;
  }

  Creations creations() {
    return creations;
  }

  Effects effects() {
    return effects;
  }

  OutOfSight outOfSight() {
    return outOfSight;
  }

  Members members() {
    return members;
  }

  Overloads overloads() {
    return overloads;
  }

  Passing passing() {
    return passing;
  }

  private Machine machine() {
    return frame.machine();
  }

  private Program program() {
    return machine().program();
  }

  Value call(Call call) {
    boolean undone = UNDOING.contains(call.name());
    machine().found().unescape(undone ? 1 : 0);
    Value receiver = call.receiver() == null ? null : expressions.value(call.receiver());
    machine().found().unescape(undone ? -1 : 0);
    Arguments arguments = passing.arguments(call.arguments());
    if (frame.isOver()) {
      return Value.NONE;
    }
    machine().budget().spend();
    lastReceiver = receiver;
    lastArguments = arguments;
    lastCall = call;
    if (receiver == null) {
      return own(call, arguments);
    }
    if (call.name().isEmpty()) {
      return run(receiver, call, arguments);
    }
    if (call.receiver() instanceof Expression.Cast cast && isParent(cast)) {
      return ofParent(cast.type(), call, arguments);
    }
    boolean isName = !receiver.global().isEmpty() && receiver.type().isEmpty();
    return isName
        ? ofName(receiver.global(), call.name(), call, arguments)
        : ofObject(receiver, call, arguments);
  }

  /** What the method was called on, if that was the last call; else null. */
  Value receiverOf(Call call) {
    return lastCall == call ? lastReceiver : null;
  }

  /** What the call was given, if that was the last call; else nothing. */
  Arguments argumentsOf(Call call) {
    return lastCall == call ? lastArguments : Arguments.NONE;
  }

  // A method of the class or of one around it.
  private Value own(Call call, Arguments arguments) {
    Value self = frame.self();
    for (CodeType type = frame.owner(); type != null; type = program().around(type)) {
      Value result = null;
      for (Method method : targets.ofClass(type, self, call.name(), arguments.size())) {
        result = following.follow(method, self, arguments, call, call.at()).union(result);
      }
      if (result != null) {
        return result;
      }
      Member member = members.ofStrangers(type, call.name(), arguments.size());
      if (member != null) {
        return effects.apply(member, self, arguments, call, call.at());
      }
      self = outer(self);
    }
    CodeType owner = frame.owner();
    String callee = "";
    if (owner != null) {
      Set<String> strangers = program().strangers(owner);
      callee = strangers.size() == 1 ? strangers.iterator().next() + "." + call.name() : "";
    }
    return outOfSight.call(null, callee, call, arguments);
  }

  // Java's `super`.
  private boolean isParent(Expression.Cast cast) {
    boolean ofSelf = cast.value() instanceof Expression.Self && frame.owner() != null;
    return ofSelf && !cast.type().equals(frame.owner().name());
  }

  private Value outer(Value self) {
    Value found = Value.NONE;
    for (Thing thing : expressions.heap().things(self)) {
      found = found.union(thing.fields().get(CodeType.OUTER));
    }
    return found.type() == null ? Value.HARMLESS : found;
  }

  // What a variable holds is called: a function, a class, or a closure.
  private Value run(Value callee, Call call, Arguments arguments) {
    Value result = following.runAll(callee, arguments, call, call.at());
    if (result != null || frame.isOver()) {
      return result == null ? Value.NONE : result;
    }
    String name = callee.global();
    int dot = name.lastIndexOf('.');
    if (name.isEmpty()) {
      Value known =
          ofObject(
              callee,
              new Call(call.receiver(), "__call__", call.arguments(), call.at()),
              arguments);
      return known;
    }
    return dot < 0
        ? ofName("builtins", name, call, arguments)
        : ofName(name.substring(0, dot), name.substring(dot + 1), call, arguments);
  }

  /** Calls the function of that full name, as the code at the place has it done. */
  Value ofName(String name, Arguments arguments, Object place, At at) {
    Call call = machine().numbers().call(place, at);
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? ofName("builtins", name, call, arguments)
        : ofName(name.substring(0, dot), name.substring(dot + 1), call, arguments);
  }

  private Value ofName(String owner, String name, Call call, Arguments arguments) {
    String full = owner.equals("builtins") ? name : owner + "." + name;
    Function function = program().function(full);
    if (function != null) {
      return following.follow(
          new Method(null, function), Value.HARMLESS, arguments, call, call.at());
    }
    CodeType created = program().type(full);
    if (created != null) {
      return creations.create(created, arguments, call, call.at());
    }
    CodeType type = program().type(owner);
    Method method = type == null ? null : program().method(type, name, arguments.size());
    if (method != null) {
      return ofClass(method, call, arguments);
    }
    Member member = machine().library().member(owner, name, arguments.size());
    if (member != null) {
      Value result = effects.apply(member, Value.global(owner, ""), arguments, call, call.at());
      if (PARSERS.contains(owner + "." + name) && call.arguments().size() == 1) {
        expressions.guards().narrowing().passed(call.arguments().get(0).value());
      }
      return result;
    }
    if (machine().library().knows(full) || machine().library().isHarmless(full)) {
      return creations.create(full, arguments, call, call.at());
    }
    return outOfSight.call(Value.global(owner, ""), full, call, arguments);
  }

  // Python's `Class.method(object, ...)`, or a method of the class itself.
  private Value ofClass(Method method, Call call, Arguments arguments) {
    boolean given =
        !method.function().isStatic()
            && arguments.positional().size() > method.function().parameters().size();
    if (!given) {
      return following.follow(method, Value.HARMLESS, arguments, call, call.at());
    }
    List<Value> rest = arguments.positional().subList(1, arguments.positional().size());
    var others = new Arguments(rest, arguments.keywords(), List.of(), arguments.more());
    return following.follow(method, arguments.positional().get(0), others, call, call.at());
  }

  // The method that the parent has, whatever class the object is of.
  private Value ofParent(String parent, Call call, Arguments arguments) {
    CodeType type = program().type(parent);
    Method method = type == null ? null : program().method(type, call.name(), arguments.size());
    if (method != null) {
      return following.follow(method, frame.self(), arguments, call, call.at());
    }
    boolean constructs = call.name().equals(Function.CONSTRUCTOR);
    String name = constructs ? Member.NEW : call.name();
    Member member =
        type == null
            ? machine().library().member(parent, name, arguments.size())
            : members.ofStrangers(type, name, arguments.size());
    if (member != null && constructs) {
      return effects.construct(member, frame.self(), arguments, call, call.at());
    }
    if (member != null) {
      return effects.apply(member, frame.self(), arguments, call, call.at());
    }
    if (constructs) {
      return Value.unknown(outOfSight.taint("", arguments, call.at()), "");
    }
    String callee = type == null ? parent + "." + call.name() : "";
    return outOfSight.call(frame.self(), callee, call, arguments);
  }

  private Value ofObject(Value receiver, Call call, Arguments arguments) {
    Value result = following.runAll(receiver, arguments, call, call.at());
    if (result != null || frame.isOver()) {
      return result == null ? Value.NONE : result;
    }
    Set<Method> methods = targets.of(receiver, call.name(), arguments.size());
    if (!methods.isEmpty()) {
      return following.followAll(methods, receiver, arguments, call, call.at());
    }
    Member member = members.member(receiver, call.receiver(), call.name(), arguments.size());
    return member == null
        ? outOfSight.call(receiver, targets.callee(receiver, call.name()), call, arguments)
        : effects.apply(member, receiver, arguments, call, call.at());
  }
}
