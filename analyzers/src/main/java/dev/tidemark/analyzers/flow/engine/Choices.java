package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Statement;
import java.util.ArrayList;
import java.util.List;

/** Runs statements that choose between constants. */
final class Choices {
  private final Frame frame;
  private final Expressions expressions;
  private final Statements statements;

  Choices(Frame frame, Expressions expressions, Statements statements) {
    this.frame = frame;
    this.expressions = expressions;
    this.statements = statements;
  }

  void run(Statement.Switch select) {
    Value subject = expressions.value(select.subject());
    if (frame.isOver()) {
      return;
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
    runCases(select, entries, rest);
    frame.land(select.id());
  }

  private State caseState(Statement.Switch select, Statement.Case each, State before) {
    frame.set(before);
    if (select.subject() instanceof Local local && !each.values().isEmpty()) {
      Value any = Value.NONE;
      boolean known = true;
      for (Expression value : each.values()) {
        Value one = expressions.value(value);
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

  private void runCases(Statement.Switch select, List<State> entries, State rest) {
    State end = null;
    boolean otherwise = false;
    State falling = null;
    for (int i = 0; i < entries.size(); i++) {
      Statement.Case each = select.cases().get(i);
      State entered = State.union(entries.get(i), each.otherwise() ? rest : null);
      otherwise |= each.otherwise();
      frame.set(State.union(entered, falling));
      statements.run(each.body());
      falling = select.fallsThrough() ? frame.now() : null;
      end = select.fallsThrough() ? end : State.union(end, frame.now());
    }
    frame.set(State.union(State.union(end, falling), otherwise ? null : rest));
  }
}
