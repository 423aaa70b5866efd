package dev.tidemark.analyzers.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import dev.tidemark.analyzers.outline.OpenStructures;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The complexities of all functions of a file, counted in the one walk over it.
 *
 * <p>Cyclomatic follows CYCLO of PMD 7: 1, and 1 for each {@code if}, loop, {@code catch}, {@code
 * throw}, {@code ?:}, each constant or pattern of a {@code case}, and each {@code &&} and {@code
 * ||} in the condition of one of these. Unlike there, a lambda's code counts in the method around
 * it, and an operator in two conditions counts once.
 *
 * <p>Cognitive follows version 1.7 of SonarSource's paper. Code of a class inside a method counts
 * to that method, one level deeper, as well as to its own methods.
 */
final class Complexity {
  /**
   * The measures of one function.
   *
   * @param cyclomatic 1 or more
   * @param cognitive 0 or more
   * @param nestings the first control structures that lie 1 deep, 2 deep and so on
   */
  record Counts(int cyclomatic, int cognitive, List<Node> nestings) {}

  private static final class Frame {
    private final DirectRecursion recursion;
    private final int outerNesting;
    private final int outerConditions;
    private final OpenStructures<Node> structures = new OpenStructures<>();
    private int cyclomatic = 1;
    private int cognitive;
    private boolean recursive;

    Frame(Node function, int outerNesting, int outerConditions) {
      this.recursion = new DirectRecursion(function);
      this.outerNesting = outerNesting;
      this.outerConditions = outerConditions;
    }

    Counts counts() {
      return new Counts(cyclomatic, cognitive + (recursive ? 1 : 0), structures.firsts());
    }
  }

  private final IdentityHashMap<Node, Counts> counts = new IdentityHashMap<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Deque<Integer> conditionsAroundLambdas = new ArrayDeque<>();
  private int nesting;
  private int conditions;

  /** The counts of a method or constructor that the walk has left. */
  Counts of(Node function) {
    return counts.get(function);
  }

  /** To be told of each node before its children. */
  void enter(Node node) {
    if (!frames.isEmpty()) {
      enterInFunction(node);
    }
    if (ControlFlow.isFunction(node)) {
      frames.push(new Frame(node, nesting, conditions));
      conditions = 0;
    }
  }

  /** To be told of each node after its children. */
  void leave(Node node) {
    if (ControlFlow.isFunction(node)) {
      Frame frame = frames.pop();
      conditions = frame.outerConditions;
      counts.put(node, frame.counts());
    }
    if (!frames.isEmpty()) {
      leaveInFunction(node);
    }
  }

  private void enterInFunction(Node node) {
    if (ControlFlow.isNestable(node)) {
      frames.element().structures.enter(node);
    }
    if (node instanceof Statement statement) {
      enterStatement(statement);
    } else if (node instanceof Expression expression) {
      enterExpression(expression);
    } else if (node instanceof CatchClause) {
      decide(1);
      structural();
    } else if (node instanceof SwitchEntry entry) {
      decide(entry.isDefault() ? 0 : entry.getLabels().size());
    } else if (ControlFlow.isMemberInFunction(node)) {
      nesting++;
    }
  }

  private void leaveInFunction(Node node) {
    frames.element().structures.leave(node);
    if (ControlFlow.isNestedBranch(node)
        || ControlFlow.isStructure(node)
        || ControlFlow.isMemberInFunction(node)) {
      nesting--;
    }
    if (node instanceof LambdaExpr) {
      nesting--;
      conditions = conditionsAroundLambdas.pop();
    }
    if (node instanceof Expression expression && ControlFlow.isCondition(expression)) {
      conditions--;
    }
  }

  private void enterStatement(Statement statement) {
    if (ControlFlow.isNestedBranch(statement)) {
      nesting++;
    }
    if (statement instanceof IfStmt branch) {
      enterIf(branch);
    } else if (ControlFlow.isStructure(statement)) {
      decide(statement instanceof SwitchStmt ? 0 : 1);
      structural();
    } else if (statement instanceof ThrowStmt) {
      decide(1);
    } else if ((statement instanceof BreakStmt jump && jump.getLabel().isPresent())
        || (statement instanceof ContinueStmt next && next.getLabel().isPresent())) {
      fundamental(1);
    }
  }

  private void enterIf(IfStmt branch) {
    decide(1);
    if (!ControlFlow.isElseIf(branch)) {
      frames.forEach(frame -> frame.cognitive += 1 + nesting - frame.outerNesting);
    }
    fundamental(branch.hasElseBranch() ? 1 : 0);
  }

  private void enterExpression(Expression expression) {
    if (ControlFlow.isCondition(expression)) {
      conditions++;
    }
    if (expression instanceof BinaryExpr binary && ControlFlow.isLogical(binary)) {
      decide(conditions > 0 ? 1 : 0);
      fundamental(ControlFlow.isOperandOfLogical(binary) ? 0 : LogicalSequences.in(binary));
    } else if (expression instanceof MethodCallExpr call) {
      enterCall(call);
    } else if (ControlFlow.isStructure(expression)) {
      decide(expression instanceof SwitchExpr ? 0 : 1);
      structural();
    } else if (expression instanceof LambdaExpr) {
      nesting++;
      conditionsAroundLambdas.push(conditions);
      conditions = 0;
    }
  }

  private void enterCall(MethodCallExpr call) {
    for (Frame frame : frames) {
      frame.recursive = frame.recursive || frame.recursion.isCall(call);
    }
  }

  private void decide(int decisions) {
    frames.element().cyclomatic += decisions;
  }

  private void fundamental(int increments) {
    frames.forEach(frame -> frame.cognitive += increments);
  }

  private void structural() {
    frames.forEach(frame -> frame.cognitive += 1 + nesting - frame.outerNesting);
    nesting++;
  }
}
