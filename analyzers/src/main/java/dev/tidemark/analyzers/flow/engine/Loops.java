package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.engine.Guards.Branches;
import java.util.List;

/** Runs statements that repeat, to a fixed point of what is known. */
// Values are shared and never changed: to be the same object tells what is asked, and at once.
@SuppressWarnings("ReferenceEquality")
final class Loops {
  private static final int MOST_ROUNDS_APART = 12;
  private static final int ROUNDS_BEFORE_WIDENING = 2;
  private static final int MOST_ITEMS_APART = 8;

  private final Frame frame;
  private final Expressions expressions;
  private final Statements statements;

  Loops(Frame frame, Expressions expressions, Statements statements) {
    this.frame = frame;
    this.expressions = expressions;
    this.statements = statements;
  }

  void run(Statement.While loop) {
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
    statements.run(loop.otherwise());
    frame.land(loop.id());
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
    statements.run(loop.body());
    frame.landRepeated(loop.id());
    statements.run(loop.update());
  }

  void run(Statement.ForEach each) {
    Value iterable = expressions.value(each.iterable());
    List<Value> items = frame.isOver() ? List.of() : expressions.heap().knownItems(iterable);
    if (items != null && items.size() <= MOST_ITEMS_APART) {
      for (Value item : items) {
        round(each, item);
      }
    } else {
      repeat(each, expressions.heap().anyItem(iterable));
    }
    statements.run(each.otherwise());
    frame.land(each.id());
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
      statements.run(each.body());
      frame.landRepeated(each.id());
    }
  }
}
