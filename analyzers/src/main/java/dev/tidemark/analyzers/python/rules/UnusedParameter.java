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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds parameters of functions whose signature is the author's own choice. */
@Finds(dev.tidemark.analyzers.fault.UnusedParameter.class)
public final class UnusedParameter implements Rule<PythonFile> {
  private static final Set<String> READ_ALL = Set.of("locals", "vars", "eval", "exec");

  @Override
  public void check(PythonFile file, Reporter reporter) {
    FreeSignatures free = null;
    for (FunctionNode function : file.functions()) {
      if (function.args() == null || !FreeSignatures.mayContain(file, function)) {
        continue;
      }
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
    Set<String> left = new HashSet<>();
    parameters.forEach(parameter -> left.add(parameter.arg));
    for (ExprTy.Name name : file.allIn(function.node(), ExprTy.Name.class)) {
      if (name.context != ExprContextTy.Store && left.remove(name.id) && left.isEmpty()) {
        return List.of();
      }
    }
    return readsAll(file, function)
        ? List.of()
        : parameters.stream().filter(parameter -> left.contains(parameter.arg)).toList();
  }

  private static boolean readsAll(PythonFile file, FunctionNode function) {
    return file.allIn(function.node(), ExprTy.Name.class).stream()
        .anyMatch(name -> READ_ALL.contains(name.id));
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
