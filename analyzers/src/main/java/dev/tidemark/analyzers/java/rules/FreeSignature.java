package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether nobody but its author asks a method or constructor for just these parameters. */
final class FreeSignature {
  private static final Set<String> CALLED_BY_NAME =
      Set.of(
          "main",
          "premain",
          "agentmain",
          "readObject",
          "readObjectNoData",
          "readResolve",
          "writeObject",
          "writeReplace");

  private static final Set<String> HARMLESS =
      Set.of("CheckForNull", "NonNull", "Nonnull", "NotNull", "Nullable", "SafeVarargs");

  private static final Pattern UNUSED =
      Pattern.compile(".*(dummy|ignore|unused|notused).*|_+", Pattern.CASE_INSENSITIVE);
  private static final Pattern EXPLAINED =
      Pattern.compile(
          "unused|not used|no longer used|not needed|ignored|deprecated|reserved|compatib",
          Pattern.CASE_INSENSITIVE);

  private FreeSignature() {}

  static boolean has(MethodDeclaration method) {
    return (method.isPrivate() || method.isStatic() || isInFinalClassOfItsOwn(method))
        && !method.isNative()
        && !CALLED_BY_NAME.contains(method.getNameAsString())
        && !isAnnotated(method)
        && method.getBody().filter(FreeSignature::isStub).isEmpty();
  }

  static boolean has(ConstructorDeclaration constructor) {
    return !isAnnotated(constructor) && !isStub(constructor.getBody());
  }

  private static boolean isInFinalClassOfItsOwn(MethodDeclaration method) {
    return method.getParentNode().orElse(null) instanceof ClassOrInterfaceDeclaration type
        && type.isFinal()
        && type.getExtendedTypes().isEmpty()
        && type.getImplementedTypes().isEmpty();
  }

  static boolean isMeantToBeRead(Parameter parameter) {
    return !UNUSED.matcher(parameter.getNameAsString()).matches()
        && parameter.getAnnotations().stream().allMatch(FreeSignature::isHarmless);
  }

  /** Whether a comment before it says that something is not used. */
  static boolean isExplained(CallableDeclaration<?> function) {
    return CommentsBefore.say(EXPLAINED, function);
  }

  static boolean saysUnused(String comment) {
    return comment.length() > 1 && EXPLAINED.matcher(comment).find();
  }

  private static boolean isAnnotated(CallableDeclaration<?> function) {
    return !function.getAnnotations().stream().allMatch(FreeSignature::isHarmless);
  }

  private static boolean isHarmless(AnnotationExpr annotation) {
    return HARMLESS.contains(annotation.getName().getIdentifier());
  }

  // Nothing is done yet, or here.
  private static boolean isStub(BlockStmt body) {
    if (body.getStatements().isEmpty()) {
      return true;
    }
    Statement first = body.getStatement(0);
    return body.getStatements().size() == 1
        && (first instanceof ThrowStmt
            || (first instanceof ReturnStmt result
                && result.getExpression().filter(e -> !e.isLiteralExpr()).isEmpty()));
  }
}
