package dev.tidemark.analyzers.java;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.tidemark.analyzers.model.FileFacts;
import dev.tidemark.analyzers.model.FlowFacts;
import dev.tidemark.analyzers.model.ImportedName;
import dev.tidemark.analyzers.model.Role;
import java.util.List;
import java.util.TreeSet;

/** What the rules across files ask of a file. */
final class JavaFacts {
  private final JavaFile file;

  JavaFacts(JavaFile file) {
    this.file = file;
  }

  FileFacts of(Role role) {
    return new FileFacts(
        file.unit().getPackageDeclaration().map(NodeWithName::getNameAsString).orElse(""),
        file.unit().getTypes().stream().map(NodeWithSimpleName::getNameAsString).toList(),
        file.unit().getImports().stream().map(JavaFacts::imported).toList(),
        role == Role.TEST ? typesUsed() : List.of(),
        List.of(),
        List.of(),
        List.of(),
        FlowFacts.NONE);
  }

  private static ImportedName imported(ImportDeclaration declared) {
    String target = declared.getNameAsString();
    return declared.isAsterisk()
        ? new ImportedName("*", target + ".*")
        : new ImportedName(declared.getName().getIdentifier(), target);
  }

  private List<String> typesUsed() {
    var names = new TreeSet<String>();
    file.all(ClassOrInterfaceType.class).forEach(type -> names.add(type.getNameAsString()));
    for (NameExpr expression : file.all(NameExpr.class)) {
      String name = expression.getNameAsString();
      if (Character.isUpperCase(name.codePointAt(0))) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }
}
