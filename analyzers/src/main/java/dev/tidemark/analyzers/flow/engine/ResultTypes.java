package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.library.Member;
import dev.tidemark.analyzers.flow.library.Rules;
import dev.tidemark.analyzers.model.Language;
import java.util.List;

/** What a model says of the type of a result. Objects begin to be known here. */
final class ResultTypes {
  private final Frame frame;
  private final Expressions expressions;

  ResultTypes(Frame frame, Expressions expressions) {
    this.frame = frame;
    this.expressions = expressions;
  }

  private Machine machine() {
    return frame.machine();
  }

  // Whether an object of the type is a collection of what came in, and not just made of it.
  private boolean isCollection(String type) {
    return machine().program().file().language() == Language.JAVA
        || machine().library().member(type, "[]", 1) != null
        || machine().library().member(type, "__iter__", 0) != null
        || !machine().library().knows(type);
  }

  // Of a mapping of texts also those are texts that are copied out of it.
  private String typeOfItems(String type) {
    Member item = machine().library().member(type, "[]", 1);
    return item != null && machine().types().isText(item.returns()) ? item.returns() : "";
  }

  // Behind the last dot of a path stands no slash.
  private Value extended(Value result, Object place) {
    int mask = Rules.of("path-traversal").mask();
    Value path = Value.unknown(result.taint(), "str");
    Value extension = path.with(result.taint().map(trace -> trace.harmlessFor(mask)));
    return expressions.heap().make(place, Thing.list("tuple", List.of(path, extension)));
  }

  /**
   * @param place in the code that makes the call
   */
  Value typed(Member member, Value result, Operands operands, Object place) {
    String type = member.returns();
    if (member.name().equals("splitext")) {
      return extended(result, place);
    }
    if (type.isEmpty() || result.objects().length > 0) {
      return type.isEmpty() ? result : result.typed(type);
    }
    if (machine().library().isHarmless(type)) {
      return result.with(machine().types().numeric(result.taint())).typed(type);
    }
    Value typed = result.typed(type);
    if (machine().types().isText(type) || operands.receiver() == null) {
      return typed;
    }
    Thing thing = Thing.of(type);
    boolean isContainer = !result.taint().isEmpty() && isCollection(type);
    Value item = isContainer ? Value.unknown(result.taint(), typeOfItems(type)) : Value.NONE;
    thing = isContainer ? thing.asOutside().withRest(item) : thing;
    return expressions.heap().make(place, thing).with(Constants.NONE).and(result.taint());
  }
}
