package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.flow.code.CodeFile;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Argument;
import dev.tidemark.analyzers.flow.code.Expression.Global;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Mark;
import dev.tidemark.analyzers.python.Expressions;
import java.util.List;

/** Decorators by their full names, methods of variables by the types of these if they are known. */
final class DecoratorNames {
  private final Lowering lowering;

  DecoratorNames(Lowering lowering) {
    this.lowering = lowering;
  }

  List<Mark> marks(List<ExprTy> decorators) {
    return decorators.isEmpty() ? List.of() : decorators.stream().map(this::mark).toList();
  }

  private Mark mark(ExprTy decorator) {
    List<Argument> arguments = List.of();
    ExprTy named = decorator;
    while (named instanceof ExprTy.Call call) {
      arguments = PlainArguments.of(lowering.expressions().arguments(call));
      named = call.func;
    }
    return new Mark(name(named), arguments);
  }

  /** What {@code Annotated[type, ...]} says of a parameter besides its type. */
  List<Mark> ofParameter(ExprTy annotation) {
    if (annotation instanceof ExprTy.Subscript generic
        && Expressions.lastName(generic.value).equals("Annotated")) {
      List<ExprTy> inside = Syntax.elements(generic.slice);
      return inside.stream()
          .skip(1)
          .map(this::mark)
          .filter(mark -> !mark.name().isEmpty())
          .toList();
    }
    return List.of();
  }

  private String name(ExprTy chain) {
    var behind = new StringBuilder();
    ExprTy first = chain;
    while (first instanceof ExprTy.Attribute attribute) {
      behind.insert(0, "." + attribute.attr);
      first = attribute.value;
    }
    if (first instanceof ExprTy.Name name) {
      return (behind.length() == 0 ? single(name) : base(name)) + behind;
    }
    return behind.length() == 0 ? "" : behind.substring(1);
  }

  private String single(ExprTy.Name name) {
    String full = TypeNames.fullName(lowering.scope(), name.id);
    return full.isEmpty() ? name.id : full;
  }

  private String base(ExprTy.Name name) {
    String type = typeOf(name);
    if (!type.isEmpty()) {
      return type;
    }
    Expression resolved = lowering.scope().resolve(name.id, Syntax.at(name));
    boolean foreign =
        resolved instanceof Global global && !global.name().startsWith(CodeFile.MODULE);
    return foreign ? ((Global) resolved).name() : name.id;
  }

  private String typeOf(ExprTy.Name variable) {
    NameScope scope = lowering.scope();
    NameScope owner = scope.owner(variable.id);
    if (owner == null) {
      return "";
    }
    if (owner.resolve(variable.id, Syntax.at(variable)) instanceof Local local) {
      String type = owner.frame().variable(local.variable()).type();
      if (!type.isEmpty()) {
        return type;
      }
    }
    Bound bound = owner.bound(variable.id);
    String declared = bound == null ? "" : TypeNames.of(owner, bound.annotation());
    if (!declared.isEmpty()) {
      return declared;
    }
    return bound == null || bound.made() == null ? "" : typeOf(bound.made(), owner);
  }

  private String typeOf(ExprTy.Call made, NameScope scope) {
    String maker = TypeNames.fullName(scope, made.func);
    String last = maker.substring(maker.lastIndexOf('.') + 1);
    if (!last.isEmpty() && Character.isUpperCase(last.charAt(0))) {
      return maker;
    }
    if (maker.equals(ScopeNames.fullName(last))) {
      for (StmtTy.FunctionDef def : lowering.file().all(StmtTy.FunctionDef.class)) {
        if (def.name.equals(last)) {
          return TypeNames.of(scope.module(), def.returns);
        }
      }
    }
    return "";
  }
}
