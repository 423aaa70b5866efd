package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.ThrowStmt;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.regex.Pattern;

/** Finds throws of the roots of the hierarchy of exceptions. */
@Finds(dev.tidemark.analyzers.fault.GenericThrow.class)
public final class GenericThrow implements Rule<JavaFile> {
  private static final Pattern GENERIC =
      Pattern.compile("(java\\.lang\\.)?(Throwable|Exception|RuntimeException|Error)");
  private static final Pattern IMPOSSIBLE =
      Pattern.compile(
          "impossible|unreachable|(can(no|')?t|(should|must|could)( not|n't)|never) (be |get |have )?"
              + "(happen|reach|occur|here)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EXCEPTION =
      Pattern.compile("e|t|exc?|.*(error|exception|cause|throwable)", Pattern.CASE_INSENSITIVE);

  @Override
  public void check(JavaFile file, Reporter reporter) {
    for (ThrowStmt thrown : file.all(ThrowStmt.class)) {
      if (Handlers.withoutParentheses(thrown.getExpression()) instanceof ObjectCreationExpr made
          && isGeneric(made, file)
          && !carriesOn(thrown, made)
          && !cannotHappen(made)) {
        reporter.report(
            file.at(thrown),
            "\""
                + made.getType().getNameAsString()
                + "\" is thrown, and whoever wants to handle this failure has to catch all others"
                + " with it");
      }
    }
  }

  private static boolean isGeneric(ObjectCreationExpr made, JavaFile file) {
    return made.getAnonymousClassBody().isEmpty()
        && GENERIC.matcher(made.getType().asString()).matches()
        && file.unit().getImports().stream()
            .noneMatch(
                declared ->
                    declared.getName().getIdentifier().equals(made.getType().getNameAsString()))
        && file.all(ClassOrInterfaceDeclaration.class).stream()
            .noneMatch(type -> type.getName().equals(made.getType().getName()));
  }

  // Around a checked exception that the signature cannot name there is often nothing better.
  private static boolean carriesOn(ThrowStmt thrown, ObjectCreationExpr made) {
    return made.getType().getNameAsString().startsWith("R")
        && (made.getArguments().getLast().filter(GenericThrow::isNamedAsException).isPresent()
            || Handlers.around(thrown)
                .filter(handler -> new CauseUse(handler).creationWithoutIt(made).isEmpty())
                .isPresent());
  }

  private static boolean isNamedAsException(Expression argument) {
    return argument instanceof NameExpr name && EXCEPTION.matcher(name.getNameAsString()).matches();
  }

  private static boolean cannotHappen(ObjectCreationExpr made) {
    return made.findFirst(
            StringLiteralExpr.class, text -> IMPOSSIBLE.matcher(text.getValue()).find())
        .isPresent();
  }
}
