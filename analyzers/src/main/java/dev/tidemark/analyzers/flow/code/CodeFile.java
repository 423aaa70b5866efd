package dev.tidemark.analyzers.flow.code;

import dev.tidemark.analyzers.model.Language;
import java.util.List;
import java.util.Set;

/**
 * A file as the flow analysis reads it.
 *
 * @param name prefix of what it declares at its top: Java's package; {@link #MODULE} in Python,
 *     whose module has no name that its bytes tell
 * @param imports full names of all that it imports; packages and modules taken whole end in {@code
 *     .*}
 * @param types all classes outside of functions, outer ones before those in them
 * @param functions at the top of a module; Python alone
 * @param loading the code of the module; null in Java
 */
public record CodeFile(
    Language language,
    String name,
    Set<String> imports,
    List<CodeType> types,
    List<Function> functions,
    Function loading) {

  /** Stands for the name of a Python module. */
  public static final String MODULE = "<module>";

  public CodeFile {
    imports = Set.copyOf(imports);
    types = List.copyOf(types);
    functions = List.copyOf(functions);
  }
}
