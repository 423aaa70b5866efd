package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Settings of Django that are for developers; other frameworks are told by calls. */
@Finds(dev.tidemark.analyzers.fault.DebugEnabled.class)
public final class DebugEnabled implements Rule<PythonFile> {
  @Override
  public void check(PythonFile file, Reporter reporter) {
    List<StmtTy.Assign> assigned = assignedTo("DEBUG", file);
    if (assigned.size() == 1
        && Truth.isTrue(assigned.get(0).value)
        && !Chosen.is(assigned.get(0), file)
        && Stream.of("INSTALLED_APPS", "ROOT_URLCONF")
            .anyMatch(name -> !assignedTo(name, file).isEmpty())
        && !importsAll(file)) {
      reporter.report(
          file.at(assigned.get(0)),
          "\"DEBUG\" is true in these settings, whatever the environment says");
    }
  }

  private static List<StmtTy.Assign> assignedTo(String name, PythonFile file) {
    return file.all(StmtTy.Assign.class).stream()
        .filter(assign -> Arrays.stream(assign.targets).anyMatch(t -> Expressions.isName(t, name)))
        .filter(assign -> file.at(assign).symbol().isEmpty())
        .toList();
  }

  // Settings that build on others, or that others are laid over.
  private static boolean importsAll(PythonFile file) {
    return file.all(StmtTy.ImportFrom.class).stream()
        .flatMap(statement -> Arrays.stream(statement.names))
        .map((AliasTy alias) -> alias.name)
        .anyMatch("*"::equals);
  }
}
