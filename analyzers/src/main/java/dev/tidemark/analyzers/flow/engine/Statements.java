package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.engine.Frame.Attempt;
import dev.tidemark.analyzers.flow.engine.Guards.Branches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs statements on what is known, to a fixed point where they repeat. */
// Values are shared and never changed: to be the same object tells what is asked, and at once.
@SuppressWarnings("ReferenceEquality")
final class Statements implements Statement.Visitor<Void> {
  private static final Set<String> EVERY_EXCEPTION =
      Set.of(
          "java.lang.Exception",
          "java.lang.Throwable",
          "Exception",
          "BaseException",
          "java.lang.RuntimeException");
  private static final int MOST_ROUNDS_APART = 12;
  private static final int ROUNDS_BEFORE_WIDENING = 2;
  private static final int MOST_ITEMS_APART = 8;

  private final Frame frame;
  private final Expressions expressions;
  private final Map<Integer, Integer> attemptsAround = new HashMap<>();

  Statements(Frame frame) {
    this.frame = frame;
    this.expressions = new Expressions(frame, this);
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
    Value thrown = raise.value() == null ? Value.HARMLESS : value(raise.value());
    if (!frame.isOver()) {
      frame.raise(thrown);
    }
    return null;
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
    frame.set(State.union(end, frame.now()));
    return null;
  }

  @Override
  public Void loop(Statement.While loop) {
    attemptsAround.put(loop.id(), frame.attempts().size());
    State exit = null;
    if (!loop.testFirst()) {
      round(loop);
    }
    State head = frame.now();
    for (int round = 0; head != null; round++) {
      frame.set(head);
      Branches branches = branches(loop);
      exit = State.union(exit, branches.whenFalse());
      frame.set(branches.whenTrue());
      round(loop);
      boolean apart = branches.whenFalse() == null && isComputed(loop.test());
      State next = frame.now();
      if (next != null && !(apart && round < MOST_ROUNDS_APART)) {
        boolean widens = round > ROUNDS_BEFORE_WIDENING;
        next = widens ? State.widened(head, next) : State.union(head, next);
      }
      head = next == head ? null : next;
    }
    frame.set(exit);
    run(loop.otherwise());
    frame.land(loop.id());
    return null;
  }

  private static boolean isComputed(Expression test) {
    return test != null && !(test instanceof Expression.Literal);
  }

  private Branches branches(Statement.While loop) {
    return loop.test() == null
        ? new Branches(frame.now(), null)
        : expressions.guards().branches(loop.test());
  }

  private void round(Statement.While loop) {
    run(loop.body());
    frame.landRepeated(loop.id());
    run(loop.update());
  }

  @Override
  public Void each(Statement.ForEach each) {
    attemptsAround.put(each.id(), frame.attempts().size());
    Value iterable = value(each.iterable());
    List<Value> items = frame.isOver() ? List.of() : expressions.heap().knownItems(iterable);
    if (items != null && items.size() <= MOST_ITEMS_APART) {
      for (Value item : items) {
        round(each, item);
      }
    } else {
      repeat(each, expressions.heap().anyItem(iterable));
    }
    run(each.otherwise());
    frame.land(each.id());
    return null;
  }

  private void repeat(Statement.ForEach each, Value item) {
    State head = frame.now();
    for (int round = 0; ; round++) {
      frame.set(head);
      round(each, item);
      boolean widens = round > ROUNDS_BEFORE_WIDENING;
      State next = widens ? State.widened(head, frame.now()) : State.union(head, frame.now());
      if (next == head) {
        break;
      }
      head = next;
    }
    frame.set(head);
  }

  private void round(Statement.ForEach each, Value item) {
    if (!frame.isOver()) {
      frame.machine().budget().spend();
      expressions.assign(each.target(), item, each.at());
      run(each.body());
      frame.landRepeated(each.id());
    }
  }

  @Override
  public Void select(Statement.Switch select) {
    attemptsAround.put(select.id(), frame.attempts().size());
    Value subject = value(select.subject());
    if (frame.isOver()) {
      return null;
    }
    var entries = new ArrayList<State>();
    State rest = frame.now();
    Value left = subject;
    for (Statement.Case each : select.cases()) {
      Cases.Match match = new Cases(expressions).match(left, each.values());
      State entered = rest == null || !match.may() ? null : caseState(select, each, rest);
      entries.add(entered);
      left = match.left();
      rest = match.certain() && each.guard() == null ? null : rest;
    }
    run(select, entries, rest);
    frame.land(select.id());
    return null;
  }

  private State caseState(Statement.Switch select, Statement.Case each, State before) {
    frame.set(before);
    if (select.subject() instanceof Local local && !each.values().isEmpty()) {
      Value any = Value.NONE;
      boolean known = true;
      for (Expression value : each.values()) {
        Value one = value(value);
        known &= one.constant() != null;
        any = any.union(one);
      }
      if (known) {
        frame.set(frame.now().withLocal(local.variable(), any));
      }
    }
    return each.guard() == null
        ? frame.now()
        : expressions.guards().branches(each.guard()).whenTrue();
  }

  private void run(Statement.Switch select, List<State> entries, State rest) {
    State end = null;
    boolean otherwise = false;
    State falling = null;
    for (int i = 0; i < entries.size(); i++) {
      Statement.Case each = select.cases().get(i);
      State entered = State.union(entries.get(i), each.otherwise() ? rest : null);
      otherwise |= each.otherwise();
      frame.set(State.union(entered, falling));
      run(each.body());
      falling = select.fallsThrough() ? frame.now() : null;
      end = select.fallsThrough() ? end : State.union(end, frame.now());
    }
    frame.set(State.union(State.union(end, falling), otherwise ? null : rest));
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
