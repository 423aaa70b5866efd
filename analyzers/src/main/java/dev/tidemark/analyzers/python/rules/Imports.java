package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.PythonFile;
import java.util.HashSet;
import java.util.Set;

/**
 * The packages that a file imports from, anywhere in it.
 *
 * @param packages first names of absolute imports
 */
record Imports(Set<String> packages) {
  static Imports of(PythonFile file) {
    var packages = new HashSet<String>();
    for (StmtTy.Import statement : file.all(StmtTy.Import.class)) {
      for (AliasTy alias : statement.names) {
        packages.add(first(alias.name));
      }
    }
    for (StmtTy.ImportFrom statement : file.all(StmtTy.ImportFrom.class)) {
      if (statement.level == 0 && statement.module != null) {
        packages.add(first(statement.module));
      }
    }
    return new Imports(packages);
  }

  boolean has(String name) {
    return packages.contains(name);
  }

  private static String first(String dotted) {
    int dot = dotted.indexOf('.');
    return dot < 0 ? dotted : dotted.substring(0, dot);
  }
}
