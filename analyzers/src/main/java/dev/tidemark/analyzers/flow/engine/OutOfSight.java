package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Call;
import dev.tidemark.analyzers.flow.library.Nature;
import dev.tidemark.analyzers.flow.library.Rules;
import dev.tidemark.analyzers.model.FlowEdge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Calls of what neither this file nor a model tells: what goes in may come out. */
// Values are shared and never changed: to be the same object tells what is asked, and at once.
@SuppressWarnings("ReferenceEquality")
final class OutOfSight {
  private static final int PREFIX = 3;
  private static final int MANY = 3;
  private static final int OF_MANY =
      Rules.of("path-traversal").with(Rules.of("open-redirect")).mask()
          | Rules.of("server-side-request-forgery").mask();
  private static final int PAGES = Rules.of("cross-site-scripting").mask();

  private final Frame frame;
  private final Expressions expressions;
  private final Following following;

  OutOfSight(Frame frame, Expressions expressions, Following following) {
    this.frame = frame;
    this.expressions = expressions;
    this.following = following;
  }

  /**
   * @param receiver null if there is none
   * @param callee full name; "" if it is not known
   */
  Value call(Value receiver, String callee, Call call, Arguments arguments) {
    Value folded = folded(receiver, call, arguments);
    if (folded != null) {
      return folded;
    }
    if (receiver != null
        && receiver.fetched()
        && receiver.type().isEmpty()
        && isProperty(call, arguments)) {
      return Value.HARMLESS;
    }
    Heap heap = expressions.heap();
    if (Sealing.isOne(CalledNames.of(call, frame))) {
      return Value.HARMLESS;
    }
    boolean made = receiver != null && heap.things(receiver).stream().anyMatch(t -> !t.outside());
    if (made && isSetter(call, arguments)) {
      Value value = arguments.positional().get(0);
      String name = property(call.name(), PREFIX);
      machine().escapes(value);
      heap.change(receiver, thing -> thing.withField(name, value));
      return Value.HARMLESS;
    }
    if (made && arguments.size() == 0 && isGetter(call.name())) {
      return expressions
          .fields()
          .of(
              receiver,
              new Expression.Field(call.receiver(), property(call.name(), PREFIX), call.at()));
    }
    Value ofClosures = runClosures(receiver, arguments, call, call.at());
    String target = callee.isEmpty() ? "" : callee + "/" + arguments.size();
    Taint given = given(receiver, target, arguments, call);
    if (made && !given.isEmpty() && !(call.receiver() instanceof Expression.Self)) {
      heap.change(receiver, thing -> thing.withRest(thing.rest().union(Value.unknown(given, ""))));
    }
    Taint all =
        receiver == null
            ? given
            : through(
                    held(receiver, call, arguments),
                    machine().mayBeElsewhere(target) ? target : "",
                    -1)
                .union(given);
    all = Beginnings.joined(call.name(), arguments, all);
    Value result =
        Value.unknown(Hosts.taken(call.name(), Sealing.left(CalledNames.of(call, frame), all)), "")
            .union(ofClosures);
    result = receiver != null && !made && looksUp(receiver, call) ? result.asFetched() : result;
    return machine().mayBeElsewhere(target)
        ? result.and(machine().resultOf(target, call.at())).definedBy(target)
        : result;
  }

  // What an object of another file gives that is no datum itself, it has found by what it was
  // given.
  // What is found by a value does not hold it, unless another file shows that it does.
  private Taint given(Value receiver, String target, Arguments arguments, Call call) {
    boolean ofObject = receiver != null && receiver.global().isEmpty();
    Taint given = taint(target, ofObject ? FlowEdge.OF_OBJECT : "", arguments, call.at());
    boolean open = machine().mayBeElsewhere(target);
    boolean finds = ofObject || machine().types().textType().equals("str");
    if (!open && finds && Lookups.isOne(call.name())) {
      return Taint.NONE;
    }
    int slash = target.lastIndexOf('/');
    String full = slash < 0 ? call.name() : target.substring(0, slash);
    int harmless = Promises.of(full);
    if (arguments.size() > 1) {
      // One of several things that go in; it is rarely the one that comes out.
      given = given.map(trace -> trace.origin().nature() == Nature.RANDOM ? null : trace);
    }
    // What is made of many things is named and addressed by none of them.
    int made = arguments.size() > MANY ? OF_MANY : 0;
    int all = harmless | made;
    return all == 0 ? given : given.map(trace -> trace.harmlessFor(all));
  }

  // What was put into an object that somebody else made says nothing of what it gives.
  private Taint held(Value receiver, Call call, Arguments arguments) {
    boolean asks = call.name().startsWith("get_") && arguments.size() == 0;
    boolean own = expressions.heap().things(receiver).stream().anyMatch(thing -> !thing.outside());
    return asks && !own ? receiver.taint() : expressions.heap().deep(receiver);
  }

  private static boolean looksUp(Value receiver, Call call) {
    if (receiver.fetched()) {
      return true;
    }
    if (receiver.global().isEmpty()) {
      return !receiver.taint().any(trace -> trace.origin().kind() != Origin.Kind.RESULT);
    }
    return Lookups.isOne(call.name());
  }

  private Machine machine() {
    return frame.machine();
  }

  // Methods of texts on constants.
  private Value folded(Value receiver, Call call, Arguments arguments) {
    return receiver == null ? null : Folding.apply(call.name(), receiver, arguments);
  }

  private static boolean isSetter(Call call, Arguments arguments) {
    return arguments.size() == 1
        && arguments.positional().size() == 1
        && isProperty(call.name(), "set");
  }

  private static boolean isGetter(String name) {
    return isProperty(name, "get");
  }

  // Of a text nobody asks that.
  private static boolean isProperty(Call call, Arguments arguments) {
    return arguments.size() == 0
        && isGetter(call.name())
        && !call.name().equals("getBytes")
        && !call.name().equals("getClass");
  }

  private static boolean isProperty(String name, String prefix) {
    return name.length() > PREFIX
        && name.startsWith(prefix)
        && Character.isUpperCase(name.charAt(PREFIX));
  }

  private static String property(String name, int prefix) {
    return name.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT) + name.substring(prefix + 1);
  }

  /** All that is given, having gone through what is called. */
  Taint taint(String callee, Arguments arguments, At at) {
    return taint(callee, "", arguments, at);
  }

  private Taint taint(String callee, String mark, Arguments arguments, At at) {
    boolean named = machine().mayBeElsewhere(callee);
    Taint sum = Taint.NONE;
    List<Value> all = arguments.all();
    for (int i = 0; i < all.size(); i++) {
      Taint deep = expressions.heap().given(all.get(i));
      // An exception keeps what it is told for whoever catches it.
      if (named && !deep.isEmpty() && !frame.isThrown(at)) {
        machine().found().passed(deep, callee, i, at, frame);
      }
      sum = sum.union(through(ofContent(all.get(i), deep), named ? mark + callee : "", i));
    }
    return sum;
  }

  // What is made of what a stream holds is hardly its text.
  private Taint ofContent(Value value, Taint taint) {
    String type = value.type();
    boolean stream =
        !taint.isEmpty() && type != null && machine().types().isA(type, "java.io.InputStream");
    return stream ? taint.map(trace -> trace.harmlessFor(PAGES)) : taint;
  }

  private static Taint through(Taint taint, String callee, int argument) {
    return callee.isEmpty() ? taint : taint.map(trace -> trace.through(callee, argument));
  }

  /** Functions that are passed are run, with what goes in beside them. */
  Value runClosures(Value receiver, Arguments arguments, Object place, At at) {
    Value result = Value.NONE;
    for (Value argument : arguments.all()) {
      for (Thing thing : expressions.heap().things(argument)) {
        if (thing.closure() != null && !frame.isOver()) {
          State before = frame.now();
          Arguments given = given(thing, receiver, argument, arguments);
          result = result.union(following.run(thing, given, place, at));
          // It may never be run.
          frame.set(State.union(frame.now(), before));
        }
      }
    }
    return result;
  }

  private Arguments given(Thing closure, Value receiver, Value itself, Arguments arguments) {
    Value any = Value.HARMLESS;
    if (receiver != null && receiver.type() != null) {
      any = expressions.heap().anyValue(receiver);
    }
    for (Value other : arguments.all()) {
      any = other == itself ? any : any.union(expressions.heap().flat(other));
    }
    var all = new ArrayList<Value>();
    for (int i = 0; i < closure.closure().parameters().size(); i++) {
      all.add(any);
    }
    return Arguments.of(all);
  }
}
