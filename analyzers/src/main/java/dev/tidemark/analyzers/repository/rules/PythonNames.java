package dev.tidemark.analyzers.repository.rules;

import dev.tidemark.analyzers.model.ImportedName;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.repository.PythonModules;
import dev.tidemark.analyzers.repository.RepositoryFile;
import java.util.ArrayList;
import java.util.List;

/** Python's modules by dotted name. */
final class PythonNames implements TestedNames {
  private final PythonModules modules;

  PythonNames(List<RepositoryFile> files) {
    this.modules =
        new PythonModules(files.stream().filter(file -> file.role() == Role.MAIN).toList());
  }

  @Override
  public List<RepositoryFile> namedIn(RepositoryFile test) {
    var named = new ArrayList<RepositoryFile>();
    for (ImportedName each : test.facts().imports()) {
      add(PythonModules.absolute(each.target(), test.path()), named);
    }
    for (String mention : test.facts().mentions()) {
      add(PythonModules.dotted(mention).replace('/', '.'), named);
    }
    return named;
  }

  // Whoever imports a name out of a module, or a module out of a package, names all on the way.
  private void add(String name, List<RepositoryFile> named) {
    int end = name.length();
    while (end > 0) {
      named.addAll(modules.all(name.substring(0, end)));
      end = name.lastIndexOf('.', end - 1);
    }
  }
}
