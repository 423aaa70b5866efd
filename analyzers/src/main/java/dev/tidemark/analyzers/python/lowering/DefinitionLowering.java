package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Closure;
import dev.tidemark.analyzers.flow.code.Expression.Field;
import dev.tidemark.analyzers.flow.code.Expression.Global;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.python.FunctionNode;
import java.util.List;

/** Functions, classes and imports where they stand among statements. */
final class DefinitionLowering {
  private final Lowering lowering;

  DefinitionLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  void imports(StmtTy.Import imports, List<Statement> to) {
    for (AliasTy alias : imports.names) {
      bind(ImportNames.bound(alias), ImportNames.full(alias), Syntax.at(imports), to);
    }
  }

  void imports(StmtTy.ImportFrom imports, List<Statement> to) {
    String module = ImportNames.module(imports);
    for (AliasTy alias : imports.names) {
      String name = alias.asName == null ? alias.name : alias.asName;
      bind(name, ImportNames.joined(module, alias.name), Syntax.at(imports), to);
    }
  }

  void function(FunctionNode def, List<Statement> to) {
    if (isOverload(def)) {
      return;
    }
    Function function = lowering.functionLowering().of(def);
    switch (lowering.scope().kind()) {
      case MODULE -> lowering.functions().add(function);
      case CLASS -> lowering.classes().method(function);
      default -> {
        Expression place = lowering.targets().name(def.name(), function.at());
        to.add(Frame.assigned(place, new Closure(function), function.at()));
      }
    }
  }

  // It states types of a function that is yet to come.
  private boolean isOverload(FunctionNode def) {
    for (ExprTy each : def.decorators()) {
      if (TypeNames.fullName(lowering.scope(), each).endsWith(".overload")) {
        return true;
      }
    }
    return false;
  }

  void type(StmtTy.ClassDef def, List<Statement> to) {
    if (lowering.scope().kind() != NameScope.Kind.FUNCTION) {
      lowering.classes().outsideOfFunctions(def);
      return;
    }
    for (CodeType type : lowering.classes().inFunction(def)) {
      to.add(new Statement.Define(type));
    }
    String full = ScopeNames.fullName(lowering.scope().pathOf(def.name));
    bind(def.name, full, Syntax.at(def), to);
  }

  // Most names of modules and classes stand for these wherever they are used.
  private void bind(String name, String full, At at, List<Statement> to) {
    if (!name.equals(ImportNames.STAR)) {
      Expression place = lowering.scope().resolve(name, at);
      boolean own =
          place instanceof Global global
              && global.name().equals(ScopeNames.fullName(name))
              && !global.name().equals(full);
      if (own || place instanceof Local || place instanceof Field) {
        to.add(Frame.assigned(place, new Global(full, at), at));
      }
    }
  }
}
