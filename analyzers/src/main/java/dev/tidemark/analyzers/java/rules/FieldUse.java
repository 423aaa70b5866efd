package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import dev.tidemark.analyzers.java.JavaFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Which fields of their own class the methods of some classes use. */
final class FieldUse {
  private record Method(String type, Set<String> fields, Set<String> locals, Set<String> used) {}

  private final IdentityHashMap<MethodDeclaration, Method> methods = new IdentityHashMap<>();
  private final Around<MethodDeclaration> around;
  private final Variables variables;

  FieldUse(JavaFile file, List<? extends TypeDeclaration<?>> types, Variables variables) {
    this.variables = variables;
    for (TypeDeclaration<?> type : types) {
      Set<String> fields = namesIn(type);
      for (MethodDeclaration method : type.getMethods()) {
        String name = type.getNameAsString();
        methods.put(method, new Method(name, fields, new HashSet<>(), new HashSet<>()));
      }
    }
    this.around = new Around<>(List.copyOf(methods.keySet()));
    file.all(Parameter.class).forEach(this::addLocal);
    file.all(TypePatternExpr.class).forEach(this::addLocal);
    file.all(VariableDeclarator.class).forEach(this::addLocal);
    file.all(NameExpr.class).forEach(use -> addUse(use, use.getNameAsString()));
    // In "field::method" the parser takes the field for a type.
    file.all(TypeExpr.class).forEach(use -> addUse(use, use.getTypeAsString()));
    file.all(FieldAccessExpr.class).forEach(this::addUse);
  }

  /** The names of the fields that the type itself declares. */
  static Set<String> namesIn(TypeDeclaration<?> type) {
    var names = new HashSet<String>();
    for (FieldDeclaration field : type.getFields()) {
      field.getVariables().forEach(variable -> names.add(variable.getNameAsString()));
    }
    return names;
  }

  /** For each method of one of the types the fields that it uses. */
  Collection<Set<String>> byMethod(TypeDeclaration<?> type) {
    return type.getMethods().stream().map(method -> methods.get(method).used()).toList();
  }

  // A local name hides the field throughout its method, which is what a reader takes it for.
  private <N extends Node & NodeWithSimpleName<?>> void addLocal(N declared) {
    around.forEach(
        declared, method -> methods.get(method).locals().add(declared.getNameAsString()));
  }

  private void addUse(Node use, String name) {
    around.forEach(
        use, at -> addUse(name, methods.get(at), !methods.get(at).locals().contains(name)));
  }

  private void addUse(FieldAccessExpr use) {
    around.forEach(
        use, at -> addUse(use.getNameAsString(), methods.get(at), isOn(use.getScope(), at)));
  }

  private static void addUse(String name, Method method, boolean own) {
    if (own && method.fields().contains(name)) {
      method.used().add(name);
    }
  }

  private boolean isOn(Expression scope, MethodDeclaration method) {
    String type = methods.get(method).type();
    return scope instanceof ThisExpr
        || (scope instanceof NameExpr name && name.getNameAsString().equals(type))
        || variables.isStated(scope, type);
  }
}
