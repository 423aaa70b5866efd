package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.outline.Container;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.Optional;

/** Finds containers named for another one, and questions that are not answered by a boolean. */
@Finds(dev.tidemark.analyzers.fault.MisleadingName.class)
public final class MisleadingName implements Rule<PythonFile> {
  @Override
  public void check(PythonFile file, Reporter reporter) {
    for (var assign : file.all(StmtTy.Assign.class)) {
      Optional<Held> value = Held.byValue(assign.value);
      if (value.isPresent()) {
        for (ExprTy target : assign.targets) {
          check(target, nameOf(target), value.get(), file, reporter);
        }
      }
    }
    for (var assign : file.all(StmtTy.AnnAssign.class)) {
      Held.byAnnotation(assign.annotation)
          .ifPresent(held -> check(assign.target, nameOf(assign.target), held, file, reporter));
    }
    for (var parameter : file.all(ArgTy.class)) {
      Held.byAnnotation(parameter.annotation)
          .ifPresent(held -> check(parameter, parameter.arg, held, file, reporter));
    }
    Questions.check(file, reporter);
  }

  private static void check(
      SSTNode node, String name, Held held, PythonFile file, Reporter reporter) {
    Container.namedBy(name)
        .filter(named -> named != Container.ARRAY && named.isMisleadingFor(held.container()))
        .filter(named -> !mapsPositions(name, held.container()))
        .ifPresent(
            named ->
                reporter.report(
                    file.at(node),
                    '"'
                        + Clean.line(name, 60)
                        + "\" is called "
                        + named.words()
                        + ", but is a "
                        + held.type()));
  }

  // A list maps positions to its items, and a list or tuple of pairs is a map of its own kind.
  private static boolean mapsPositions(String name, Container held) {
    return held != Container.SET && name.regionMatches(true, name.length() - 3, "map", 0, 3);
  }

  // Of a subscript or tuple there is no name that speaks of this value.
  private static String nameOf(ExprTy target) {
    boolean named = target instanceof ExprTy.Name || target instanceof ExprTy.Attribute;
    return named ? Expressions.lastName(target) : "";
  }
}
