package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import dev.tidemark.analyzers.java.Identity;
import dev.tidemark.analyzers.java.JavaFile;
import java.util.List;

/** What a program does only under a condition: whoever runs it asks for it, and should know. */
final class Choices {
  private static final int DEEPEST = 3;
  private static final int MOST_SEARCHES = 100;

  private final JavaFile file;
  private int searches;

  Choices(JavaFile file) {
    this.file = file;
  }

  /** Whether an {@code if} or the like stands around it, or around all that the file uses it by. */
  boolean isChosen(Node node) {
    return isChosen(node, DEEPEST);
  }

  /** Whether the file makes objects of the type, under a condition each time. */
  boolean isChosen(TypeDeclaration<?> type) {
    String name = type.getNameAsString();
    return areChosen(
        file.all(ObjectCreationExpr.class).stream()
            .filter(made -> made.getType().getNameAsString().equals(name))
            .toList(),
        DEEPEST);
  }

  private boolean isChosen(Node node, int depth) {
    Node child = node;
    Node at = node.getParentNode().orElse(null);
    while (at != null && !(at instanceof BodyDeclaration)) {
      if ((at instanceof IfStmt choice && !Identity.same(choice.getCondition(), child))
          || at instanceof ConditionalExpr
          || at instanceof SwitchEntry) {
        return true;
      }
      child = at;
      at = at.getParentNode().orElse(null);
    }
    if (depth == 0 || ++searches > MOST_SEARCHES) {
      return false;
    }
    if (at instanceof MethodDeclaration method) {
      if (isReplaced(node, method)) {
        return true;
      }
      String name = method.getNameAsString();
      return areChosen(
          file.all(MethodCallExpr.class).stream()
              .filter(call -> call.getNameAsString().equals(name))
              .toList(),
          depth - 1);
    }
    return at instanceof FieldDeclaration field && field.isPrivate() && isChosen(field, depth);
  }

  // What a variable begins with, and something else takes the place of.
  private static boolean isReplaced(Node value, MethodDeclaration method) {
    return value.getParentNode().orElse(null) instanceof VariableDeclarator variable
        && method.findAll(AssignExpr.class).stream()
            .anyMatch(
                assign -> Literals.lastName(assign.getTarget()).equals(variable.getNameAsString()));
  }

  private boolean isChosen(FieldDeclaration field, int depth) {
    String name = field.getVariable(0).getNameAsString();
    return areChosen(
        file.all(NameExpr.class).stream()
            .filter(use -> use.getNameAsString().equals(name))
            .toList(),
        depth - 1);
  }

  private boolean areChosen(List<? extends Expression> uses, int depth) {
    return !uses.isEmpty() && uses.stream().allMatch(use -> isChosen(use, depth));
  }
}
