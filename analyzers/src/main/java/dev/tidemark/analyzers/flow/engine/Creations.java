package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.engine.Program.Method;
import dev.tidemark.analyzers.flow.library.Member;
import java.util.List;

/** Makes objects and functions. */
final class Creations {
  private final Frame frame;
  private final Expressions expressions;
  private final Following following;

  Creations(Frame frame, Expressions expressions, Following following) {
    this.frame = frame;
    this.expressions = expressions;
    this.following = following;
  }

  private Machine machine() {
    return frame.machine();
  }

  Value create(Expression.Creation creation) {
    Arguments arguments = expressions.calls().passing().arguments(creation.arguments());
    if (frame.isOver()) {
      return Value.NONE;
    }
    machine().budget().spend();
    CodeType body = creation.body();
    if (body != null) {
      machine().program().add(body);
      define(body);
      return create(body, arguments, creation, creation.at());
    }
    CodeType type = machine().program().type(creation.type());
    return type == null
        ? create(creation.type(), arguments, creation, creation.at())
        : create(type, arguments, creation, creation.at());
  }

  /** An object of a class of the file. */
  Value create(CodeType type, Arguments arguments, Object place, At at) {
    Thing blank = Thing.of(type.name()).withCaptured(frame.now().locals());
    if (type.inner()) {
      machine().escapes(frame.self());
      blank = blank.withField(CodeType.OUTER, frame.self());
    }
    Value made = expressions.heap().make(place, blank);
    List<CodeType> lineage = machine().program().lineage(type);
    for (int i = lineage.size() - 1; i >= 0 && !frame.isOver(); i--) {
      Function setup = lineage.get(i).setup();
      if (setup != null) {
        following.follow(new Method(lineage.get(i), setup), made, Arguments.NONE, setup, at);
      }
    }
    Method constructor = machine().program().method(type, Function.CONSTRUCTOR, arguments.size());
    if (frame.isOver()) {
      return Value.NONE;
    }
    if (constructor == null) {
      return made.and(expressions.calls().outOfSight().taint("", arguments, at));
    }
    following.follow(constructor, made, arguments, place, at);
    return frame.isOver() ? Value.NONE : made;
  }

  /** An object of a class that is declared elsewhere. */
  Value create(String type, Arguments arguments, Object place, At at) {
    Member member = machine().library().member(type, Member.NEW, arguments.size());
    if (member == null && machine().library().isHarmless(type)) {
      Taint left =
          machine().types().numeric(expressions.calls().outOfSight().taint("", arguments, at));
      return Value.unknown(left, type);
    }
    Value made = expressions.heap().make(place, Thing.of(type));
    if (member != null) {
      return expressions.calls().effects().construct(member, made, arguments, place, at);
    }
    if (machine().library().isHarmless(type)) {
      Taint taint = expressions.calls().outOfSight().taint("", arguments, at);
      return made.and(machine().types().numeric(taint));
    }
    String callee =
        machine().library().knows(type)
            ? ""
            : type + "." + Function.CONSTRUCTOR + "/" + arguments.size();
    expressions.calls().outOfSight().runClosures(Value.NONE, arguments, place, at);
    return made.and(expressions.calls().outOfSight().taint(callee, arguments, at));
  }

  Value closure(Expression.Closure closure) {
    Function function = closure.function();
    machine().made(function, frame);
    Value made = expressions.heap().make(closure, Thing.closure(function, frame.now().locals()));
    for (int number : made.objects()) {
      frame.closures().add(number);
    }
    return made;
  }

  /** Notes who made the methods of a class inside of a function. */
  void define(CodeType type) {
    for (Function method : type.methods()) {
      machine().made(method, frame);
    }
    if (type.setup() != null) {
      machine().made(type.setup(), frame);
    }
    frame.types().add(type);
  }
}
