package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds parameters of functions whose signature is the author's own choice. */
@Finds(dev.tidemark.analyzers.fault.UnusedParameter.class)
public final class UnusedParameter implements Rule<PythonFile> {
  private static final Set<String> READ_ALL = Set.of("locals", "vars", "eval", "exec");

  @Override
  public void check(PythonFile file, Reporter reporter) {
    FreeSignatures free = null;
    for (FunctionNode function : file.functions()) {
      List<ArgTy> unread = unread(file, function);
      if (unread.isEmpty()) {
        continue;
      }
      if (free == null) {
        free = new FreeSignatures(file);
      }
      if (free.contains(function)) {
        unread.forEach(parameter -> report(file, function, parameter, reporter));
      }
    }
  }

  private static List<ArgTy> unread(PythonFile file, FunctionNode function) {
    List<ArgTy> parameters =
        function.namedParameters().stream().filter(FreeSignatures::isMeantToBeRead).toList();
    if (parameters.isEmpty()) {
      return List.of();
    }
    Set<String> read =
        file.allIn(function.node(), ExprTy.Name.class).stream()
            .filter(name -> name.context != ExprContextTy.Store)
            .map(name -> name.id)
            .collect(Collectors.toSet());
    return READ_ALL.stream().anyMatch(read::contains)
        ? List.of()
        : parameters.stream().filter(p -> !read.contains(p.arg)).toList();
  }

  private static void report(
      PythonFile file, FunctionNode function, ArgTy parameter, Reporter reporter) {
    reporter.report(
        file.at(parameter),
        "the parameter \""
            + Clean.line(parameter.arg, 60)
            + "\" is never read in \""
            + Clean.line(function.name(), 60)
            + "\"");
  }
}
