package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.flow.code.CodeFile;
import dev.tidemark.analyzers.python.PythonFile;
import java.util.Map;

/** Fills scopes with the names that their bodies bind. */
final class ScopeNames {
  private ScopeNames() {}

  static NameScope ofModule(PythonFile file, StmtTy[] body, Frame frame) {
    var scope = new NameScope(NameScope.Kind.MODULE, null, frame, "");
    BoundNames bound = BoundNames.in(body);
    for (StmtTy.Global statement : file.all(StmtTy.Global.class)) {
      for (String name : statement.names) {
        bound.value(name);
      }
    }
    addWalruses(file.all(ExprTy.NamedExpr.class), bound);
    scope.starred(ImportNames.starred(file));
    for (Map.Entry<String, Bound> each : bound.names().entrySet()) {
      Bound names = each.getValue();
      scope.bindFull(
          each.getKey(),
          isImported(names) ? names.imported() : CodeFile.MODULE + "." + each.getKey());
      scope.note(each.getKey(), names);
    }
    return scope;
  }

  // The first of several ways to come by a name is the usual one; a value stands in for an import.
  private static boolean isImported(Bound bound) {
    return !bound.imported().isEmpty()
        && (bound.first() == Bound.By.IMPORT || bound.first() == Bound.By.VALUE);
  }

  /** The scope of a class, whose names are its fields. */
  static NameScope ofClass(NameScope around, String name, Frame frame, BoundNames bound) {
    var scope = new NameScope(NameScope.Kind.CLASS, around, frame, around.pathOf(name));
    String type = fullName(scope.path());
    for (Map.Entry<String, Bound> each : bound.names().entrySet()) {
      Bound names = each.getValue();
      if (isImported(names)) {
        scope.bindFull(each.getKey(), names.imported());
      } else if (names.first() == Bound.By.CLASS) {
        scope.bindFull(each.getKey(), type + "." + each.getKey());
      } else {
        scope.bindMember(each.getKey(), type);
      }
      scope.note(each.getKey(), names);
    }
    bindElsewhere(scope, bound);
    return scope;
  }

  static String fullName(String path) {
    return CodeFile.MODULE + "." + path;
  }

  /** Adds the names of a function's body to its scope, which has the parameters already. */
  static void addTo(NameScope scope, BoundNames bound) {
    for (Map.Entry<String, Bound> each : bound.names().entrySet()) {
      String name = each.getKey();
      if (!scope.binds(name)) {
        if (each.getValue().isImport()) {
          scope.bindFull(name, each.getValue().imported());
        } else if (each.getValue().isOnly(Bound.By.CLASS)) {
          scope.bindFull(name, fullName(scope.pathOf(name)));
        }
      }
    }
    bindElsewhere(scope, bound);
    for (Map.Entry<String, Bound> each : bound.names().entrySet()) {
      String name = each.getKey();
      if (!scope.binds(name) && !bound.nonlocal().contains(name)) {
        String type = TypeNames.of(scope, each.getValue().annotation());
        scope.bindSlot(name, scope.frame().add(name, type));
        scope.note(name, each.getValue());
      }
    }
  }

  /** The names that a function binds, but for its parameters. */
  static BoundNames ofBody(PythonFile file, SSTNode function, StmtTy[] body) {
    BoundNames bound = BoundNames.in(body);
    addWalruses(file.allIn(function, ExprTy.NamedExpr.class), bound);
    return bound;
  }

  private static void bindElsewhere(NameScope scope, BoundNames bound) {
    bound.global().forEach(scope::bindToModule);
  }

  private static void addWalruses(Iterable<ExprTy.NamedExpr> walruses, BoundNames bound) {
    for (ExprTy.NamedExpr walrus : walruses) {
      if (!bound.isInner(walrus)) {
        bound.target(walrus.target, walrus.value);
      }
    }
  }
}
