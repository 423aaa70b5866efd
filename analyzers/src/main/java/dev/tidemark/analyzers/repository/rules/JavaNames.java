package dev.tidemark.analyzers.repository.rules;

import dev.tidemark.analyzers.model.ImportedName;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.repository.RepositoryFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Java's types by name; a test in another module that has the package counts as well. */
final class JavaNames implements TestedNames {
  private static final String ALL = ".*";

  private final Map<String, List<RepositoryFile>> byName = new HashMap<>();

  JavaNames(List<RepositoryFile> files) {
    for (RepositoryFile file : files) {
      if (file.language() == Language.JAVA && file.role() == Role.MAIN) {
        String folder = file.facts().packageName();
        for (String type : file.facts().types()) {
          add(folder + "." + type, file);
          add(folder + ALL, file);
        }
      }
    }
  }

  private void add(String name, RepositoryFile file) {
    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(file);
  }

  @Override
  public List<RepositoryFile> namedIn(RepositoryFile test) {
    var named = new ArrayList<RepositoryFile>();
    String folder = test.facts().packageName();
    for (String type : test.facts().mentions()) {
      named.addAll(byName.getOrDefault(folder + "." + type, List.of()));
    }
    for (ImportedName each : test.facts().imports()) {
      addImported(each.target(), named);
    }
    return named;
  }

  // A static import names a member behind the type, with or without a star.
  private void addImported(String target, List<RepositoryFile> named) {
    named.addAll(byName.getOrDefault(target, List.of()));
    int end = target.lastIndexOf('.');
    while (end > 0) {
      named.addAll(byName.getOrDefault(target.substring(0, end), List.of()));
      end = target.lastIndexOf('.', end - 1);
    }
  }
}
