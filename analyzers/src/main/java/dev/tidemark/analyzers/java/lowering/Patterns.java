package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Assign;
import dev.tidemark.analyzers.flow.code.Expression.Cast;
import dev.tidemark.analyzers.flow.code.Expression.Field;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Mixture;
import dev.tidemark.analyzers.flow.code.Expression.Steps;
import dev.tidemark.analyzers.flow.code.Expression.TypeTest;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.code.Statement.Evaluate;
import java.util.ArrayList;
import java.util.List;

/** Patterns, whose variables take their values before anything is tested. */
final class Patterns {
  private Patterns() {}

  static Expression test(InstanceOfExpr node, Body body) {
    Expression value = body.value(node.getExpression());
    if (node.getPattern().isEmpty()) {
      return new TypeTest(value, types(TypeNames.of(node.getType(), body)));
    }
    var steps = new ArrayList<Statement>();
    Expression subject = new Repeats(steps, node, body).value(value);
    Node pattern = node.getPattern().get();
    bind(pattern, subject, steps, body);
    return new Steps(steps, new TypeTest(subject, types(type(pattern, body))));
  }

  /** Gives the variables of a pattern their values. */
  static void bind(Node pattern, Expression subject, List<Statement> steps, Body body) {
    if (pattern instanceof TypePatternExpr typed) {
      String type = TypeNames.of(typed.getType(), body);
      Expression value = type.isEmpty() ? subject : new Cast(type, subject);
      store(body.variables().declare(typed.getNameAsString(), type), value, pattern, steps, body);
    } else if (pattern instanceof RecordPatternExpr values) {
      String type = TypeNames.of(values.getType(), body);
      DeclaredType declared = body.source().declared(type);
      List<String> names = declared == null ? List.of() : declared.components();
      var whole =
          store(
              body.variables().temporary("", type), new Cast(type, subject), pattern, steps, body);
      int number = 0;
      for (var part : values.getPatternList()) {
        Expression value =
            number < names.size()
                ? new Field(whole, names.get(number), body.at(part))
                : new Mixture(List.of(whole));
        bind(part, value, steps, body);
        number++;
      }
    }
  }

  private static Local store(
      int variable, Expression value, Node pattern, List<Statement> steps, Body body) {
    Local local = body.local(variable, pattern);
    steps.add(new Evaluate(new Assign(local, value, local.at())));
    return local;
  }

  private static String type(Node pattern, Body body) {
    if (pattern instanceof TypePatternExpr typed) {
      return TypeNames.of(typed.getType(), body);
    }
    return pattern instanceof RecordPatternExpr values ? TypeNames.of(values.getType(), body) : "";
  }

  private static List<String> types(String type) {
    return type.isEmpty() ? List.of() : List.of(type);
  }

  static boolean isPattern(Node label) {
    return label instanceof com.github.javaparser.ast.expr.PatternExpr;
  }
}
