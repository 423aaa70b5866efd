package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.outline.OpenStructures;
import java.util.List;
import java.util.Set;

/** The two complexities of one function while it is walked. */
final class FunctionScore {
  private static final Set<String> RECEIVERS = Set.of("self", "cls");

  private final String name;
  private final boolean method;
  private final boolean wrapper;
  private final OpenStructures<SSTNode> structures = new OpenStructures<>();
  private int cyclomatic = 1;
  private int cognitive;
  private int nesting;
  private int nestable;
  private boolean recursive;

  private FunctionScore(String name, boolean method, boolean wrapper) {
    this.name = name;
    this.method = method;
    this.wrapper = wrapper;
  }

  static FunctionScore ofModule() {
    return new FunctionScore("", false, false);
  }

  static FunctionScore of(FunctionNode function, boolean method) {
    return new FunctionScore(function.name(), method, isWrapper(function.body()));
  }

  int cyclomatic() {
    return cyclomatic;
  }

  int cognitive() {
    return cognitive + (recursive ? 1 : 0);
  }

  /** The first control structures that lie 1 deep, 2 deep and so on. */
  List<SSTNode> nestings() {
    return structures.firsts();
  }

  void enterStructure(SSTNode structure) {
    structures.enter(structure);
  }

  void leave(SSTNode node) {
    structures.leave(node);
  }

  void branch() {
    cyclomatic++;
  }

  void branches(int count) {
    cyclomatic += count;
  }

  void add(int cost) {
    cognitive += cost;
  }

  /** Adds a structure that costs more the deeper it lies. */
  void breakFlow() {
    cognitive += 1 + nesting;
    nestable++;
  }

  void nest() {
    nesting++;
  }

  void unnest() {
    nesting--;
  }

  void noteCall(ExprTy.Call call) {
    if (method) {
      recursive |=
          call.func instanceof ExprTy.Attribute attribute
              && attribute.attr.equals(name)
              && attribute.value instanceof ExprTy.Name receiver
              && RECEIVERS.contains(receiver.id);
    } else {
      recursive |= Expressions.isName(call.func, name);
    }
  }

  /** Adds what a function inside of this one costs where it stands. */
  void addNested(FunctionScore inner) {
    int deeper = nesting + (wrapper ? 0 : 1);
    cognitive += inner.cognitive() + deeper * inner.nestable;
    nestable += inner.nestable;
  }

  // A decorator: nothing but a function and the return of a name.
  private static boolean isWrapper(List<StmtTy> body) {
    int functions = 0;
    for (StmtTy each : body.subList(Expressions.documentationIn(body), body.size())) {
      if (FunctionNode.is(each)) {
        functions++;
      } else if (!(each instanceof StmtTy.Return result && result.value instanceof ExprTy.Name)) {
        return false;
      }
    }
    return functions == 1;
  }
}
