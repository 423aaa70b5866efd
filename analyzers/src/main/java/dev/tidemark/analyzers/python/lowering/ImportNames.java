package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.PythonFile;
import java.util.HashSet;
import java.util.Set;

/** The full names of what is imported; those of relative imports begin with their dots. */
final class ImportNames {
  static final String STAR = "*";

  private ImportNames() {}

  /** All that the file imports anywhere. */
  static Set<String> all(PythonFile file) {
    var names = new HashSet<String>();
    for (StmtTy.Import statement : file.all(StmtTy.Import.class)) {
      for (AliasTy alias : statement.names) {
        names.add(alias.name);
      }
    }
    for (StmtTy.ImportFrom statement : file.all(StmtTy.ImportFrom.class)) {
      for (AliasTy alias : statement.names) {
        names.add(joined(module(statement), alias.name));
      }
    }
    return names;
  }

  /** The module whose names are all imported; "" if there is none, or several of them. */
  static String starred(PythonFile file) {
    String found = "";
    for (StmtTy.ImportFrom statement : file.all(StmtTy.ImportFrom.class)) {
      if (statement.names.length > 0 && statement.names[0].name.equals(STAR)) {
        if (!found.isEmpty() && !found.equals(module(statement))) {
          return "";
        }
        found = module(statement);
      }
    }
    return found;
  }

  static String module(StmtTy.ImportFrom statement) {
    return ".".repeat(statement.level) + (statement.module == null ? "" : statement.module);
  }

  /** What {@code import a.b} and {@code import a.b as c} bind. */
  static String bound(AliasTy alias) {
    return alias.asName == null ? full(alias) : alias.asName;
  }

  /** What the name means that {@code import a.b} or {@code import a.b as c} binds. */
  static String full(AliasTy alias) {
    int dot = alias.asName == null ? alias.name.indexOf('.') : -1;
    return dot < 0 ? alias.name : alias.name.substring(0, dot);
  }

  /** A name in a module, which may be dots alone. */
  static String joined(String module, String name) {
    return module.endsWith(".") ? module + name : module + "." + name;
  }
}
