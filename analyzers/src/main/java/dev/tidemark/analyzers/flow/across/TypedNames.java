package dev.tidemark.analyzers.flow.across;

import dev.tidemark.analyzers.flow.library.Library;
import dev.tidemark.analyzers.flow.library.Member;
import dev.tidemark.analyzers.model.FlowFacts.TypedName;
import dev.tidemark.analyzers.repository.PythonModules;
import dev.tidemark.analyzers.repository.RepositoryFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Variables of other files whose type a model knows. */
final class TypedNames {
  private final Library library;
  private final Map<String, String> types = new HashMap<>();

  TypedNames(List<RepositoryFile> files, Library library) {
    this.library = library;
    for (RepositoryFile file : files) {
      for (TypedName field : file.facts().flows().fields()) {
        int module = field.name().indexOf('>');
        String name =
            module < 0
                ? field.name()
                : PythonModules.dotted(file.path()) + field.name().substring(module + 1);
        types.put(name, field.type());
      }
    }
  }

  /**
   * What a model says of a method that is called on such a variable; null if it is none.
   *
   * @param callee full name of the variable, a dot and the method, {@code /} and the number of
   *     arguments
   */
  Member member(String callee, RepositoryFile from) {
    int slash = callee.lastIndexOf('/');
    int dot = callee.lastIndexOf('.', slash);
    if (dot < 0) {
      return null;
    }
    String owner = PythonModules.absolute(callee.substring(0, dot), from.path());
    String type = types.get(owner);
    int arguments = Integer.parseInt(callee.substring(slash + 1));
    return type == null ? null : library.member(type, callee.substring(dot + 1, slash), arguments);
  }
}
