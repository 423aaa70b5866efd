package dev.tidemark.analyzers.java;

import com.github.javaparser.JavaToken;
import com.github.javaparser.TokenTypes;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What owes Javadoc and what has it. Owing follows the defaults of Checkstyle's MissingJavadocType
 * and MissingJavadocMethod, and lets off what would only repeat a name: accessors, {@code main},
 * constructors that do nothing.
 */
final class Documentation {
  private static final Pattern GETTER = Pattern.compile("(get|is)\\P{Ll}.*");
  private static final Pattern SETTER = Pattern.compile("set\\P{Ll}.*");

  private Documentation() {}

  static boolean owes(MethodDeclaration method) {
    return Visibility.isPublic(method)
        && !isOverride(method)
        && !isMain(method)
        && !isAccessor(method);
  }

  static boolean owes(AnnotationMemberDeclaration member) {
    return Visibility.isPublic(member);
  }

  static boolean owes(ConstructorDeclaration constructor) {
    boolean trivial =
        constructor.getParameters().isEmpty() && constructor.getBody().getStatements().size() <= 1;
    return Visibility.isPublic(constructor) && !trivial;
  }

  /** Whether Javadoc, or a Markdown comment as Javadoc, with text in it stands before the node. */
  static boolean isDocumented(Node declaration) {
    return before(declaration, true).isPresent();
  }

  /** The Javadoc comment, not a Markdown one, that stands nearest before the node. */
  static Optional<JavaToken> of(Node declaration) {
    return before(declaration, false);
  }

  private static Optional<JavaToken> before(Node declaration, boolean markdown) {
    var range = declaration.getTokenRange();
    if (range.isEmpty()) {
      return Optional.empty();
    }
    JavaToken token = range.get().getBegin().getPreviousToken().orElse(null);
    while (token != null && TokenTypes.isWhitespaceOrComment(token.getKind())) {
      String text = token.getText();
      if ((text.startsWith("/**") || (markdown && text.startsWith("///")))
          && text.codePoints().anyMatch(Character::isLetterOrDigit)) {
        return Optional.of(token);
      }
      token = token.getPreviousToken().orElse(null);
    }
    return Optional.empty();
  }

  static boolean isOverride(NodeWithAnnotations<?> declaration) {
    return declaration.getAnnotations().stream()
        .map(AnnotationExpr::getNameAsString)
        .anyMatch(name -> name.equals("Override") || name.equals("java.lang.Override"));
  }

  static boolean isMain(MethodDeclaration method) {
    return method.getNameAsString().equals("main")
        && method.getType().isVoidType()
        && method.getParameters().size() <= 1;
  }

  private static boolean isAccessor(MethodDeclaration method) {
    BlockStmt body = method.getBody().orElse(null);
    if (body == null || body.getStatements().size() != 1) {
      return false;
    }
    String name = method.getNameAsString();
    var only = body.getStatement(0);
    int parameters = method.getParameters().size();
    return (only instanceof ReturnStmt && parameters == 0 && GETTER.matcher(name).matches())
        || (only instanceof ExpressionStmt && parameters == 1 && SETTER.matcher(name).matches());
  }
}
