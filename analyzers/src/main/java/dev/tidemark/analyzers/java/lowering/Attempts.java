package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.code.Statement.Handler;
import dev.tidemark.analyzers.flow.code.Statement.Try;
import java.util.List;

/** {@code try} of all kinds; that resources are closed changes no value. */
final class Attempts {
  private Attempts() {}

  static void add(TryStmt node, Body body) {
    List<Statement> tried = body.collect(() -> addTried(node, body));
    List<Handler> handlers =
        node.getCatchClauses().stream().map(clause -> handler(clause, body)).toList();
    List<Statement> last =
        node.getFinallyBlock()
            .map(block -> body.collect(() -> Statements.addAll(block, body)))
            .orElse(List.of());
    body.add(new Try(tried, handlers, List.of(), last));
  }

  private static void addTried(TryStmt node, Body body) {
    for (var resource : node.getResources()) {
      if (resource instanceof VariableDeclarationExpr variables) {
        Effects.declare(variables, body);
      } else {
        body.add(Effects.of(resource, body));
      }
    }
    Statements.addAll(node.getTryBlock(), body);
  }

  private static Handler handler(CatchClause clause, Body body) {
    int opened = body.variables().open();
    var parameter = clause.getParameter();
    List<String> types = TypeNames.allOf(parameter.getType(), body);
    int variable =
        body.variables()
            .declare(parameter.getNameAsString(), types.size() == 1 ? types.get(0) : "");
    List<Statement> statements = body.collect(() -> Statements.addAll(clause.getBody(), body));
    body.variables().close(opened);
    return new Handler(types, variable, statements);
  }
}
