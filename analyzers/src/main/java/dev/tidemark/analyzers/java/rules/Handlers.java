package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.Type;
import dev.tidemark.analyzers.java.JavaFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the rules on exception handlers ask of one. */
final class Handlers {
  private static final Pattern IGNORED =
      Pattern.compile("_+|.*ignor.*|expected.*|unused.*|swallow.*", Pattern.CASE_INSENSITIVE);

  // From these nobody can learn more than that they were thrown.
  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "ArithmeticException|CloneNotSupportedException|EmptyStackException"
              + "|InterruptedException|NoSuchElementException|OutOfMemoryError|StackOverflowError"
              + "|(Array|String)?IndexOutOfBoundsException");

  private static final Pattern SAYS_A_VALUE =
      Pattern.compile("(ClassCast|ClassNotFound|NoSuchField|NoSuchMethod|NumberFormat)Exception");

  private Handlers() {}

  /** The types that it catches, one by one. */
  static Stream<Type> caughtTypes(CatchClause handler) {
    Type type = handler.getParameter().getType();
    return type.isUnionType()
        ? type.asUnionType().getElements().stream().map(t -> t)
        : Stream.of(type);
  }

  static String variableOf(CatchClause handler) {
    return handler.getParameter().getNameAsString();
  }

  static boolean isNamedAsIgnored(CatchClause handler) {
    return IGNORED.matcher(variableOf(handler)).matches();
  }

  /** Whether all that can be learned from what it catches is that it was thrown. */
  static boolean tellsNothing(CatchClause handler) {
    return caughtTypes(handler).map(Type::asString).allMatch(SAYS_NOTHING.asMatchPredicate());
  }

  /**
   * Whether what it catches tells one name or value and no more, and the new one tells some too.
   */
  static boolean isRepeatedBy(CatchClause handler, ObjectCreationExpr made) {
    return caughtTypes(handler).map(Type::asString).allMatch(type -> saysAValue(type, handler))
        && made.getArguments().stream().anyMatch(a -> a.findFirst(NameExpr.class).isPresent());
  }

  // Enum.valueOf has no exception of its own.
  private static boolean saysAValue(String type, CatchClause handler) {
    return SAYS_A_VALUE.matcher(type).matches()
        || (type.equals("IllegalArgumentException")
            && handler.getParentNode().orElse(null) instanceof TryStmt guarded
            && guarded
                .getTryBlock()
                .findFirst(MethodCallExpr.class, c -> c.getNameAsString().equals("valueOf"))
                .isPresent());
  }

  /** Whether a comment says something about it: in it, or as the last thing before it. */
  static boolean isExplained(CatchClause handler, JavaFile file) {
    return file.hasCommentIn(handler) || file.hasCommentBefore(handler);
  }

  /** Whether it is a test's: the code that it guards ends by failing if nothing was thrown. */
  static boolean expectsException(CatchClause handler) {
    return handler.getParentNode().orElse(null) instanceof TryStmt guarded
        && guarded.getTryBlock().getStatements().getLast().map(Handlers::isFailure).orElse(false);
  }

  private static boolean isFailure(Statement statement) {
    if (statement instanceof ThrowStmt thrown) {
      return thrown.getExpression() instanceof ObjectCreationExpr made
          && made.getType().getNameAsString().endsWith("AssertionError");
    }
    return statement instanceof ExpressionStmt only
        && only.getExpression() instanceof MethodCallExpr call
        && call.getNameAsString().startsWith("fail");
  }

  /** The uses of the caught exception, anywhere in the handler. */
  static List<NameExpr> usesIn(CatchClause handler) {
    String variable = variableOf(handler);
    return handler
        .getBody()
        .findAll(NameExpr.class, name -> name.getNameAsString().equals(variable));
  }

  /** The innermost handler during which the node runs. */
  static Optional<CatchClause> around(Node node) {
    Node at = node.getParentNode().orElse(null);
    while (at != null && !(at instanceof BodyDeclaration) && !(at instanceof LambdaExpr)) {
      if (at instanceof CatchClause handler) {
        return Optional.of(handler);
      }
      at = at.getParentNode().orElse(null);
    }
    return Optional.empty();
  }

  /** The handler and those during which it runs, inside out. */
  static Stream<CatchClause> selfAndAround(CatchClause handler) {
    return Stream.iterate(
            Optional.of(handler), Optional::isPresent, h -> h.flatMap(Handlers::around))
        .map(Optional::orElseThrow);
  }

  static Expression withoutParentheses(Expression expression) {
    Expression inner = expression;
    while (inner.isEnclosedExpr() || inner.isCastExpr()) {
      inner =
          inner.isCastExpr()
              ? inner.asCastExpr().getExpression()
              : inner.asEnclosedExpr().getInner();
    }
    return inner;
  }
}
