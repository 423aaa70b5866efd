package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.code.Statement.If;
import java.util.ArrayList;
import java.util.List;

/** {@code if}, whose chains of {@code else if} may be thousands long. */
final class Branches {
  private record Branch(Expression test, List<Statement> then) {}

  private Branches() {}

  static void add(IfStmt node, Body body) {
    int opened = body.variables().open();
    var branches = new ArrayList<Branch>();
    Node at = node;
    while (at instanceof IfStmt each) {
      Expression test = body.value(each.getCondition());
      branches.add(new Branch(test, body.block(each.getThenStmt())));
      at = each.getElseStmt().orElse(null);
    }
    List<Statement> otherwise = at == null ? List.of() : body.block(at);
    for (int i = branches.size() - 1; i > 0; i--) {
      otherwise = List.of(new If(branches.get(i).test(), branches.get(i).then(), otherwise));
    }
    body.add(new If(branches.get(0).test(), branches.get(0).then(), otherwise));
    // if (!(x instanceof T t)) return; t lives on.
    if (!leaves(node.getThenStmt())) {
      body.variables().close(opened);
    }
  }

  private static boolean leaves(Node statement) {
    Node last = statement;
    while (last instanceof BlockStmt block && !block.isEmpty()) {
      last = block.getStatement(block.getStatements().size() - 1);
    }
    return last instanceof ReturnStmt
        || last instanceof ThrowStmt
        || last instanceof BreakStmt
        || last instanceof ContinueStmt;
  }
}
