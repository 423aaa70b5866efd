package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Argument;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Call;
import dev.tidemark.analyzers.flow.code.Expression.Operator;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.engine.Program.Method;
import dev.tidemark.analyzers.flow.library.Member;
import dev.tidemark.analyzers.model.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out what a call means: code of this file, a library that a model knows, or what is out of
 * sight.
 */
// Values are shared and never changed: to be the same object tells what is asked, and at once.
@SuppressWarnings("ReferenceEquality")
final class Calls {
  private static final int MOST_TARGETS = 4;
  private static final Map<Operator, String> OPERATORS =
      Map.of(
          Operator.TRUE_DIVIDE,
          "truediv",
          Operator.REMAINDER,
          "mod",
          Operator.FORMAT,
          "mod",
          Operator.ADD,
          "add");

  /** Markup that is made to be read as a text goes into no page. */
  private static final Set<String> UNDOING = Set.of("unescape", "striptags");

  /** What is asked of texts only, where no type is told. */
  private static final Set<String> OF_TEXTS =
      Set.of(
          "replace",
          "strip",
          "lstrip",
          "rstrip",
          "lower",
          "upper",
          "casefold",
          "capitalize",
          "swapcase",
          "zfill",
          "removeprefix",
          "removesuffix",
          "isdigit",
          "isalnum",
          "isnumeric");

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
    Arguments arguments = arguments(call.arguments());
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

  Arguments arguments(List<Argument> given) {
    var positional = new ArrayList<Value>(given.size());
    var keywords = new HashMap<String, Value>();
    var places = new ArrayList<Expression>(given.size());
    Value more = null;
    for (Argument argument : given) {
      Value value = expressions.value(argument.value());
      if (frame.isOver()) {
        return Arguments.NONE;
      }
      if (argument.spread() == Argument.Spread.MAPPING) {
        keywords.putAll(expressions.heap().textKeys(value));
        more = isWhole(value) ? more : expressions.heap().anyValue(value).union(more);
      } else if (argument.spread() == Argument.Spread.LIST) {
        List<Value> known = expressions.heap().knownItems(value);
        if (known == null) {
          more = expressions.heap().anyItem(value).union(more);
        } else {
          known.forEach(each -> add(positional, places, each, null));
        }
      } else if (argument.keyword().isEmpty()) {
        add(positional, places, value, argument.value());
      } else {
        keywords.put(argument.keyword(), value);
        expressions
            .variables()
            .named(Value.constant(Constants.of(argument.keyword()), ""), value, frame.at());
      }
    }
    return new Arguments(positional, keywords, places, more);
  }

  // Whether all entries of a mapping are known.
  private boolean isWhole(Value mapping) {
    Thing thing = expressions.heap().only(mapping);
    return thing != null
        && !thing.outside()
        && thing.rest().type() == null
        && mapping.taint().isEmpty()
        && !thing.fields().containsKey(Heap.KEYS);
  }

  private static void add(
      List<Value> positional, List<Expression> places, Value value, Expression place) {
    positional.add(value);
    places.add(place);
  }

  // A method of the class or of one around it.
  private Value own(Call call, Arguments arguments) {
    Value self = frame.self();
    for (CodeType type = frame.owner(); type != null; type = program().around(type)) {
      Value result = null;
      for (Method method : methods(type, self, call.name(), arguments.size())) {
        result = following.follow(method, self, arguments, call, call.at()).union(result);
      }
      if (result != null) {
        return result;
      }
      Member member = memberOfStrangers(type, call.name(), arguments.size());
      if (member != null) {
        return effects.apply(member, self, null, arguments, call, call.at());
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

  // The object may be of a class that extends this one.
  private Set<Method> methods(CodeType type, Value self, String name, int arguments) {
    if (self.type() != null && program().isA(self.type(), type.name())) {
      return targets(self, name, arguments);
    }
    Method method = program().method(type, name, arguments);
    return method == null ? Set.of() : Set.of(method);
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

  private Member memberOfStrangers(CodeType type, String name, int arguments) {
    for (String parent : program().strangers(type)) {
      Member member = machine().library().member(parent, name, arguments);
      if (member != null) {
        return member;
      }
    }
    return null;
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
      Value result =
          effects.apply(
              member, Value.global(owner, ""), call.receiver(), arguments, call, call.at());
      if (PARSERS.contains(owner + "." + name) && call.arguments().size() == 1) {
        expressions.guards().passed(call.arguments().get(0).value());
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
            : memberOfStrangers(type, name, arguments.size());
    if (member != null && constructs) {
      return effects.construct(member, frame.self(), arguments, call, call.at());
    }
    if (member != null) {
      return effects.apply(member, frame.self(), call.receiver(), arguments, call, call.at());
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
    Set<Method> targets = targets(receiver, call.name(), arguments.size());
    if (!targets.isEmpty()) {
      return following.followAll(targets, receiver, arguments, call, call.at());
    }
    Member member = member(receiver, call.receiver(), call.name(), arguments.size());
    return member == null
        ? outOfSight.call(receiver, callee(receiver, call.name()), call, arguments)
        : effects.apply(member, receiver, call.receiver(), arguments, call, call.at());
  }

  // Full name of a method of a class that is declared elsewhere; "" if the class is not known.
  private String callee(Value receiver, String name) {
    String type = receiver.type().isEmpty() ? made(receiver.symbol()) : receiver.type();
    return type.isEmpty() || program().type(type) != null ? "" : type + "." + name;
  }

  // In Python what another file gives is an object of a class if its name is written as one.
  private String made(String symbol) {
    int slash = symbol.lastIndexOf('/');
    int last = symbol.lastIndexOf('.', Math.max(slash, 0)) + 1;
    boolean isClass =
        program().file().language() == Language.PYTHON
            && last < slash
            && Character.isUpperCase(symbol.charAt(last))
            && (symbol.charAt(0) == '.' || Character.isJavaIdentifierStart(symbol.charAt(0)));
    return isClass && machine().mayBeElsewhere(symbol) ? symbol.substring(0, slash) : "";
  }

  private Set<Method> targets(Value receiver, String name, int arguments) {
    var found = new LinkedHashSet<Method>();
    boolean exact = false;
    for (Thing thing : expressions.heap().things(receiver)) {
      CodeType type = program().type(thing.type());
      Method method = type == null ? null : program().method(type, name, arguments);
      if (method != null) {
        exact |= !thing.outside();
        found.add(method);
      }
    }
    CodeType declared = program().type(receiver.type());
    if (declared != null && !exact) {
      Method method = program().method(declared, name, arguments);
      if (method != null) {
        found.add(method);
      }
      program().overriding(declared.name(), name, arguments).stream()
          .limit(MOST_TARGETS)
          .forEach(found::add);
    }
    return found;
  }

  /**
   * What a model says of a member of a value; null if none does.
   *
   * @param expression that has the value; its name may tell the type
   * @param arguments -1 if it is read and not called
   */
  Member member(Value value, Expression expression, String name, int arguments) {
    String type = value.type();
    if (type.isEmpty()) {
      type = typeByName(expression);
    }
    if (type.isEmpty()) {
      for (Thing thing : expressions.heap().things(value)) {
        type = type.isEmpty() ? thing.type() : type;
      }
    }
    if (type.isEmpty() && arguments >= 0 && OF_TEXTS.contains(name)) {
      type = machine().textType();
    }
    CodeType own = program().type(type);
    Member member = null;
    if (!type.isEmpty()) {
      member =
          own == null
              ? machine().library().member(type, name, arguments)
              : memberOfStrangers(own, name, arguments);
    }
    if (member != null || own != null) {
      return member;
    }
    Member any = ofAnyObject(name, arguments);
    return any == null && type.isEmpty() && arguments >= 0 ? ofText(value, name, arguments) : any;
  }

  // What every object can do. What its text is made of, a class elsewhere may say.
  private Member ofAnyObject(String name, int arguments) {
    boolean isCall = arguments >= 0 && program().file().language() == Language.JAVA;
    return isCall && !name.equals("toString")
        ? machine().library().member("java.lang.Object", name, arguments)
        : null;
  }

  // What came in is a text as far as nothing else is known and texts have such a method.
  private Member ofText(Value value, String name, int arguments) {
    boolean open = machine().program().file().language() == Language.PYTHON && !name.equals("[]");
    Taint taint = open ? expressions.heap().deep(value) : Taint.NONE;
    boolean came =
        !taint.isEmpty()
            && value.global().isEmpty()
            && !taint.any(trace -> trace.origin().kind() == Origin.Kind.RESULT);
    Member member = came ? machine().library().member("str", name, arguments) : null;
    // Collections and stores have these too.
    boolean isSearch = member != null && member.returns().equals("int");
    return isSearch ? null : member;
  }

  private String typeByName(Expression expression) {
    String name = "";
    if (expression instanceof Expression.Local local) {
      name = frame.function().variables().get(local.variable()).name();
    } else if (expression instanceof Expression.Field field) {
      name = field.name();
    } else if (expression instanceof Expression.Global global) {
      name = global.name().substring(global.name().lastIndexOf('.') + 1);
    }
    return name.isEmpty() ? "" : machine().typeByName(name);
  }

  /** What reading, with one value, or writing, with two, an item means where a model says so. */
  Value onItem(Value base, Expression.Element element, List<Value> values) {
    String name = values.size() == 1 ? "[]" : "[]=";
    Member member = member(base, element.base(), name, values.size());
    return member == null
        ? null
        : effects.apply(member, base, element.base(), Arguments.of(values), element, element.at());
  }

  /** What an operator means between objects where a model says so; null if none does. */
  Value onOperator(Expression.Operation operation, List<Value> values) {
    String name = OPERATORS.get(operation.operator());
    if (name == null || machine().program().file().language() != Language.PYTHON) {
      return null;
    }
    Value result = null;
    for (int i = 1; i < values.size(); i++) {
      Value left = result == null ? values.get(0) : result;
      Value right = values.get(i);
      Member member = ofType(left, "__" + name + "__");
      Member turned = member == null ? ofType(right, "__r" + name + "__") : null;
      if (member == null && turned == null) {
        return null;
      }
      result =
          member == null
              ? apply(turned, right, left, operation)
              : apply(member, left, right, operation);
    }
    return result;
  }

  private Value apply(Member member, Value receiver, Value other, Expression.Operation operation) {
    Arguments arguments = Arguments.of(List.of(other));
    return effects.apply(member, receiver, null, arguments, operation, operation.at());
  }

  private Member ofType(Value value, String name) {
    boolean known = value.type() != null && !value.type().isEmpty();
    return known ? machine().library().member(value.type(), name, 1) : null;
  }

  /** Whether an item is not in a container, or a text not in a text, where a model says so. */
  Member onMembership(Value container, Value item) {
    boolean text = container.type() != null && container.type().isEmpty();
    String type = text && item.constant() instanceof String ? "str" : container.type();
    return type == null ? null : machine().library().member(type, "__contains__", 1);
  }

  /** What it means to set an attribute where a model says so. */
  void onSet(Value base, Expression.Field field, Value value) {
    Member member = member(base, field.base(), field.name() + "=", 1);
    if (member != null) {
      effects.apply(member, base, field.base(), Arguments.of(List.of(value)), field, field.at());
    }
  }
}
