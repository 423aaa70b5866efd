package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Argument;
import dev.tidemark.analyzers.flow.code.Expression.Assign;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Call;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Mixture;
import dev.tidemark.analyzers.flow.code.Expression.Steps;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;
import java.util.ArrayList;
import java.util.List;

/** Generators are functions that give back a list of all that they yield. */
final class Generators {
  private Generators() {}

  /** Makes ready for what the function yields, if it does. */
  static void prepare(PythonFile file, FunctionNode def, NameScope scope) {
    if (yields(file, def, scope, ExprTy.Yield.class)
        || yields(file, def, scope, ExprTy.YieldFrom.class)) {
      boolean once =
          def.isDecoratedWith("contextmanager")
              || def.isDecoratedWith("asynccontextmanager")
              || def.isDecoratedWith("fixture");
      scope.frame().yieldInto(once, Syntax.at(def.node()));
    }
  }

  private static <N extends SSTNode> boolean yields(
      PythonFile file, FunctionNode def, NameScope scope, Class<N> type) {
    for (N each : file.allIn(def.node(), type)) {
      if (file.at(each).symbol().equals(scope.path())) {
        return true;
      }
    }
    return false;
  }

  /** The value of a {@code yield}, which may be what comes of what is yielded. */
  static Expression yielded(Frame frame, Expression value, boolean all, At at) {
    Local yielded = frame.yielded();
    if (yielded == null) {
      return new Mixture(List.of(value));
    }
    var held = new Local(frame.add("", ""), at);
    Expression kept =
        frame.yieldsOnce()
            ? new Assign(yielded, held, at)
            : new Call(yielded, all ? "extend" : "append", List.of(Argument.of(held)), at);
    return new Steps(
        List.of(Frame.assigned(held, value, at), new Statement.Evaluate(kept)),
        new Mixture(List.of(held)));
  }

  /** What a {@code return} gives back. */
  static Expression result(Frame frame, Expression value) {
    if (frame.yielded() == null) {
      return value;
    }
    return value == null ? frame.yielded() : new Mixture(List.of(frame.yielded(), value));
  }

  /** The whole body. */
  static List<Statement> complete(Frame frame, List<Statement> body) {
    List<Statement> whole = frame.whole(body);
    if (frame.yielded() == null) {
      return whole;
    }
    var all = new ArrayList<>(whole);
    all.add(new Statement.Return(frame.yielded(), frame.yielded().at()));
    return all;
  }
}
