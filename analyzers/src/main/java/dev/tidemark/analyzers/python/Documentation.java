package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
import java.util.List;

/**
 * Whether a definition owes documentation, and has it: PEP 257 for what other files may use.
 *
 * <p>What a module offers at all, {@link Exports} tell. Nothing is owed by what has an underscore
 * at the head of its own or an outer name, lies in a function, is an overload, or says all in its
 * one statement: a plain accessor, a class with bases and no more than one value, a class inside of
 * another that only holds values. A module owes it unless it only imports and sets dunder names, as
 * many an {@code __init__.py} does.
 */
final class Documentation {
  private Documentation() {}

  static boolean isPresent(Scope scope) {
    if (Expressions.documentationIn(scope.body()) == 0) {
      return false;
    }
    var text = (ExprTy.Constant) ((StmtTy.Expr) scope.body().get(0)).value;
    return !text.value.getCodePoints().toJavaString().isBlank();
  }

  static boolean isOwed(Scope scope) {
    List<StmtTy> statements = statements(scope);
    if (scope.kind() == Scope.Kind.MODULE) {
      return !statements.stream().allMatch(Documentation::isPackaging);
    }
    if (!isPublic(scope)) {
      return false;
    }
    return scope.kind() == Scope.Kind.CLASS
        ? !isPlainClass(scope, statements)
        : !isPlainFunction(FunctionNode.of(scope.node()), statements);
  }

  static boolean isPublic(Scope scope) {
    for (Scope each = scope; each.kind() != Scope.Kind.MODULE; each = each.outer()) {
      if (each.name().startsWith("_") || each.outer().kind() == Scope.Kind.FUNCTION) {
        return false;
      }
    }
    return true;
  }

  private static List<StmtTy> statements(Scope scope) {
    List<StmtTy> body = scope.body();
    return body.subList(Expressions.documentationIn(body), body.size());
  }

  private static boolean isPackaging(StmtTy statement) {
    if (statement instanceof StmtTy.Assign assign) {
      return Arrays.stream(assign.targets)
          .allMatch(t -> t instanceof ExprTy.Name name && name.id.startsWith("__"));
    }
    return statement instanceof StmtTy.Import
        || statement instanceof StmtTy.ImportFrom
        || statement instanceof StmtTy.Pass
        || Expressions.isDocumentation(statement);
  }

  private static boolean isPlainClass(Scope scope, List<StmtTy> statements) {
    boolean onlyValues =
        statements.stream().noneMatch(s -> FunctionNode.is(s) || s instanceof StmtTy.ClassDef);
    boolean derived = ((StmtTy.ClassDef) scope.node()).bases.length > 0;
    return onlyValues
        && (scope.outer().kind() == Scope.Kind.CLASS || (derived && statements.size() <= 1));
  }

  private static boolean isPlainFunction(FunctionNode function, List<StmtTy> statements) {
    return function.isDecoratedWith("overload")
        || (statements.size() == 1 && isAccess(statements.get(0)));
  }

  private static boolean isAccess(StmtTy statement) {
    if (statement instanceof StmtTy.Return result) {
      return result.value == null || isPlain(result.value);
    }
    return statement instanceof StmtTy.Assign assign
        && assign.targets.length == 1
        && assign.targets[0] instanceof ExprTy.Attribute
        && assign.value instanceof ExprTy.Name;
  }

  private static boolean isPlain(ExprTy value) {
    return value instanceof ExprTy.Name
        || value instanceof ExprTy.Constant
        || (value instanceof ExprTy.Attribute attribute && isPlain(attribute.value));
  }
}
