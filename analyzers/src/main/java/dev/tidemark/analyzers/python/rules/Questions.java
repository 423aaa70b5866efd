package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.outline.Trait;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Reporter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Functions whose name asks yes or no. */
final class Questions {
  private static final Set<String> NO_ANSWERS =
      Set.of(
          "str", "bytes", "int", "float", "list", "List", "dict", "Dict", "set", "Set", "tuple",
          "Tuple");

  private static final Set<String> HARMLESS = Set.of("staticmethod", "classmethod", "property");

  private Questions() {}

  static void check(PythonFile file, Reporter reporter) {
    if (file.outline().declarations().stream().noneMatch(each -> isQuestion(each.name()))) {
      return;
    }
    for (Functions.Function function : Functions.of(file).all()) {
      var facts = function.facts();
      if (isQuestion(facts.name()) && !facts.is(Trait.NAME_IMPOSED) && isBare(function)) {
        answer(function, file)
            .ifPresent(
                answer ->
                    reporter.report(
                        facts.place(),
                        "\""
                            + Clean.line(facts.name(), 60)
                            + "\" asks yes or no, and returns "
                            + answer));
      }
    }
  }

  private static boolean isQuestion(String name) {
    String word = name.startsWith("_") ? name.substring(1) : name;
    return word.startsWith("is_") || word.startsWith("has_");
  }

  // What other decorators make of the answer is not to be seen.
  private static boolean isBare(Functions.Function function) {
    return FunctionNode.of(function.node()).decorators().stream()
        .allMatch(decorator -> HARMLESS.contains(Expressions.lastName(decorator)));
  }

  private static Optional<String> answer(Functions.Function function, PythonFile file) {
    ExprTy annotation = FunctionNode.of(function.node()).returns();
    if (annotation != null) {
      String type = Expressions.lastName(annotation);
      return NO_ANSWERS.contains(type) ? Optional.of("a value of type " + type) : Optional.empty();
    }
    String symbol = function.facts().place().symbol();
    List<StmtTy.Return> returns =
        file.allIn(function.node(), StmtTy.Return.class).stream()
            .filter(each -> each.value != null && file.at(each).symbol().equals(symbol))
            .toList();
    for (StmtTy.Return each : returns) {
      Optional<String> type = Held.byValue(each.value).map(held -> "a " + held.type());
      if (type.isPresent()) {
        return type.map(found -> found + " in line " + each.getSourceRange().startLine);
      }
      if (isText(each.value)) {
        return Optional.of("a string in line " + each.getSourceRange().startLine);
      }
    }
    return Optional.empty();
  }

  private static boolean isText(ExprTy value) {
    return value instanceof ExprTy.JoinedStr
        || (value instanceof ExprTy.Constant constant
            && constant.value.kind == ConstantValue.Kind.CODEPOINTS);
  }
}
