package dev.tidemark.analyzers.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import java.util.List;

/** Whether calls inside a function call that function again, as far as names can tell. */
final class DirectRecursion {
  private final Node function;
  private Boolean overloaded;

  DirectRecursion(Node function) {
    this.function = function;
  }

  boolean isCall(MethodCallExpr call) {
    return function instanceof MethodDeclaration method
        && call.getNameAsString().equals(method.getNameAsString())
        && call.getArguments().size() == method.getParameters().size()
        && isOnSameType(call, method)
        && !overloaded(method);
  }

  // Asked once for each function: some types have a thousand methods, and half of them call others
  // of their own name.
  private boolean overloaded(MethodDeclaration method) {
    if (overloaded == null) {
      overloaded = isOverloaded(method);
    }
    return overloaded;
  }

  private static boolean isOnSameType(MethodCallExpr call, MethodDeclaration method) {
    Expression scope = call.getScope().orElse(null);
    return scope == null
        || scope instanceof ThisExpr
        || (scope instanceof NameExpr name
            && method.getParentNode().orElse(null) instanceof TypeDeclaration<?> type
            && name.getNameAsString().equals(type.getNameAsString()));
  }

  // Which of several methods that would take the call is meant only types would tell.
  private static boolean isOverloaded(MethodDeclaration method) {
    return siblings(method).stream()
        .anyMatch(
            member ->
                member instanceof MethodDeclaration other
                    && !Identity.same(other, method)
                    && other.getNameAsString().equals(method.getNameAsString())
                    && takesAsMany(other, method));
  }

  private static boolean takesAsMany(MethodDeclaration other, MethodDeclaration method) {
    int count = method.getParameters().size();
    boolean endless = other.getParameters().getLast().map(Parameter::isVarArgs).orElse(false);
    return endless
        ? other.getParameters().size() <= count + 1
        : other.getParameters().size() == count;
  }

  private static List<? extends BodyDeclaration<?>> siblings(MethodDeclaration method) {
    Node parent = method.getParentNode().orElse(null);
    if (parent instanceof TypeDeclaration<?> type) {
      return type.getMembers();
    }
    return parent instanceof ObjectCreationExpr creation
        ? creation.getAnonymousClassBody().orElseThrow()
        : List.of();
  }
}
