package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Closure;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.code.Function.Parameter;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.code.Statement.Return;
import java.util.List;

/** Functions without a name. */
final class Closures {
  private Closures() {}

  static Expression of(LambdaExpr node, Body body) {
    Body lambda = body.lambda();
    List<Parameter> parameters = Functions.parameters(node.getParameters(), lambda);
    List<Statement> statements =
        node.getBody() instanceof ExpressionStmt only
            ? List.of(result(only.getExpression(), lambda))
            : lambda.block(node.getBody());
    return closure(parameters, statements, node, lambda);
  }

  private static Statement result(Node value, Body lambda) {
    return new Return(lambda.value(value), lambda.at(value));
  }

  static Closure closure(
      List<Parameter> parameters, List<Statement> statements, Node node, Body lambda) {
    return new Closure(
        new Function(
            "",
            lambda.symbol(),
            lambda.isStatic(),
            parameters,
            lambda.variables().all(),
            "",
            List.of(),
            lambda.captured(),
            statements,
            lambda.at(node)));
  }
}
