package dev.tidemark.analyzers.python.lowering;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Assign;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Self;
import dev.tidemark.analyzers.flow.code.Function.Capture;
import dev.tidemark.analyzers.flow.code.Function.Variable;
import dev.tidemark.analyzers.flow.code.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables of a function, and what else is gathered while its body is lowered. */
final class Frame {
  private record Origin(Frame owner, int variable) {}

  private final Frame outer;
  private final List<Variable> variables = new ArrayList<>();
  private final List<Capture> captured = new ArrayList<>();
  private final Map<Origin, Integer> reached = new HashMap<>();
  private final List<Statement> prologue = new ArrayList<>();
  private final Deque<Integer> loops = new ArrayDeque<>();
  private int receiver = -1;
  private Local yielded;
  private boolean yieldsOnce;

  /**
   * @param outer of the function around; null if there is none
   */
  Frame(Frame outer) {
    this.outer = outer;
  }

  Frame outer() {
    return outer;
  }

  /** The number of a new variable. */
  int add(String name, String type) {
    variables.add(new Variable(name, type));
    return variables.size() - 1;
  }

  List<Variable> variables() {
    return variables;
  }

  Variable variable(int number) {
    return variables.get(number);
  }

  List<Capture> captured() {
    return captured;
  }

  /** The number by which this function knows a variable of its own or of one around it. */
  int reach(Frame owner, int variable) {
    if (owner == this) {
      return variable;
    }
    Integer known = reached.get(new Origin(owner, variable));
    if (known != null) {
      return known;
    }
    Variable original = owner.variable(variable);
    int own = add(original.name(), original.type());
    reached.put(new Origin(owner, variable), own);
    if (outer != null) {
      captured.add(new Capture(outer.reach(owner, variable), own));
    }
    return own;
  }

  /** A variable that holds the receiver, for classes inside of the method. */
  int receiver(At at) {
    if (receiver < 0) {
      receiver = add("self", "");
      prologue.add(assigned(new Local(receiver, at), new Self(), at));
    }
    return receiver;
  }

  /**
   * Makes it a generator.
   *
   * @param once whether its caller gets what it yields, not a list of it
   */
  void yieldInto(boolean once, At at) {
    yielded = new Local(add("<yielded>", ""), at);
    yieldsOnce = once;
    Expression none =
        once
            ? new Expression.Literal(Expression.Literal.NULL)
            : new Expression.Items("list", List.of(), at);
    prologue.add(assigned(yielded, none, at));
  }

  /** What holds all that a generator yields; null in any other function. */
  Local yielded() {
    return yielded;
  }

  boolean yieldsOnce() {
    return yieldsOnce;
  }

  /** The loops around the statement that is lowered, the innermost first. */
  Deque<Integer> loops() {
    return loops;
  }

  void begin(Statement statement) {
    prologue.add(statement);
  }

  /** The body with what has to run before it. */
  List<Statement> whole(List<Statement> body) {
    var all = new ArrayList<>(prologue);
    all.addAll(body);
    return all;
  }

  static Statement assigned(Expression target, Expression value, At at) {
    return new Statement.Evaluate(new Assign(target, value, at));
  }
}
