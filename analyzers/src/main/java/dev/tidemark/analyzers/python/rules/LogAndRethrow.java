package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy.ExceptHandler;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Finds;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Handlers that log what they caught and raise it again. */
@Finds(dev.tidemark.analyzers.fault.LogAndRethrow.class)
public final class LogAndRethrow implements Rule<PythonFile> {
  /** Of oslo.utils: a context that raises the handled exception again when it ends. */
  private static final String RERAISING = "save_and_reraise_exception";

  @Override
  public void check(PythonFile file, Reporter reporter) {
    for (StmtTy.Raise raise : file.all(StmtTy.Raise.class)) {
      if (file.catcher(raise) instanceof ExceptHandler handler
          && isRaisedBy(raise, handler, file)) {
        int line = raise.getSourceRange().startLine;
        logBefore(raise, handler, file)
            .ifPresent(log -> report(log, "raised again in line " + line, file, reporter));
      }
    }
    for (StmtTy.With context : file.all(StmtTy.With.class)) {
      if (file.catcher(context) instanceof ExceptHandler handler && reraises(context, file)) {
        var log = new ErrorLog(file, handler);
        String again = "raised again by the block from line " + context.getSourceRange().startLine;
        Arrays.stream(context.body)
            .filter(log::tells)
            .findFirst()
            .ifPresent(found -> report(found, again, file, reporter));
      }
    }
  }

  private static void report(StmtTy log, String again, PythonFile file, Reporter reporter) {
    reporter.report(
        file.at(log),
        "the caught exception is logged here and "
            + again
            + ", so that the same failure is logged twice");
  }

  private static boolean isRaisedBy(StmtTy.Raise raise, ExceptHandler handler, PythonFile file) {
    if (raise.exc == null) {
      return true;
    }
    ExprTy again = raise.exc instanceof ExprTy.Call ? raise.cause : raise.exc;
    return handler.name != null
        && Expressions.isName(again, handler.name)
        && file.allIn(handler, ExprTy.Name.class).stream()
            .noneMatch(name -> name.context == ExprContextTy.Store && name.id.equals(handler.name));
  }

  private static boolean reraises(StmtTy.With context, PythonFile file) {
    return context.items.length == 1
        && Expressions.lastName(context.items[0].contextExpr).equals(RERAISING)
        && file.allIn(context, ExprTy.Attribute.class).stream()
            .noneMatch(attribute -> attribute.attr.equals("reraise"))
        && !(context.items[0].contextExpr instanceof ExprTy.Call call && call.keywords.length > 0);
  }

  // Those that have run when the raise is reached: before it, or before a block around it.
  private static Optional<StmtTy> logBefore(
      StmtTy.Raise raise, ExceptHandler handler, PythonFile file) {
    var log = new ErrorLog(file, handler);
    SSTNode part = raise;
    while (part != handler) {
      SSTNode inner = part;
      SSTNode whole = file.parent(part);
      Optional<StmtTy> found =
          block(whole, inner).takeWhile(each -> each != inner).filter(log::tells).findFirst();
      if (found.isPresent()) {
        return found;
      }
      part = whole;
    }
    return Optional.empty();
  }

  private static Stream<StmtTy> block(SSTNode whole, SSTNode part) {
    if (whole instanceof ExceptHandler handler) {
      return Arrays.stream(handler.body);
    }
    if (whole instanceof StmtTy.With context) {
      return Arrays.stream(context.body);
    }
    if (whole instanceof StmtTy.If branch) {
      boolean inBody = Arrays.stream(branch.body).anyMatch(each -> each == part);
      return Arrays.stream(inBody ? branch.body : branch.orElse);
    }
    return Stream.empty();
  }
}
