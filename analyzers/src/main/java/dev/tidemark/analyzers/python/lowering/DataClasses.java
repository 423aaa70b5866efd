package dev.tidemark.analyzers.python.lowering;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Field;
import dev.tidemark.analyzers.flow.code.Expression.Global;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Self;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.code.Function.Parameter;
import dev.tidemark.analyzers.flow.code.Function.Variable;
import dev.tidemark.analyzers.flow.code.Mark;
import dev.tidemark.analyzers.flow.code.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Constructors that nobody wrote: they take a value for each field that is annotated. */
final class DataClasses {
  private static final Set<String> MARKS =
      Set.of(
          "dataclasses.dataclass",
          "attr.s",
          "attr.attrs",
          "attr.dataclass",
          "attr.define",
          "attr.frozen",
          "attr.mutable",
          "attrs.define",
          "attrs.frozen",
          "attrs.mutable",
          "pydantic.dataclasses.dataclass");

  private static final Set<String> PARENTS =
      Set.of("typing.NamedTuple", "pydantic.BaseModel", "sqlmodel.SQLModel", "msgspec.Struct");

  private DataClasses() {}

  /** Whether such a constructor takes the fields of the class and no others. */
  static boolean has(List<Mark> marks, List<String> parents) {
    return parents.isEmpty()
        ? marks.stream().anyMatch(mark -> MARKS.contains(mark.name()))
        : parents.size() == 1 && PARENTS.contains(parents.get(0));
  }

  static Function constructor(NameScope type, BoundNames bound, At at) {
    var parameters = new ArrayList<Parameter>();
    var variables = new ArrayList<Variable>();
    var body = new ArrayList<Statement>();
    var owner = new Global(ScopeNames.fullName(type.path()), at);
    bound
        .names()
        .forEach(
            (name, names) -> {
              if (names.annotation() != null && !TypeNames.isOfClass(type, names.annotation())) {
                String stated = TypeNames.of(type, names.annotation());
                Expression initial = names.values() > 0 ? new Field(owner, name, at) : null;
                parameters.add(
                    new Parameter(name, stated, Parameter.Kind.ORDINARY, initial, List.of()));
                var given = new Local(variables.size(), at);
                variables.add(new Variable(name, stated));
                body.add(Frame.assigned(new Field(new Self(), name, at), given, at));
              }
            });
    return new Function(
        Function.CONSTRUCTOR,
        type.pathOf("__init__"),
        false,
        parameters,
        variables,
        "",
        List.of(),
        List.of(),
        body,
        at);
  }
}
