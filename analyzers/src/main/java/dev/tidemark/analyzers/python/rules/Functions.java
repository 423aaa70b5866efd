package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.DeclarationKind;
import dev.tidemark.analyzers.outline.Trait;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.text.Comment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The functions of a file that lie in no other function, with what the outline says of them. */
final class Functions {
  /**
   * One function.
   *
   * @param node the {@code def} or {@code async def}
   * @param facts what the outline says of it
   */
  record Function(SSTNode node, Declaration facts) {
    boolean hasAnnotations() {
      return facts.annotated() > 0 || FunctionNode.of(node).returns() != null;
    }

    /** The parameters that state no type, but for the receiver, which needs none. */
    List<String> untyped() {
      List<ArgTy> all = FunctionNode.of(node).parameters();
      int typed = facts.annotatable() - (facts.is(Trait.CONSTRUCTOR) ? 0 : 1);
      return all.subList(all.size() - typed, all.size()).stream()
          .filter(parameter -> parameter.annotation == null)
          .map(parameter -> parameter.arg)
          .toList();
    }
  }

  private final PythonFile file;
  private final List<Function> all = new ArrayList<>();

  private Functions(PythonFile file) {
    this.file = file;
    List<Declaration> declared = file.outline().all(DeclarationKind.FUNCTION);
    Set<String> symbols =
        declared.stream().map(each -> each.place().symbol()).collect(Collectors.toSet());
    Map<Integer, SSTNode> nodes = new HashMap<>();
    file.all(StmtTy.FunctionDef.class).forEach(def -> nodes.putIfAbsent(lineOf(def), def));
    file.all(StmtTy.AsyncFunctionDef.class).forEach(def -> nodes.putIfAbsent(lineOf(def), def));
    Set<Integer> commented = typeComments(file);
    for (Declaration each : declared) {
      SSTNode node = nodes.get(each.place().line());
      if (node != null && !symbols.contains(outerOf(each)) && !isTyped(node, commented)) {
        all.add(new Function(node, each));
      }
    }
  }

  static Functions of(PythonFile file) {
    return file.derived(Functions.class, Functions::new);
  }

  /** In the order of lines, without those whose types stand in a comment. */
  List<Function> all() {
    return all;
  }

  /** Whether it has no value to give, so that None is all that its return could state. */
  boolean returnsNothing(Function function) {
    SSTNode node = function.node();
    String symbol = function.facts().place().symbol();
    return file.allIn(node, StmtTy.Return.class).stream()
            .noneMatch(result -> result.value != null && isDirectlyIn(result, symbol))
        && file.allIn(node, ExprTy.Yield.class).stream().noneMatch(y -> isDirectlyIn(y, symbol))
        && file.allIn(node, ExprTy.YieldFrom.class).stream()
            .noneMatch(y -> isDirectlyIn(y, symbol));
  }

  private boolean isDirectlyIn(SSTNode node, String symbol) {
    return file.at(node).symbol().equals(symbol);
  }

  private static String outerOf(Declaration declaration) {
    String symbol = declaration.place().symbol();
    return symbol.substring(0, Math.max(0, symbol.lastIndexOf('.')));
  }

  private static Set<Integer> typeComments(PythonFile file) {
    var lines = new HashSet<Integer>();
    for (Comment comment : file.text().comments()) {
      if (comment.words().get(0).startsWith("type:")) {
        lines.add(comment.line());
      }
    }
    return lines;
  }

  private static boolean isTyped(SSTNode node, Set<Integer> commented) {
    if (commented.isEmpty()) {
      return false;
    }
    int body = FunctionNode.of(node).body().get(0).getSourceRange().startLine;
    for (int line = lineOf(node); line <= body; line++) {
      if (commented.contains(line)) {
        return true;
      }
    }
    return false;
  }

  private static int lineOf(SSTNode node) {
    return node.getSourceRange().startLine;
  }
}
