package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import dev.tidemark.analyzers.java.JavaFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The types that a file states for its variables and the results of its methods, by name alone. */
final class Variables {
  /** Of what states none, such as the parameter of a lambda. */
  private static final String UNKNOWN = "";

  private final Map<String, Set<String>> types = new HashMap<>();

  Variables(JavaFile file) {
    file.all(VariableDeclarator.class).forEach(v -> add(v.getNameAsString(), v.getType()));
    file.all(Parameter.class).forEach(p -> add(p.getNameAsString(), p.getType()));
    file.all(TypePatternExpr.class).forEach(p -> add(p.getNameAsString(), p.getType()));
    file.all(MethodDeclaration.class).forEach(m -> add(call(m.getNameAsString()), m.getType()));
  }

  private static String call(String method) {
    return method + "()";
  }

  private void add(String name, Type type) {
    types.computeIfAbsent(name, key -> new HashSet<>()).add(nameOf(type));
  }

  /** Whether the file declares a variable of that name anywhere. */
  boolean has(String name) {
    return types.containsKey(name);
  }

  /** Whether its value may be of a type of that name; if no type is stated, that is not known. */
  boolean mayBe(Expression expression, String type) {
    Set<String> stated = statedFor(expression);
    return stated.contains(type) || stated.contains(UNKNOWN);
  }

  /** Whether its value is stated to be of a type of that name. */
  boolean isStated(Expression expression, String type) {
    return statedFor(expression).contains(type);
  }

  private Set<String> statedFor(Expression expression) {
    if (expression.isEnclosedExpr()) {
      return expression.asEnclosedExpr().getInner() instanceof CastExpr cast
          ? Set.of(nameOf(cast.getType()))
          : Set.of(UNKNOWN);
    }
    if (expression instanceof NameExpr name) {
      return types.getOrDefault(name.getNameAsString(), Set.of(UNKNOWN));
    }
    if (expression instanceof MethodCallExpr call && call.getScope().isEmpty()) {
      return types.getOrDefault(call(call.getNameAsString()), Set.of(UNKNOWN));
    }
    return expression instanceof FieldAccessExpr access && access.getScope() instanceof ThisExpr
        ? types.getOrDefault(access.getNameAsString(), Set.of(UNKNOWN))
        : Set.of(UNKNOWN);
  }

  private static String nameOf(Node type) {
    if (type instanceof ClassOrInterfaceType declared) {
      return declared.getNameAsString();
    }
    return type instanceof PrimitiveType primitive ? primitive.asString() : UNKNOWN;
  }
}
