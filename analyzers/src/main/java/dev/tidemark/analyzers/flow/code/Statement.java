package dev.tidemark.analyzers.flow.code;

import java.util.List;

/** What is done. Lists of statements run in order. */
public interface Statement {
  /** Calls the method of the visitor that is named after the class. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of statement. */
  interface Visitor<R> {
    R evaluate(Evaluate evaluate);

    R giveBack(Return giveBack);

    R raise(Throw raise);

    R branch(If branch);

    R loop(While loop);

    R each(ForEach each);

    R select(Switch select);

    R attempt(Try attempt);

    R leave(Break leave);

    R again(Continue again);

    R block(Block block);

    R define(Define define);
  }

  /** An expression for its effects. */
  record Evaluate(Expression expression) implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.evaluate(this);
    }
  }

  /**
   * @param value null if there is none
   */
  record Return(Expression value, Expression.At at) implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.giveBack(this);
    }
  }

  /**
   * @param value null where Python raises again what it handles
   */
  record Throw(Expression value) implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.raise(this);
    }
  }

  record If(Expression test, List<Statement> then, List<Statement> otherwise) implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.branch(this);
    }
  }

  /**
   * Java's {@code while}, {@code do} and {@code for}, Python's {@code while}.
   *
   * @param id what {@link Break} and {@link Continue} name
   * @param test null for ever
   * @param testFirst false for {@code do}
   * @param update after each round, also after one that was cut short
   * @param otherwise Python's {@code else}, after a test that failed
   */
  record While(
      int id,
      Expression test,
      boolean testFirst,
      List<Statement> body,
      List<Statement> update,
      List<Statement> otherwise)
      implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.loop(this);
    }
  }

  /**
   * @param target as in {@link Expression.Assign}
   * @param otherwise Python's {@code else}
   */
  record ForEach(
      int id,
      Expression target,
      Expression iterable,
      List<Statement> body,
      List<Statement> otherwise,
      Expression.At at)
      implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.each(this);
    }
  }

  /**
   * Java's {@code switch}, Python's {@code match}.
   *
   * @param fallsThrough whether a case runs on into the next one
   */
  record Switch(int id, Expression subject, List<Case> cases, boolean fallsThrough)
      implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.select(this);
    }
  }

  /**
   * @param values any of which matches; a {@link Expression.Literal#UNKNOWN} stands for a pattern
   *     that may match
   * @param otherwise whether it is, or also is, the default
   * @param guard null if there is none
   */
  record Case(List<Expression> values, boolean otherwise, Expression guard, List<Statement> body) {}

  /**
   * @param otherwise Python's {@code else}, after a body without exception
   */
  record Try(
      List<Statement> body, List<Handler> handlers, List<Statement> otherwise, List<Statement> last)
      implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.attempt(this);
    }
  }

  /**
   * @param types full names of what it catches; empty for everything
   * @param variable that holds the exception; -1 if none does
   */
  record Handler(List<String> types, int variable, List<Statement> body) {}

  /** Leaves the loop, switch or block with the id. */
  record Break(int id) implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.leave(this);
    }
  }

  /** Goes to the next round of the loop with the id. */
  record Continue(int id) implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.again(this);
    }
  }

  /**
   * @param id -1 if nothing leaves it by name
   */
  record Block(int id, List<Statement> body) implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.block(this);
    }
  }

  /** A class declared inside of a function. */
  record Define(CodeType type) implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.define(this);
    }
  }
}
