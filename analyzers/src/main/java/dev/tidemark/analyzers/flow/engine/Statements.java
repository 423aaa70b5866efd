package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.engine.Frame.Attempt;
import dev.tidemark.analyzers.flow.engine.Guards.Branches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs statements on what is known, to a fixed point where they repeat. */
final class Statements implements Statement.Visitor<Void> {
  private static final Set<String> EVERY_EXCEPTION =
      Set.of(
          "java.lang.Exception",
          "java.lang.Throwable",
          "Exception",
          "BaseException",
          "java.lang.RuntimeException");

  private final Frame frame;
  private final Expressions expressions;
  private final Loops loops;
  private final Choices choices;
  private final Map<Integer, Integer> attemptsAround = new HashMap<>();

  Statements(Frame frame) {
    this.frame = frame;
    this.expressions = new Expressions(frame, this);
    this.loops = new Loops(frame, expressions, this);
    this.choices = new Choices(frame, expressions, this);
  }

  Expressions expressions() {
    return expressions;
  }

  void run(List<Statement> statements) {
    for (Statement statement : statements) {
      if (frame.isOver()) {
        return;
      }
      frame.machine().budget().spend();
      frame.mayThrow();
      statement.accept(this);
    }
  }

  private Value value(Expression expression) {
    return expressions.value(expression);
  }

  @Override
  public Void evaluate(Statement.Evaluate evaluate) {
    value(evaluate.expression());
    if (evaluate.expression() instanceof Expression.Call call && !frame.isOver()) {
      expressions.guards().behind(call);
    }
    return null;
  }

  @Override
  public Void giveBack(Statement.Return giveBack) {
    Value value = giveBack.value() == null ? Value.HARMLESS : value(giveBack.value());
    if (!frame.isOver()) {
      expressions.givenBack(value, giveBack.at());
      unwind(0);
    }
    if (!frame.isOver()) {
      frame.giveBack(value);
    }
    return null;
  }

  @Override
  public Void raise(Statement.Throw raise) {
    frame.thrown(madeAt(raise.value()));
    Value thrown = raise.value() == null ? Value.HARMLESS : value(raise.value());
    frame.thrown(null);
    if (!frame.isOver()) {
      frame.raise(thrown);
    }
    return null;
  }

  private static Expression.At madeAt(Expression thrown) {
    if (thrown instanceof Expression.Creation creation) {
      return creation.at();
    }
    return thrown instanceof Expression.Call call ? call.at() : null;
  }

  @Override
  public Void branch(Statement.If branch) {
    Branches branches = expressions.guards().branches(branch.test());
    boolean open = branches.whenTrue() != null && branches.whenFalse() != null;
    int choice = open && Purpose.isAboutCertificates(branch.test(), frame) ? 1 : 0;
    frame.choice(choice);
    frame.set(branches.whenTrue());
    run(branch.then());
    State end = frame.now();
    frame.set(branches.whenFalse());
    run(branch.otherwise());
    frame.choice(-choice);
    State other = frame.now();
    boolean mayBeOff = open && branch.otherwise().isEmpty() && Guards.isSwitch(branch.test());
    frame.set(State.union(end, mayBeOff && other != null ? other.checkedAs(end) : other));
    return null;
  }

  @Override
  public Void loop(Statement.While loop) {
    attemptsAround.put(loop.id(), frame.attempts().size());
    loops.run(loop);
    return null;
  }

  @Override
  public Void each(Statement.ForEach each) {
    attemptsAround.put(each.id(), frame.attempts().size());
    loops.run(each);
    return null;
  }

  @Override
  public Void select(Statement.Switch select) {
    attemptsAround.put(select.id(), frame.attempts().size());
    choices.run(select);
    return null;
  }

  @Override
  public Void attempt(Statement.Try attempt) {
    var around = new Attempt(attempt.last());
    frame.attempts().add(around);
    run(attempt.body());
    State thrown = around.takeThrown();
    run(attempt.otherwise());
    State end = frame.now();
    boolean every = false;
    for (Statement.Handler handler : attempt.handlers()) {
      frame.set(thrown);
      if (thrown != null && handler.variable() >= 0) {
        Value exception = around.exception().union(Value.HARMLESS);
        frame.set(frame.now().withLocal(handler.variable(), exception));
      }
      run(handler.body());
      end = State.union(end, frame.now());
      every |=
          handler.types().isEmpty() || handler.types().stream().anyMatch(EVERY_EXCEPTION::contains);
    }
    State uncaught = State.union(around.takeThrown(), every ? null : thrown);
    frame.attempts().remove(frame.attempts().size() - 1);
    frame.set(uncaught);
    run(attempt.last());
    frame.mayThrow();
    frame.set(end);
    run(attempt.last());
    return null;
  }

  @Override
  public Void leave(Statement.Break leave) {
    unwind(attemptsAround.getOrDefault(leave.id(), 0));
    if (!frame.isOver()) {
      frame.leave(leave.id());
    }
    return null;
  }

  @Override
  public Void again(Statement.Continue again) {
    unwind(attemptsAround.getOrDefault(again.id(), 0));
    if (!frame.isOver()) {
      frame.repeat(again.id());
    }
    return null;
  }

  /** Runs what is last in each {@code try} that is left, from the innermost one. */
  private void unwind(int attempts) {
    var around = frame.attempts();
    if (around.size() <= attempts) {
      return;
    }
    var left = new ArrayList<>(around.subList(attempts, around.size()));
    for (int i = left.size() - 1; i >= 0; i--) {
      around.remove(around.size() - 1);
      run(left.get(i).last());
    }
    around.addAll(left);
  }

  @Override
  public Void block(Statement.Block block) {
    attemptsAround.put(block.id(), frame.attempts().size());
    run(block.body());
    frame.land(block.id());
    return null;
  }

  @Override
  public Void define(Statement.Define define) {
    frame.machine().program().add(define.type());
    expressions.define(define.type());
    return null;
  }
}
