package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.tidemark.analyzers.fault.CodeComments;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.java.JavaSnippet;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.text.CommentBlock;
import java.util.List;

/** Finds comments that the parser takes for statements. */
@Finds(dev.tidemark.analyzers.fault.CommentedOutCode.class)
public final class CommentedOutCode implements Rule<JavaFile> {
  private static final String ENDS = ";{}(),&|+?:=";
  private static final String BEGINS = ".&|?:+@}";

  private static final CodeComments COMMENTS =
      new CodeComments(
          CommentedOutCode::endsStatement, CommentedOutCode::mayBeCode, CommentedOutCode::isCode);

  @Override
  public void check(JavaFile file, Reporter reporter) {
    COMMENTS.report(file.text(), file.outline(), reporter);
  }

  private static boolean endsStatement(String text) {
    return text.endsWith(";")
        && (text.indexOf(')') > 0
            || text.indexOf('=') > 0
            || text.startsWith("return ")
            || text.startsWith("import "));
  }

  private static boolean mayBeCode(String line) {
    return ENDS.indexOf(line.charAt(line.length() - 1)) >= 0 || BEGINS.indexOf(line.charAt(0)) >= 0;
  }

  private static boolean isCode(CommentBlock run) {
    var snippet = new JavaSnippet(String.join("\n", run.lines()));
    List<Statement> statements = snippet.statements();
    if (run.lines().get(0).strip().startsWith("import ")) {
      return snippet.isImport();
    }
    return statements.isEmpty()
        ? snippet.members().stream().anyMatch(CommentedOutCode::definesSomething)
        : statements.stream().noneMatch(Statement::isLabeledStmt)
            && statements.stream().anyMatch(CommentedOutCode::doesSomething);
  }

  private static boolean doesSomething(Statement statement) {
    if (statement instanceof ExpressionStmt only) {
      Expression expression = only.getExpression();
      return expression instanceof VariableDeclarationExpr declared
          ? declared.getVariables().stream().anyMatch(v -> v.getInitializer().isPresent())
          : expression instanceof MethodCallExpr || expression instanceof AssignExpr;
    }
    if (statement instanceof ReturnStmt result) {
      return result.getExpression().filter(e -> !(e instanceof NameExpr)).isPresent();
    }
    return statement.isThrowStmt()
        || statement.getChildNodes().stream().anyMatch(Statement.class::isInstance);
  }

  private static boolean definesSomething(BodyDeclaration<?> member) {
    return (member instanceof MethodDeclaration method
            && (method.getBody().isPresent() || !method.getModifiers().isEmpty()))
        || (member instanceof FieldDeclaration field && !field.getModifiers().isEmpty());
  }
}
