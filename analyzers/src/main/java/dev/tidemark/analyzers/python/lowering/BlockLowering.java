package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.WithItemTy;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.code.Statement.Evaluate;
import dev.tidemark.analyzers.flow.code.Statement.Handler;
import dev.tidemark.analyzers.flow.code.Statement.If;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Statements that hold others. */
final class BlockLowering {
  /** From how many branches on a chain is laid out flat, so that nobody has to dive into it. */
  private static final int LONG_CHAIN = 50;

  private final Lowering lowering;
  private final MatchLowering matches;

  BlockLowering(Lowering lowering) {
    this.lowering = lowering;
    this.matches = new MatchLowering(lowering);
  }

  void add(StmtTy statement, List<Statement> to) {
    if (statement instanceof StmtTy.If branch) {
      branch(branch, to);
    } else if (statement instanceof StmtTy.For loop) {
      each(loop.target, loop.iter, loop.body, loop.orElse, Syntax.at(loop), to);
    } else if (statement instanceof StmtTy.AsyncFor loop) {
      each(loop.target, loop.iter, loop.body, loop.orElse, Syntax.at(loop), to);
    } else if (statement instanceof StmtTy.While loop) {
      loop(loop, to);
    } else if (statement instanceof StmtTy.With with) {
      with(with.items, with.body, to);
    } else if (statement instanceof StmtTy.AsyncWith with) {
      with(with.items, with.body, to);
    } else if (statement instanceof StmtTy.Try attempt) {
      to.add(attempt(attempt.body, attempt.handlers, attempt.orElse, attempt.finalBody));
    } else if (statement instanceof StmtTy.TryStar attempt) {
      to.add(attempt(attempt.body, attempt.handlers, attempt.orElse, attempt.finalBody));
    } else if (statement instanceof StmtTy.Match match) {
      matches.add(match, to);
    }
  }

  private List<Statement> all(StmtTy[] body) {
    return lowering.statements().all(body);
  }

  private Expression of(ExprTy expression) {
    return lowering.expressions().of(expression);
  }

  private void branch(StmtTy.If first, List<Statement> to) {
    Deque<If> tested = new ArrayDeque<>();
    StmtTy.If last = first;
    while (BindingWalk.isElif(last)) {
      tested.push(new If(of(last.test), all(last.body), List.of()));
      last = (StmtTy.If) last.orElse[0];
    }
    var chain = new If(of(last.test), all(last.body), all(last.orElse));
    if (tested.size() < LONG_CHAIN) {
      for (If each : tested) {
        chain = new If(each.test(), each.then(), List.of(chain));
      }
      to.add(chain);
    } else {
      tested.push(chain);
      to.add(flat(tested));
    }
  }

  private Statement flat(Deque<If> backwards) {
    int id = lowering.id();
    var body = new ArrayList<Statement>();
    backwards
        .descendingIterator()
        .forEachRemaining(
            each -> {
              var then = new ArrayList<>(each.then());
              then.add(new Statement.Break(id));
              body.add(new If(each.test(), then, each.otherwise()));
            });
    return new Statement.Block(id, body);
  }

  private void each(
      ExprTy target,
      ExprTy iterable,
      StmtTy[] body,
      StmtTy[] otherwise,
      At at,
      List<Statement> to) {
    Expression items = of(iterable);
    TargetLowering.Target item = lowering.targets().of(target);
    int id = lowering.id();
    var inside = new ArrayList<>(item.after());
    inside.addAll(loopBody(id, body));
    to.add(new Statement.ForEach(id, item.place(), items, inside, all(otherwise), at));
  }

  private List<Statement> loopBody(int id, StmtTy[] body) {
    lowering.frame().loops().push(id);
    List<Statement> inside = all(body);
    lowering.frame().loops().pop();
    return inside;
  }

  private void loop(StmtTy.While loop, List<Statement> to) {
    int id = lowering.id();
    Expression test = of(loop.test);
    List<Statement> body = loopBody(id, loop.body);
    to.add(new Statement.While(id, test, true, body, List.of(), all(loop.orElse)));
  }

  private void with(WithItemTy[] items, StmtTy[] body, List<Statement> to) {
    boolean catches = false;
    for (WithItemTy item : items) {
      Expression context = of(item.contextExpr);
      catches |= swallows(item.contextExpr);
      if (item.optionalVars == null) {
        to.add(new Evaluate(context));
      } else {
        At at = Syntax.at(item);
        to.addAll(lowering.targets().assign(item.optionalVars, context, at));
      }
    }
    if (catches) {
      var handler = new Handler(List.of(), -1, List.of());
      to.add(new Statement.Try(all(body), List.of(handler), List.of(), List.of()));
    } else {
      to.addAll(all(body));
    }
  }

  /** Whether it is a context that lets the code behind it run though its body raises. */
  private boolean swallows(ExprTy context) {
    if (!(context instanceof ExprTy.Call call)) {
      return false;
    }
    String full = TypeNames.fullName(lowering.scope(), call.func);
    return full.equals("contextlib.suppress") || full.equals("pytest.raises");
  }

  private Statement attempt(
      StmtTy[] body, ExceptHandlerTy[] handlers, StmtTy[] otherwise, StmtTy[] last) {
    List<Statement> attempted = all(body);
    var caught = new ArrayList<Handler>();
    for (ExceptHandlerTy each : Syntax.list(handlers)) {
      caught.add(handler((ExceptHandlerTy.ExceptHandler) each));
    }
    return new Statement.Try(attempted, caught, all(otherwise), all(last));
  }

  private Handler handler(ExceptHandlerTy.ExceptHandler handler) {
    var types = new ArrayList<String>();
    if (handler.type != null) {
      for (String full : TypeNames.several(lowering.scope(), handler.type)) {
        // Who cannot be told is no less than any exception.
        types.add(full.isEmpty() ? "Exception" : full);
      }
    }
    if (handler.name == null) {
      return new Handler(types, -1, all(handler.body));
    }
    At at = Syntax.at(handler);
    Expression place = lowering.targets().name(handler.name, at);
    if (place instanceof Local local) {
      return new Handler(types, local.variable(), all(handler.body));
    }
    Local held = lowering.temporary(at);
    var inside = new ArrayList<Statement>();
    inside.add(Frame.assigned(place, held, at));
    inside.addAll(all(handler.body));
    return new Handler(types, held.variable(), inside);
  }
}
