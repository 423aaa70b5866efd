package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The names that a module offers to others, where its {@code __all__} lists them one by one. */
final class Exports {
  private static final String ALL = "__all__";

  /** Null if the file does not tell. */
  private final Set<String> names;

  Exports(Scope module, NodeIndex index) {
    this.names = module.binds(ALL) ? listed(module, index) : null;
  }

  /** Whether the scope is the module, or part of what the module may offer. */
  boolean mayHold(Scope scope) {
    if (names == null || scope.kind() == Scope.Kind.MODULE) {
      return true;
    }
    Scope top = scope;
    while (top.outer().kind() != Scope.Kind.MODULE) {
      top = top.outer();
    }
    return names.contains(top.name());
  }

  private static Set<String> listed(Scope module, NodeIndex index) {
    var names = new HashSet<String>();
    long understood = module.body().stream().filter(each -> addListed(each, names)).count();
    boolean whole = understood > 0 && understood == timesSet(index) && !isCalledUpon(index);
    return whole ? names : null;
  }

  private static boolean addListed(StmtTy statement, Set<String> names) {
    if (statement instanceof StmtTy.Assign assign) {
      return assign.targets.length == 1 && addListed(assign.targets[0], assign.value, names);
    }
    if (statement instanceof StmtTy.AnnAssign assign) {
      return addListed(assign.target, assign.value, names);
    }
    return statement instanceof StmtTy.AugAssign assign
        && addListed(assign.target, assign.value, names);
  }

  private static boolean addListed(ExprTy target, ExprTy value, Set<String> names) {
    ExprTy[] elements = elements(value);
    if (!Expressions.isName(target, ALL)
        || elements == null
        || !Arrays.stream(elements).allMatch(Expressions::isString)) {
      return false;
    }
    for (ExprTy each : elements) {
      names.add(Expressions.text((ExprTy.Constant) each));
    }
    return true;
  }

  /** Null if it is neither a list nor a tuple. */
  private static ExprTy[] elements(ExprTy value) {
    if (value instanceof ExprTy.List list) {
      return list.elements;
    }
    return value instanceof ExprTy.Tuple tuple ? tuple.elements : null;
  }

  private static long timesSet(NodeIndex index) {
    return index.all(ExprTy.Name.class).stream()
        .filter(each -> each.context != ExprContextTy.Load && each.id.equals(ALL))
        .count();
  }

  // As in __all__.append("name").
  private static boolean isCalledUpon(NodeIndex index) {
    return index.all(ExprTy.Attribute.class).stream()
        .anyMatch(each -> Expressions.isName(each.value, ALL));
  }
}
