package dev.tidemark.analyzers.flow.across;

import dev.tidemark.analyzers.flow.code.CodeFile;
import dev.tidemark.analyzers.model.FlowFacts.FunctionFlow;
import dev.tidemark.analyzers.model.FlowFacts.TypeParents;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.repository.PythonModules;
import dev.tidemark.analyzers.repository.RepositoryFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions of a snapshot by the names under which other files call them. */
final class Callees {
  /** A function and the file that declares it. */
  record Found(RepositoryFile file, FunctionFlow function) {
    String key() {
      return function.key();
    }
  }

  private record Asked(String callee, String folder) {}

  private static final int MOST_GENERATIONS = 4;
  private static final int MOST = 6;

  private final Map<String, List<Found>> java = new HashMap<>();
  private final Map<String, Map<String, List<Found>>> python = new HashMap<>();
  private final Map<String, List<String>> children = new HashMap<>();
  private final Map<String, List<String>> parents = new HashMap<>();
  private final Map<Asked, List<Found>> answered = new HashMap<>();
  private final PythonModules modules;

  Callees(List<RepositoryFile> files) {
    modules = new PythonModules(files);
    for (RepositoryFile file : files) {
      for (FunctionFlow function : file.facts().flows().functions()) {
        add(new Found(file, function));
      }
      for (TypeParents type : file.facts().flows().types()) {
        parents.put(type.name(), type.parents());
        for (String parent : type.parents()) {
          children.computeIfAbsent(parent, key -> new ArrayList<>()).add(type.name());
        }
      }
    }
  }

  private void add(Found found) {
    if (found.file().language() == Language.JAVA) {
      java.computeIfAbsent(found.key(), key -> new ArrayList<>()).add(found);
    } else {
      python
          .computeIfAbsent(found.file().path(), key -> new HashMap<>())
          .computeIfAbsent(found.function().name(), key -> new ArrayList<>())
          .add(found);
    }
  }

  /**
   * What a call may run; empty if no file of the snapshot declares it.
   *
   * @param callee full name, with {@code /} and the number of arguments
   * @param from the file that calls it
   */
  List<Found> of(String callee, RepositoryFile from) {
    boolean inJava = from.language() == Language.JAVA;
    String folder = callee.startsWith(".") ? from.path() : "";
    return answered.computeIfAbsent(
        new Asked(inJava ? callee : callee + "\n", folder),
        asked -> inJava ? inJava(callee) : inPython(callee, from));
  }

  private List<Found> inJava(String callee) {
    List<Found> exact = java.getOrDefault(callee, List.of());
    int method = callee.lastIndexOf('.');
    if (!exact.isEmpty() || method < 0) {
      return exact;
    }
    String type = callee.substring(0, method);
    String name = callee.substring(method);
    List<Found> inherited = related(type, name, parents);
    return inherited.isEmpty() ? related(type, name, children) : inherited;
  }

  private List<Found> related(String type, String name, Map<String, List<String>> relatives) {
    var seen = new LinkedHashSet<String>();
    List<String> generation = List.of(type);
    var found = new ArrayList<Found>();
    for (int i = 0; i < MOST_GENERATIONS && found.isEmpty(); i++) {
      var next = new ArrayList<String>();
      for (String each : generation) {
        for (String relative : relatives.getOrDefault(each, List.of())) {
          if (seen.add(relative)) {
            next.add(relative);
            found.addAll(java.getOrDefault(relative + name, List.of()));
          }
        }
      }
      generation = next;
    }
    return found.size() > MOST ? List.of() : found;
  }

  // The name of a module, then that of a function or of a class and its method.
  private List<Found> inPython(String callee, RepositoryFile from) {
    int slash = callee.lastIndexOf('/');
    String name = PythonModules.absolute(callee.substring(0, slash), from.path());
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      Optional<RepositoryFile> module = modules.find(name.substring(0, dot));
      if (module.isPresent()) {
        String rest = CodeFile.MODULE + name.substring(dot);
        Map<String, List<Found>> declared = python.getOrDefault(module.get().path(), Map.of());
        List<Found> found = declared.get(rest);
        return found == null ? declared.getOrDefault(rest + ".<init>", List.of()) : found;
      }
    }
    return List.of();
  }
}
