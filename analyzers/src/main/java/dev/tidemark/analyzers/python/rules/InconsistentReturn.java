package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Per;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports functions that give a value on one way out and none on another. */
@RuleInfo(
    id = "inconsistent-return",
    category = Category.SIGNATURES,
    severity = Severity.WARNING,
    revision = 1,
    per = Per.FUNCTIONS,
    summary = "A function returns a value in one place and nothing in another",
    why =
        "A reader cannot tell whether None is an answer here or a way out that was forgotten, and a"
            + " caller gets None where it expects a value. Write \"return None\" where None is the"
            + " answer, at the end too.",
    roles = Role.MAIN,
    examples =
        @Example(
            language = Language.PYTHON,
            bad =
                """
                def first(items):
                    for item in items:
                        if item.wanted:
                            return item
                """,
            good =
                """
                def first(items):
                    for item in items:
                        if item.wanted:
                            return item
                    return None
                """),
    limits =
        "One finding for a function: at the first return without a value, or at its name where only"
            + " its end gives none. Generators, __exit__, functions annotated to return None, and those"
            + " whose only values are None are let pass. Tests are not asked: their doubles answer only"
            + " what the test needs."
            + "\n\n"
            + "Whether the end can be reached is judged in favour of the code: loops without a"
            + " condition go on, cases of a match are all there are, a context lets exceptions pass."
            + " Calls of functions with names like exit, abort, fail or raise_..., of functions of the"
            + " file that end in a raise, or annotated NoReturn, do not come back; a function of another"
            + " file that never does is not known.",
    definition = "PEP 8, Programming Recommendations; pylint R1710 inconsistent-return-statements")
public final class InconsistentReturn implements Rule<PythonFile> {
  private static final Set<String> EXITS = Set.of("__exit__", "__aexit__");

  @Override
  public void check(PythonFile file, Reporter reporter) {
    var end = new FunctionEnd(file, new NeverReturns(file, new OwnFunctions(file)));
    List<FunctionNode> functions = file.functions();
    Map<SSTNode, List<StmtTy.Return>> returns = returns(file, functions);
    for (FunctionNode function : functions) {
      if (!EXITS.contains(function.name()) && !isGenerator(file, function.node())) {
        check(file, function, returns.getOrDefault(function.node(), List.of()), end, reporter);
      }
    }
  }

  private static boolean isGenerator(PythonFile file, SSTNode function) {
    return !file.allIn(function, ExprTy.Yield.class).isEmpty()
        || !file.allIn(function, ExprTy.YieldFrom.class).isEmpty();
  }

  // Both lie in the order of the file. To climb from each return would take long in a long elif.
  private static Map<SSTNode, List<StmtTy.Return>> returns(
      PythonFile file, List<FunctionNode> functions) {
    var byFunction = new IdentityHashMap<SSTNode, List<StmtTy.Return>>();
    var around = new ArrayDeque<SSTNode>();
    int next = 0;
    for (StmtTy.Return result : file.all(StmtTy.Return.class)) {
      SourceRange range = result.getSourceRange();
      while (next < functions.size()
          && Expressions.beginsBefore(
              functions.get(next).node().getSourceRange(), range.startLine, range.startColumn)) {
        around.push(functions.get(next++).node());
      }
      while (!around.isEmpty() && endsBefore(around.peek().getSourceRange(), range)) {
        around.pop();
      }
      if (!around.isEmpty()) {
        byFunction.computeIfAbsent(around.peek(), node -> new ArrayList<>()).add(result);
      }
    }
    return byFunction;
  }

  private static boolean endsBefore(SourceRange one, SourceRange other) {
    return one.endLine < other.startLine
        || (one.endLine == other.startLine && one.endColumn <= other.startColumn);
  }

  private static void check(
      PythonFile file,
      FunctionNode function,
      List<StmtTy.Return> returns,
      FunctionEnd end,
      Reporter reporter) {
    StmtTy.Return valued =
        returns.stream().filter(InconsistentReturn::givesValue).findFirst().orElse(null);
    if (valued == null || isNone(function.returns())) {
      return;
    }
    StmtTy.Return bare = returns.stream().filter(r -> r.value == null).findFirst().orElse(null);
    if (bare != null) {
      reporter.report(
          file.at(bare),
          "this returns nothing, while "
              + distance(bare, valued)
              + " \""
              + Clean.line(function.name(), 60)
              + "\" returns a value");
    } else if (end.isReached(function.body())) {
      reporter.report(
          file.at(function.node()),
          "\""
              + Clean.line(function.name(), 60)
              + "\" returns a value "
              + distance(function.node(), valued)
              + ", and nothing where its end is reached");
    }
  }

  private static boolean givesValue(StmtTy.Return result) {
    return result.value != null && !isNone(result.value);
  }

  private static boolean isNone(ExprTy value) {
    return value instanceof ExprTy.Constant constant && constant.value == ConstantValue.NONE;
  }

  // Not the line itself: what is written above the function must not change the sentence.
  private static String distance(SSTNode from, SSTNode to) {
    int lines = to.getSourceRange().startLine - from.getSourceRange().startLine;
    int count = Math.abs(lines);
    return count + (count == 1 ? " line " : " lines ") + (lines < 0 ? "above" : "below");
  }
}
