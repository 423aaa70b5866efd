package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Assign;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.code.Statement.Evaluate;

/** Expressions that stand for what they do. */
final class Effects {
  private Effects() {}

  /** An expression whose value nobody asks for. */
  static Statement of(Node expression, Body body) {
    return new Evaluate(
        expression instanceof UnaryExpr unary && Assignments.isStep(unary.getOperator())
            ? Assignments.step(unary, body)
            : body.value(expression));
  }

  /** New variables, with the values they begin with. */
  static void declare(VariableDeclarationExpr node, Body body) {
    for (var variable : node.getVariables()) {
      String type = TypeNames.of(variable.getType(), body);
      if (variable.getInitializer().isEmpty()) {
        body.variables().declare(variable.getNameAsString(), type);
        continue;
      }
      int opened = body.variables().open();
      Expression value = Arrays.initial(variable.getInitializer().get(), type, body);
      body.variables().close(opened);
      var local =
          body.local(
              body.variables().declare(variable.getNameAsString(), type), variable.getName());
      body.add(new Evaluate(new Assign(local, value, body.at(variable))));
    }
  }
}
