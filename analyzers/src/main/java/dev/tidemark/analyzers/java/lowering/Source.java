package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.model.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What all functions of a file share while they are read. */
final class Source {
  private final JavaFile file;
  private final Imports imports;
  private final Map<String, DeclaredType> types = new HashMap<>();
  private final Set<String> assigned = new HashSet<>();
  private int numbers;

  Source(JavaFile file, Predicate<String> known) {
    this.file = file;
    this.imports = new Imports(file.unit(), known);
    file.all(AssignExpr.class).forEach(assign -> addAssigned(assign.getTarget()));
    for (var operation : file.all(UnaryExpr.class)) {
      if (Assignments.isStep(operation.getOperator())) {
        addAssigned(operation.getExpression());
      }
    }
  }

  private void addAssigned(Node target) {
    if (target instanceof NameExpr name) {
      assigned.add(name.getNameAsString());
    } else if (target instanceof FieldAccessExpr field) {
      assigned.add(field.getNameAsString());
    }
  }

  Imports imports() {
    return imports;
  }

  void declare(DeclaredType type) {
    types.putIfAbsent(type.name(), type);
  }

  /** The class of this file with the full name; null if there is none. */
  DeclaredType declared(String name) {
    return types.get(name);
  }

  /** Whether anything but a declaration gives a value to something of that name. */
  boolean isAssigned(String name) {
    return assigned.contains(name);
  }

  int nextNumber() {
    return ++numbers;
  }

  At at(Node node) {
    return at(node, node);
  }

  /**
   * @param whole what ends where it ends
   */
  At at(Node name, Node whole) {
    Place place = file.placeOf(name, whole);
    return new At(place.line(), place.column(), place.endLine());
  }

  String symbol(Node declaration) {
    return file.at(declaration).symbol();
  }
}
