package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.List;
import java.util.regex.Pattern;

/** Finds tests, of pytest and of unittest, from which no way leads to a check. */
@Finds(dev.tidemark.analyzers.fault.TestWithoutAssertion.class)
public final class TestWithoutAssertion implements Rule<PythonFile> {
  private static final Pattern TEST_CLASS = Pattern.compile("Test.*|.*(Test|Tests|TestCase)");

  private static final Pattern EXEMPTING =
      Pattern.compile(
          ".*(skip|xfail|raises|expect|fail|given|benchmark|fixture|timeout|slow).*",
          Pattern.CASE_INSENSITIVE);

  /** Words of a name or comment that say what the test is about although nothing is checked. */
  private static final Pattern SAYS_WHY =
      Pattern.compile(
          "error|exception|rais(e|ing)|throw|crash|fail|smoke|import|does_?n.?t|does_not|no_op"
              + "|noop|nothing|ignor|not_block|deadlock|hang|leak|warn|benchmark|perf|coverage"
              + "|sanity|construct|able_to|close|succe|allow|broken|works|infinite|silent|null|can_|can |no assert|should work|just (run|call|check|make|test)|make sure|ensure",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void check(PythonFile file, Reporter reporter) {
    Checks checks = null;
    for (FunctionNode function : file.functions()) {
      if (isTest(file, function) && !isEmpty(function) && !saysWhy(file, function)) {
        if (checks == null) {
          checks = new Checks(file);
        }
        if (!checks.mayBeIn(function)) {
          reporter.report(
              file.at(function.node()),
              "the test \""
                  + Clean.line(function.name(), 60)
                  + "\" checks nothing, nor does anything that it calls in this file");
        }
      }
    }
  }

  private static boolean isTest(PythonFile file, FunctionNode function) {
    SSTNode around = file.parent(function.node());
    return function.name().startsWith("test")
        && (around instanceof StmtTy.ClassDef type
            ? isTestClass(type)
            : function.name().startsWith("test_")
                && file.at(function.node()).symbol().equals(function.name()))
        && function.decorators().stream()
            .noneMatch(d -> EXEMPTING.matcher(Expressions.lastName(d)).matches());
  }

  private static boolean isTestClass(StmtTy.ClassDef type) {
    return TEST_CLASS.matcher(type.name).matches()
        || List.of(type.bases).stream()
            .anyMatch(base -> TEST_CLASS.matcher(Expressions.lastName(base)).matches());
  }

  private static boolean isEmpty(FunctionNode function) {
    List<StmtTy> body = function.body();
    return body.subList(Expressions.documentationIn(body), body.size()).stream()
        .allMatch(
            s ->
                s instanceof StmtTy.Pass
                    || s instanceof StmtTy.Return
                    || (s instanceof StmtTy.Expr e && e.value instanceof ExprTy.Constant));
  }

  private static boolean saysWhy(PythonFile file, FunctionNode function) {
    int first = function.node().getSourceRange().startLine;
    int last = function.node().getSourceRange().endLine;
    List<StmtTy> body = function.body();
    int doc = Expressions.documentationIn(body) * body.get(0).getSourceRange().endLine;
    List<String> lines = file.text().lines();
    for (int line = first + 1; line <= Math.min(doc, lines.size()); line++) {
      if (SAYS_WHY.matcher(lines.get(line - 1)).find()) {
        return true;
      }
    }
    return SAYS_WHY.matcher(file.at(function.node()).symbol()).find()
        || file.commentsOn(first, last).stream()
            .anyMatch(comment -> SAYS_WHY.matcher(comment.text()).find());
  }
}
