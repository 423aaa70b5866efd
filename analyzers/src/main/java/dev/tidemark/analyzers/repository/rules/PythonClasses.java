package dev.tidemark.analyzers.repository.rules;

import dev.tidemark.analyzers.model.ClassFacts;
import dev.tidemark.analyzers.model.ImportedName;
import dev.tidemark.analyzers.model.MethodFacts;
import dev.tidemark.analyzers.repository.PythonModules;
import dev.tidemark.analyzers.repository.RepositoryFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Python classes of a snapshot, and which of them is whose base. */
final class PythonClasses {
  /** A class and the file that defines it; equal by path, because facts take long to compare. */
  static final class Found {
    private final RepositoryFile file;
    private final ClassFacts type;
    private Map<String, MethodFacts> methods;

    private Found(RepositoryFile file, ClassFacts type) {
      this.file = file;
      this.type = type;
    }

    RepositoryFile file() {
      return file;
    }

    ClassFacts type() {
      return type;
    }

    /** Null if the class itself has none of that name. */
    MethodFacts method(String name) {
      if (methods == null) {
        methods = new HashMap<>();
        type.methods().forEach(each -> methods.putIfAbsent(each.name(), each));
      }
      return methods.get(name);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Found found
          && file.path().equals(found.file.path())
          && type.equals(found.type);
    }

    @Override
    public int hashCode() {
      return 31 * file.path().hashCode() + type.symbol().hashCode();
    }
  }

  /** Hostile classes may inherit without end, and packages import each other's names. */
  private static final int MOST_ANCESTORS = 100;

  private static final int MOST_IMPORTS = 5;
  private static final String LOCAL = ":";

  private final PythonModules modules;
  private final Map<String, Map<String, Found>> bySymbol = new HashMap<>();

  PythonClasses(List<RepositoryFile> files) {
    this.modules = new PythonModules(files);
    for (RepositoryFile file : files) {
      var classes = new HashMap<String, Found>();
      file.facts()
          .classes()
          .forEach(each -> classes.putIfAbsent(each.symbol(), new Found(file, each)));
      bySymbol.put(file.path(), classes);
    }
  }

  /** The classes that it inherits from, as far as they are known, nearest first. */
  List<Found> ancestors(RepositoryFile file, ClassFacts type) {
    Set<Found> found = new LinkedHashSet<>();
    var self = new Found(file, type);
    var open = new ArrayDeque<Found>(List.of(self));
    while (!open.isEmpty() && found.size() < MOST_ANCESTORS) {
      Found next = open.poll();
      for (String base : next.type.bases()) {
        find(base, next.file)
            .filter(each -> !each.equals(self) && found.add(each))
            .ifPresent(open::add);
      }
    }
    return new ArrayList<>(found);
  }

  private Optional<Found> find(String base, RepositoryFile from) {
    return base.startsWith(LOCAL)
        ? inFile(from, base.substring(LOCAL.length()), 0)
        : byName(PythonModules.absolute(base, from.path()), 0);
  }

  // The longest part of the name that is a module holds the class that the rest names.
  private Optional<Found> byName(String name, int imports) {
    int end = name.lastIndexOf('.');
    while (end > 0) {
      Optional<RepositoryFile> module = modules.find(name.substring(0, end));
      if (module.isPresent()) {
        return inFile(module.get(), name.substring(end + 1), imports);
      }
      end = name.lastIndexOf('.', end - 1);
    }
    return Optional.empty();
  }

  private Optional<Found> inFile(RepositoryFile file, String symbol, int imports) {
    Found found = bySymbol.getOrDefault(file.path(), Map.of()).get(symbol);
    if (found != null) {
      return Optional.of(found);
    }
    if (imports == MOST_IMPORTS) {
      return Optional.empty();
    }
    return file.facts().imports().stream()
        .filter(each -> each.name().equals(symbol))
        .map(ImportedName::target)
        .findFirst()
        .flatMap(target -> byName(PythonModules.absolute(target, file.path()), imports + 1));
  }
}
