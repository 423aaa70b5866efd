package dev.tidemark.analyzers.java.lowering;

import dev.tidemark.analyzers.flow.code.CodeFile;
import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.java.JavaFile;
import dev.tidemark.analyzers.model.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads a Java file as the flow analysis wants it. */
public final class JavaCode {
  private JavaCode() {}

  /**
   * @param known whether a full name is that of a class which the models of libraries describe; it
   *     decides between imports of whole packages
   */
  public static CodeFile of(JavaFile file, Predicate<String> known) {
    var source = new Source(file, known);
    var declared = new DeclaredTypes(source);
    var top = new ArrayList<DeclaredType>();
    for (var node : file.unit().getTypes()) {
      source.imports().declare(node.getNameAsString());
    }
    for (var node : file.unit().getTypes()) {
      top.add(declared.top(node));
    }
    var types = new ArrayList<CodeType>();
    top.forEach(type -> Types.add(type, types, source));
    Imports imports = source.imports();
    return new CodeFile(
        Language.JAVA, imports.packageName(), imports.all(), types, List.of(), null);
  }
}
