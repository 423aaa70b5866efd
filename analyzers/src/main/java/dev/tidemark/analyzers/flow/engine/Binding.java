package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Function.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives the parameters of a function that begins to run what a call passes. */
final class Binding {
  private final Frame inner;
  private final Statements statements;

  Binding(Frame inner, Statements statements) {
    this.inner = inner;
    this.statements = statements;
  }

  void bind(Arguments arguments, At at) {
    List<Parameter> parameters = inner.function().parameters();
    int next = 0;
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      Value value;
      switch (parameter.kind()) {
        case REST -> {
          value = rest(parameter, arguments, next);
          next = arguments.positional().size();
        }
        case KEYWORD_REST -> value = keywordRest(parameter, arguments);
        case KEYWORD_ONLY -> value = arguments.at(-1, parameter.name());
        default -> value = arguments.at(next++, parameter.name());
      }
      if (value == null) {
        value =
            parameter.initial() == null
                ? Value.HARMLESS
                : statements.expressions().value(parameter.initial());
      }
      Taint told =
          value
              .taint()
              .step(
                  at.line(),
                  "is passed to \""
                      + inner.function().name()
                      + "\" as \""
                      + parameter.name()
                      + "\"");
      Value settled = inner.machine().types().settled(value.with(told), parameter.type());
      inner.set(inner.now().withLocal(i, settled));
    }
  }

  // Java passes an array where one is given whole.
  private Value rest(Parameter parameter, Arguments arguments, int from) {
    List<Value> given = arguments.positional();
    List<Value> rest = from < given.size() ? given.subList(from, given.size()) : List.of();
    if (rest.size() == 1 && rest.get(0).type() != null && rest.get(0).type().endsWith("[]")) {
      return rest.get(0);
    }
    String type = parameter.type().isEmpty() ? "tuple" : parameter.type();
    Thing list = Thing.list(type, new ArrayList<>(rest));
    Thing whole =
        arguments.more() == null
            ? list
            : list.inAnyOrder().withRest(list.all().union(arguments.more()));
    return new Heap(inner).make(parameter, whole);
  }

  private Value keywordRest(Parameter parameter, Arguments arguments) {
    Thing mapping = Thing.of("dict");
    for (Map.Entry<String, Value> entry : arguments.keywords().entrySet()) {
      mapping = mapping.withKey(entry.getKey(), entry.getValue());
    }
    if (arguments.more() != null) {
      mapping = mapping.withRest(arguments.more());
    }
    return new Heap(inner).make(parameter, mapping);
  }
}
