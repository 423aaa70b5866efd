package dev.tidemark.analyzers.repository;

import dev.tidemark.analyzers.model.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Python files of a snapshot by the dotted names under which they may be imported. */
public final class PythonModules {
  private static final String EXTENSION = ".py";
  private static final String PACKAGE = "__init__";

  private record Module(String name, RepositoryFile file) {
    /** Whether its name is the other, with folders before it or none. */
    boolean endsWith(String other) {
      int before = name.length() - other.length() - 1;
      return name.endsWith(other) && (before < 0 || name.charAt(before) == '.');
    }
  }

  private final Map<String, List<Module>> byLastName = new HashMap<>();

  public PythonModules(List<RepositoryFile> files) {
    for (RepositoryFile file : files) {
      if (file.language() == Language.PYTHON) {
        String name = dotted(file.path());
        byLastName
            .computeIfAbsent(last(name), key -> new ArrayList<>())
            .add(new Module(name, file));
      }
    }
  }

  /** The one file that the name stands for; empty if there is none, or no telling which. */
  public Optional<RepositoryFile> find(String name) {
    RepositoryFile found = null;
    boolean several = false;
    for (Module module : byLastName.getOrDefault(last(name), List.of())) {
      if (module.name().equals(name)) {
        return Optional.of(module.file());
      }
      if (module.endsWith(name)) {
        several |= found != null;
        found = module.file();
      }
    }
    return several ? Optional.empty() : Optional.ofNullable(found);
  }

  /** All files that the name may stand for. */
  public List<RepositoryFile> all(String name) {
    var found = new ArrayList<RepositoryFile>();
    for (Module module : byLastName.getOrDefault(last(name), List.of())) {
      if (module.endsWith(name)) {
        found.add(module.file());
      }
    }
    return found;
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Folders and file with dots between; a package for its {@code __init__.py}. */
  public static String dotted(String path) {
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
  public static String absolute(String target, String path) {
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
