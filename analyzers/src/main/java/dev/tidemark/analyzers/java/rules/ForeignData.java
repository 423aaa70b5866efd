package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import dev.tidemark.analyzers.java.JavaFile;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** How often the types of a file read or set what belongs to others: PMD's ATFD. */
final class ForeignData {
  private final Variables variables;
  private final Around<TypeDeclaration<?>> types;
  private final IdentityHashMap<TypeDeclaration<?>, Set<String>> fields = new IdentityHashMap<>();
  private final IdentityHashMap<TypeDeclaration<?>, Integer> counts = new IdentityHashMap<>();

  ForeignData(JavaFile file, Variables variables) {
    this.variables = variables;
    List<TypeDeclaration<?>> all = new ArrayList<>(file.all(ClassOrInterfaceDeclaration.class));
    all.addAll(file.all(EnumDeclaration.class));
    all.addAll(file.all(RecordDeclaration.class));
    all.forEach(type -> fields.put(type, FieldUse.namesIn(type)));
    this.types = new Around<>(all);
    for (MethodCallExpr call : file.all(MethodCallExpr.class)) {
      Expression scope = call.getScope().orElse(null);
      if (!isOwn(scope) && Accessors.isCall(call)) {
        count(call, type -> variables.isStated(scope, type.getNameAsString()));
      }
    }
    for (FieldAccessExpr access : file.all(FieldAccessExpr.class)) {
      if (!isScope(access)) {
        countChain(access);
      }
    }
  }

  int in(TypeDeclaration<?> type) {
    return counts.getOrDefault(type, 0);
  }

  private static boolean isOwn(Expression scope) {
    return scope == null || scope instanceof ThisExpr || scope instanceof SuperExpr;
  }

  private static boolean isScope(FieldAccessExpr access) {
    return access.getParentNode().orElse(null) instanceof FieldAccessExpr;
  }

  // What begins with a name that is no variable names a type or package. Only the whole chain
  // tells.
  private void countChain(FieldAccessExpr last) {
    var chain = new ArrayList<FieldAccessExpr>();
    Expression at = last;
    while (at instanceof FieldAccessExpr access) {
      chain.add(access);
      at = access.getScope();
    }
    if (at instanceof NameExpr root && !variables.has(root.getNameAsString())) {
      return;
    }
    for (FieldAccessExpr access : chain) {
      if (!isOwn(access.getScope()) && isInstanceField(access.getNameAsString())) {
        count(access, type -> isFieldOf(type, access));
      }
    }
  }

  // Constants belong to no object, and the length of an array to no class.
  private static boolean isInstanceField(String name) {
    return !name.equals("length") && name.chars().anyMatch(Character::isLowerCase);
  }

  private void count(Expression access, Predicate<TypeDeclaration<?>> isOfOwn) {
    var around = new ArrayList<TypeDeclaration<?>>();
    types.forEach(access, around::add);
    if (around.stream().noneMatch(isOfOwn)) {
      around.forEach(type -> counts.merge(type, 1, Integer::sum));
    }
  }

  private boolean isFieldOf(TypeDeclaration<?> type, FieldAccessExpr access) {
    return variables.isStated(access.getScope(), type.getNameAsString())
        || (variables.mayBe(access.getScope(), type.getNameAsString())
            && fields.get(type).contains(access.getNameAsString()));
  }
}
