package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The names that a body binds, without those of the functions and classes in it. */
final class BoundNames {
  private final Map<String, Bound> names = new LinkedHashMap<>();
  private final Set<String> global = new HashSet<>();
  private final Set<String> nonlocal = new HashSet<>();
  private final NavigableMap<Integer, Integer> inner = new TreeMap<>();

  static BoundNames in(StmtTy[] body) {
    var bound = new BoundNames();
    new BindingWalk(bound).all(body);
    return bound;
  }

  Map<String, Bound> names() {
    return names;
  }

  Set<String> global() {
    return global;
  }

  Set<String> nonlocal() {
    return nonlocal;
  }

  /** Whether the node is in a function or class in the body. */
  boolean isInner(SSTNode node) {
    int line = node.getSourceRange().startLine;
    Map.Entry<Integer, Integer> before = inner.floorEntry(line);
    return before != null && line <= before.getValue();
  }

  void addInner(SSTNode definition) {
    SourceRange range = definition.getSourceRange();
    inner.put(range.startLine, range.endLine);
  }

  /** Binds a name to a value that nothing is known of. */
  void value(String name) {
    bind(name, Bound.By.VALUE).give(null);
  }

  Bound bind(String name, Bound.By by) {
    Bound bound = names.get(name);
    if (bound == null) {
      bound = new Bound(by);
      names.put(name, bound);
    } else {
      bound.again(by);
    }
    return bound;
  }

  /** Binds the names in what is assigned to. */
  void target(ExprTy target, ExprTy value) {
    if (target instanceof ExprTy.Name name) {
      bind(name.id, Bound.By.VALUE).give(value);
    } else if (target instanceof ExprTy.Starred starred) {
      target(starred.value, null);
    } else if (target instanceof ExprTy.Tuple || target instanceof ExprTy.List) {
      for (ExprTy each : Syntax.elements(target)) {
        target(each, null);
      }
    }
  }
}
