package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.WithItemTy;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.PythonFile;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Whether the end of a function can be reached, so that it returns without a {@code return}. In
 * doubt it cannot: cases are taken to be all there are, and contexts to let exceptions pass.
 */
final class FunctionEnd {
  private final PythonFile file;
  private final NeverReturns neverReturns;

  FunctionEnd(PythonFile file, NeverReturns neverReturns) {
    this.file = file;
    this.neverReturns = neverReturns;
  }

  boolean isReached(List<StmtTy> body) {
    return body.stream().allMatch(this::isPassed);
  }

  private boolean isReached(StmtTy[] body) {
    return body == null || isReached(Arrays.asList(body));
  }

  private boolean isPassed(StmtTy statement) {
    if (statement instanceof StmtTy.Expr expression) {
      return !neverReturns.isCalledBy(expression.value);
    }
    if (statement instanceof StmtTy.Assert claim) {
      return !isConstant(claim.test, ConstantValue.FALSE);
    }
    if (statement instanceof StmtTy.If choice) {
      return isPassed(choice);
    }
    return !leaves(statement) && isBlockPassed(statement);
  }

  private static boolean leaves(StmtTy statement) {
    return statement instanceof StmtTy.Return
        || statement instanceof StmtTy.Raise
        || statement instanceof StmtTy.Continue
        || statement instanceof StmtTy.Break;
  }

  // A long chain of elif is a deep tree.
  private boolean isPassed(StmtTy.If choice) {
    StmtTy.If branch = choice;
    while (!isReached(branch.body)) {
      if (branch.orElse == null || branch.orElse.length == 0) {
        return true;
      }
      if (branch.orElse.length > 1 || !(branch.orElse[0] instanceof StmtTy.If next)) {
        return isReached(branch.orElse);
      }
      branch = next;
    }
    return true;
  }

  private boolean isBlockPassed(StmtTy statement) {
    if (statement instanceof StmtTy.While loop) {
      return isBroken(loop)
          || (!isConstant(loop.test, ConstantValue.TRUE) && isReached(loop.orElse));
    }
    if (statement instanceof StmtTy.For loop) {
      return isBroken(loop) || isReached(loop.orElse);
    }
    if (statement instanceof StmtTy.AsyncFor loop) {
      return isBroken(loop) || isReached(loop.orElse);
    }
    if (statement instanceof StmtTy.With context) {
      return isReached(context.body) && Arrays.stream(context.items).noneMatch(this::raises);
    }
    if (statement instanceof StmtTy.AsyncWith context) {
      return isReached(context.body);
    }
    if (statement instanceof StmtTy.Match match) {
      return Arrays.stream(match.cases).map(each -> each.body).anyMatch(this::isReached);
    }
    return isTryPassed(statement);
  }

  private boolean isTryPassed(StmtTy statement) {
    if (statement instanceof StmtTy.Try attempt) {
      return isReached(attempt.finalBody)
          && ((isReached(attempt.body) && isReached(attempt.orElse)) || handles(attempt.handlers));
    }
    if (statement instanceof StmtTy.TryStar attempt) {
      return isReached(attempt.finalBody)
          && ((isReached(attempt.body) && isReached(attempt.orElse)) || handles(attempt.handlers));
    }
    return true;
  }

  private boolean handles(ExceptHandlerTy[] handlers) {
    return handlers != null
        && Arrays.stream(handlers)
            .map(each -> ((ExceptHandlerTy.ExceptHandler) each).body)
            .anyMatch(this::isReached);
  }

  // OpenStack's context raises again at its end what is being handled.
  private boolean raises(WithItemTy item) {
    return Expressions.lastName(item.contextExpr).equals("save_and_reraise_exception");
  }

  private boolean isBroken(StmtTy loop) {
    return file.allIn(loop, StmtTy.Break.class).stream().anyMatch(each -> loopOf(each) == loop);
  }

  private SSTNode loopOf(StmtTy.Break end) {
    SSTNode around = file.parent(end);
    while (around instanceof StmtTy.If
        || around instanceof StmtTy.With
        || around instanceof StmtTy.AsyncWith
        || around instanceof StmtTy.Try
        || around instanceof StmtTy.TryStar
        || around instanceof StmtTy.Match
        || around instanceof MatchCaseTy
        || around instanceof ExceptHandlerTy) {
      around = file.parent(around);
    }
    return around;
  }

  private static boolean isConstant(ExprTy value, ConstantValue wanted) {
    return value instanceof ExprTy.Constant constant
        && (Objects.equals(constant.value, wanted)
            || (constant.value.kind == ConstantValue.Kind.LONG
                && (constant.value.getLong() != 0) == (wanted == ConstantValue.TRUE)));
  }
}
