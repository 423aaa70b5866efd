package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Items;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Steps;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.code.Statement.Evaluate;
import java.util.ArrayList;
import java.util.List;

/** New arrays. */
final class Arrays {
  private Arrays() {}

  static Expression created(ArrayCreationExpr node, Body body) {
    String type = TypeNames.of(node.getElementType(), body);
    for (int i = 0; i < node.getLevels().size(); i++) {
      type = TypeNames.arrayOf(type);
    }
    if (node.getInitializer().isPresent()) {
      return items(node.getInitializer().get(), type, body);
    }
    var sizes = new ArrayList<Statement>();
    for (var level : node.getLevels()) {
      level.getDimension().ifPresent(size -> addEffects(body.value(size), sizes));
    }
    Expression empty = new Items(type, List.of(), body.at(node));
    return sizes.isEmpty() ? empty : new Steps(sizes, empty);
  }

  private static void addEffects(Expression size, List<Statement> statements) {
    if (!(size instanceof Literal || size instanceof Local)) {
      statements.add(new Evaluate(size));
    }
  }

  /**
   * @param type of the array; "" if the program does not say it
   */
  static Expression items(ArrayInitializerExpr node, String type, Body body) {
    String item = type.endsWith("[]") ? type.substring(0, type.length() - 2) : "";
    List<Expression> items =
        node.getValues().stream().map(value -> initial(value, item, body)).toList();
    return new Items(type.isEmpty() ? "[]" : type, items, body.at(node));
  }

  /** The value that something of the type begins with. */
  static Expression initial(Node value, String type, Body body) {
    return value instanceof ArrayInitializerExpr items
        ? items(items, type, body)
        : body.value(value);
  }
}
