package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;

/** Jumps that leave a finally block. */
@Finds(dev.tidemark.analyzers.fault.ReturnInFinally.class)
public final class ReturnInFinally implements Rule<PythonFile> {
  @Override
  public void check(PythonFile file, Reporter reporter) {
    boolean any =
        file.all(StmtTy.Try.class).stream().anyMatch(attempt -> isPresent(attempt.finalBody))
            || file.all(StmtTy.TryStar.class).stream()
                .anyMatch(attempt -> isPresent(attempt.finalBody));
    if (any) {
      file.all(StmtTy.Return.class).forEach(jump -> check(jump, "return", false, file, reporter));
      file.all(StmtTy.Break.class).forEach(jump -> check(jump, "break", true, file, reporter));
      file.all(StmtTy.Continue.class)
          .forEach(jump -> check(jump, "continue", true, file, reporter));
    }
  }

  private static void check(
      StmtTy jump, String word, boolean ofLoop, PythonFile file, Reporter reporter) {
    if (leavesFinally(jump, ofLoop, file) && !isExplained(jump, file)) {
      reporter.report(
          file.at(jump),
          "\"" + word + "\" leaves the finally block, and drops any exception on its way through");
    }
  }

  private static boolean isExplained(StmtTy jump, PythonFile file) {
    int line = jump.getSourceRange().startLine;
    return file.hasCommentOn(line - 1, jump.getSourceRange().endLine);
  }

  private static boolean leavesFinally(StmtTy jump, boolean ofLoop, PythonFile file) {
    SSTNode part = jump;
    SSTNode whole = file.parent(part);
    while (whole != null && !isDefinition(whole) && !(ofLoop && isBodyOfLoop(part, whole))) {
      if (holds(finalBody(whole), part)) {
        return true;
      }
      part = whole;
      whole = file.parent(part);
    }
    return false;
  }

  // What stands in the else of a loop belongs to the loop around it.
  private static boolean isBodyOfLoop(SSTNode part, SSTNode whole) {
    if (whole instanceof StmtTy.For loop) {
      return !holds(loop.orElse, part);
    }
    if (whole instanceof StmtTy.AsyncFor loop) {
      return !holds(loop.orElse, part);
    }
    return whole instanceof StmtTy.While loop && !holds(loop.orElse, part);
  }

  private static StmtTy[] finalBody(SSTNode node) {
    if (node instanceof StmtTy.Try attempt) {
      return attempt.finalBody;
    }
    return node instanceof StmtTy.TryStar attempt ? attempt.finalBody : null;
  }

  // Blocks hold their statements in order, and nothing else begins between the first and the last.
  private static boolean holds(StmtTy[] block, SSTNode part) {
    return isPresent(block)
        && part.getSourceRange().startLine >= block[0].getSourceRange().startLine
        && part.getSourceRange().startLine <= block[block.length - 1].getSourceRange().startLine;
  }

  private static boolean isPresent(StmtTy[] block) {
    return block != null && block.length > 0;
  }

  private static boolean isDefinition(SSTNode node) {
    return node instanceof StmtTy.FunctionDef
        || node instanceof StmtTy.AsyncFunctionDef
        || node instanceof StmtTy.ClassDef;
  }
}
