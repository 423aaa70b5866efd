package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeFile;
import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.CodeType.FieldDeclaration;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.engine.Program.Method;
import dev.tidemark.analyzers.model.FlowFacts;
import dev.tidemark.analyzers.model.FlowFacts.FunctionFlow;
import dev.tidemark.analyzers.model.FlowFacts.TypeParents;
import dev.tidemark.analyzers.model.FlowFacts.TypedName;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Place;
import java.util.ArrayList;
import java.util.List;

/** Tells of a file what those of others need to know that call it, or that it calls. */
final class Facts {
  private final Machine machine;
  private final CodeFile file;

  Facts(Machine machine, CodeFile file) {
    this.machine = machine;
    this.file = file;
  }

  FlowFacts all() {
    var functions = new ArrayList<FunctionFlow>();
    for (Method method : machine.program().methods()) {
      Summary summary = machine.summaries().known(method.function());
      if (summary != null && isOpen(method.function())) {
        FunctionFlow flow = flow(method, summary);
        functions.add(flow);
        edges(flow.key(), method, summary);
      }
    }
    return new FlowFacts(
        functions,
        machine.edges().all().stream().filter(edge -> !machine.found().tells(edge)).toList(),
        parents(),
        fields(),
        machine.questions().all(),
        List.of());
  }

  // What only this file calls has been followed here.
  private static boolean isOpen(Function function) {
    return !function.body().isEmpty() && !function.isPrivate();
  }

  private String name(Method method) {
    String owner = method.owner() == null ? file.name() : method.owner().name();
    String name = method.function().name();
    return owner.isEmpty() ? name : owner + "." + name;
  }

  private FunctionFlow flow(Method method, Summary summary) {
    Function function = method.function();
    String declared = function.result();
    String seen = summary.result().type() == null ? "" : summary.result().type();
    String result = declared.isEmpty() || machine.library().knows(seen) ? seen : declared;
    List<String> constants = constants(summary.result());
    return new FunctionFlow(
        name(method),
        function.parameters().size(),
        machine.library().knows(result) ? result : "",
        constants,
        constants.isEmpty() ? 0 : function.at().line());
  }

  private static List<String> constants(Value value) {
    var constants = new ArrayList<String>();
    for (Object each : value.constants().values()) {
      if (!(each instanceof String text) || !value.taint().isEmpty()) {
        return List.of();
      }
      constants.add(text);
    }
    return constants;
  }

  private void edges(String name, Method method, Summary summary) {
    Function function = method.function();
    for (Summary.Sink sink : summary.sinks()) {
      if (isOneOfSeveral(method, sink.trace().origin())) {
        continue;
      }
      machine.edges().add(name, sink.trace(), sink.goal(), place(sink.at(), sink.symbol()));
    }
    for (Trace trace : summary.result().taint().traces()) {
      machine.edges().add(name, trace, Goal.result(), place(function.at(), function.symbol()));
    }
  }

  // Others cannot tell which of several methods they call, and most pass texts.
  private boolean isOneOfSeveral(Method method, Origin origin) {
    boolean inJava = file.language() == Language.JAVA && method.owner() != null;
    if (!inJava || origin.kind() != Origin.Kind.PARAMETER || origin.key() < 0) {
      return false;
    }
    Function function = method.function();
    String type = function.parameters().get(origin.key()).type();
    return !type.isEmpty()
        && !machine.types().isText(type)
        && method.owner().methods().stream()
            .filter(each -> each.name().equals(function.name()))
            .filter(each -> each.parameters().size() == function.parameters().size())
            .anyMatch(each -> !each.parameters().get(origin.key()).type().equals(type));
  }

  private static Place place(dev.tidemark.analyzers.flow.code.Expression.At at, String symbol) {
    return new Place(at.line(), at.column(), at.endLine(), symbol);
  }

  private List<TypeParents> parents() {
    var parents = new ArrayList<TypeParents>();
    for (CodeType type : file.types()) {
      if (!type.parents().isEmpty()) {
        parents.add(new TypeParents(type.name(), type.parents()));
      }
    }
    return parents;
  }

  private List<TypedName> fields() {
    var fields = new ArrayList<TypedName>();
    for (CodeType type : file.types()) {
      for (FieldDeclaration field : type.fields()) {
        if (field.isStatic() && machine.library().knows(field.type())) {
          fields.add(new TypedName(type.name() + "." + field.name(), field.type()));
        }
      }
    }
    machine
        .loaded()
        .typedVariables(file.name())
        .forEach((name, type) -> fields.add(new TypedName(name, type)));
    return fields;
  }
}
