package dev.tidemark.analyzers.repository.rules;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.repository.RepositoryFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Python files of a snapshot by the dotted names under which they may be imported. */
final class PythonModules {
  private static final String EXTENSION = ".py";
  private static final String PACKAGE = "__init__";

  private final Map<String, List<RepositoryFile>> byLastName = new HashMap<>();

  PythonModules(List<RepositoryFile> files) {
    for (RepositoryFile file : files) {
      if (file.language() == Language.PYTHON) {
        String name = dotted(file.path());
        byLastName
            .computeIfAbsent(name.substring(name.lastIndexOf('.') + 1), key -> new ArrayList<>())
            .add(file);
      }
    }
  }

  /** The one file that the name stands for; empty if there is none, or no telling which. */
  Optional<RepositoryFile> find(String name) {
    var found = new ArrayList<RepositoryFile>();
    String last = name.substring(name.lastIndexOf('.') + 1);
    for (RepositoryFile file : byLastName.getOrDefault(last, List.of())) {
      String dotted = dotted(file.path());
      if (dotted.equals(name)) {
        return Optional.of(file);
      }
      if (dotted.endsWith("." + name)) {
        found.add(file);
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** All files that the name may stand for. */
  List<RepositoryFile> all(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return byLastName.getOrDefault(last, List.of()).stream()
        .filter(file -> ("." + dotted(file.path())).endsWith("." + name))
        .toList();
  }

  /** Folders and file with dots between; a package for its {@code __init__.py}. */
  static String dotted(String path) {
    String name = path.endsWith(EXTENSION) ? path.substring(0, path.length() - 3) : path;
    if (name.equals(PACKAGE)) {
      return "";
    }
    String ofPackage = "/" + PACKAGE;
    if (name.endsWith(ofPackage)) {
      name = name.substring(0, name.length() - ofPackage.length());
    }
    return name.replace('/', '.');
  }

  /** The target of an import without leading dots; as seen from a file. */
  static String absolute(String target, String path) {
    int level = 0;
    while (level < target.length() && target.charAt(level) == '.') {
      level++;
    }
    if (level == 0) {
      return target;
    }
    String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    for (int i = 1; i < level; i++) {
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }
    String rest = target.substring(level);
    return folder.isEmpty() ? rest : folder.replace('/', '.') + "." + rest;
  }
}
