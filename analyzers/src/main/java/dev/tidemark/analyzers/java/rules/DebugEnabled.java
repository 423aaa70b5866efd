package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.HashSet;
import java.util.Set;

/** Security of Spring that tells of each request, and stack traces in answers. */
@Finds(dev.tidemark.analyzers.fault.DebugEnabled.class)
public final class DebugEnabled implements Rule<JavaFile> {
  private static final Set<String> ANSWERS = Set.of("HttpServletResponse", "ServletResponse");
  private static final Set<String> OUTPUTS = Set.of("getWriter", "getOutputStream");

  @Override
  public void check(JavaFile file, Reporter reporter) {
    for (NormalAnnotationExpr annotation : file.all(NormalAnnotationExpr.class)) {
      if (annotation.getName().getIdentifier().equals("EnableWebSecurity")
          && annotation.getPairs().stream()
              .anyMatch(
                  pair ->
                      pair.getNameAsString().equals("debug")
                          && pair.getValue().toString().equals("true"))) {
        reporter.report(
            file.at(annotation), "the filters of security write all of each request to the log");
      }
    }
    Variables variables = null;
    Set<String> outputs = null;
    for (MethodCallExpr call : file.all(MethodCallExpr.class)) {
      if (call.getNameAsString().equals("printStackTrace") && call.getArguments().size() == 1) {
        variables = variables == null ? new Variables(file) : variables;
        outputs = outputs == null ? outputs(file, variables) : outputs;
        if (isOutput(call.getArgument(0), variables, outputs)) {
          reporter.report(file.at(call), "the stack trace goes to whoever sent the request");
        }
      }
    }
  }

  // Variables that never hold anything else.
  private static Set<String> outputs(JavaFile file, Variables variables) {
    var outputs = new HashSet<String>();
    var others = new HashSet<String>();
    for (VariableDeclarator variable : file.all(VariableDeclarator.class)) {
      boolean output =
          variable
              .getInitializer()
              .filter(value -> isOutput(value, variables, Set.of()))
              .isPresent();
      (output ? outputs : others).add(variable.getNameAsString());
    }
    outputs.removeAll(others);
    return outputs;
  }

  private static boolean isOutput(Expression value, Variables variables, Set<String> outputs) {
    Expression inner = Handlers.withoutParentheses(value);
    if (inner instanceof ObjectCreationExpr made
        && made.getType().getNameAsString().matches("Print(Writer|Stream)")
        && !made.getArguments().isEmpty()) {
      inner = made.getArgument(0);
    }
    if (inner instanceof MethodCallExpr call && OUTPUTS.contains(call.getNameAsString())) {
      return call.getScope()
          .filter(scope -> ANSWERS.stream().anyMatch(type -> variables.isStated(scope, type)))
          .isPresent();
    }
    return inner.isNameExpr() && outputs.contains(inner.asNameExpr().getNameAsString());
  }
}
