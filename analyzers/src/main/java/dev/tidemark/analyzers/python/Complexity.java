package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.BoolOpTy;
import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;

/**
 * The complexity of every function of a file.
 *
 * <p>Cyclomatic: 1, and 1 for each {@code if}, {@code elif}, {@code for}, {@code while}, {@code
 * except}, ternary, operator {@code and} or {@code or}, {@code case} that is no bare wildcard, and
 * {@code for} or {@code if} of a comprehension. A nested function counts to itself only, a lambda
 * to the function around it. docs/evidence/peers.md tells where radon and mccabe count otherwise.
 *
 * <p>Cognitive: SonarSource's paper, version 1.7, with its exception for decorators. Every {@code
 * else} costs 1 and comprehensions nothing, as in sonar-python; a {@code match} costs as one {@code
 * switch}, a lambda raises the nesting, and a function that calls itself costs 1. A nested function
 * counts to the outer one, where it is nested, and to itself, where it is not.
 */
final class Complexity {
  private final Deque<FunctionScore> open = new ArrayDeque<>();
  private final IdentityHashMap<SSTNode, FunctionScore> scores = new IdentityHashMap<>();

  Complexity() {
    open.push(FunctionScore.ofModule());
  }

  FunctionScore of(SSTNode function) {
    return scores.get(function);
  }

  /** Whether the node lies a level deeper than its parent, which {@link #leave} must know. */
  boolean enter(SSTNode node, SSTNode parent) {
    FunctionScore score = open.element();
    boolean nested = Nesting.isRaised(node, parent);
    if (nested) {
      score.nest();
    }
    if (node instanceof ExprTy) {
      enterExpression(node, score);
    } else if (node instanceof StmtTy) {
      enterStatement(node, parent, score);
    } else if (node instanceof ExceptHandlerTy) {
      score.branch();
      score.breakFlow();
    } else if (node instanceof ComprehensionTy comprehension) {
      score.branches(1 + (comprehension.ifs == null ? 0 : comprehension.ifs.length));
    } else if (node instanceof MatchCaseTy match && !isWildcard(match)) {
      score.branch();
    }
    return nested;
  }

  void leave(SSTNode node, boolean nested) {
    if (FunctionNode.is(node)) {
      FunctionScore inner = open.pop();
      open.element().addNested(inner);
    }
    open.element().leave(node);
    if (nested) {
      open.element().unnest();
    }
  }

  private void enterStatement(SSTNode node, SSTNode parent, FunctionScore score) {
    if (Nesting.isNestable(node, parent)) {
      score.enterStructure(node);
    }
    if (node instanceof StmtTy.If branch) {
      score.branch();
      if (Nesting.isElif(branch, parent)) {
        score.add(1);
      } else {
        score.breakFlow();
      }
      score.add(Nesting.hasElse(branch) ? 1 : 0);
    } else if (node instanceof StmtTy.For loop) {
      enterLoop(loop.orElse, score);
    } else if (node instanceof StmtTy.AsyncFor loop) {
      enterLoop(loop.orElse, score);
    } else if (node instanceof StmtTy.While loop) {
      enterLoop(loop.orElse, score);
    } else if (node instanceof StmtTy.Try attempt) {
      score.add(isEmpty(attempt.orElse) ? 0 : 1);
    } else if (node instanceof StmtTy.TryStar attempt) {
      score.add(isEmpty(attempt.orElse) ? 0 : 1);
    } else if (node instanceof StmtTy.Match) {
      score.breakFlow();
    } else if (FunctionNode.is(node)) {
      var inner = FunctionScore.of(FunctionNode.of(node), parent instanceof StmtTy.ClassDef);
      open.push(inner);
      scores.put(node, inner);
    }
  }

  private static void enterLoop(StmtTy[] orElse, FunctionScore score) {
    score.branch();
    score.breakFlow();
    score.add(isEmpty(orElse) ? 0 : 1);
  }

  private static void enterExpression(SSTNode node, FunctionScore score) {
    if (node instanceof ExprTy.BoolOp operators) {
      score.branches(operators.values.length - 1);
      score.add(operatorRuns(operators));
    } else if (node instanceof ExprTy.IfExp) {
      score.branch();
      score.breakFlow();
    } else if (node instanceof ExprTy.Call call) {
      score.noteCall(call);
    }
  }

  // In "a or b and c or d" the "and" parts two runs of "or". Only an "and" binds tighter, and it
  // counts its own run when it is visited. Redundant parentheses are not seen.
  private static int operatorRuns(ExprTy.BoolOp operators) {
    int runs = 1;
    if (operators.op == BoolOpTy.Or) {
      for (int i = 1; i < operators.values.length - 1; i++) {
        runs += operators.values[i] instanceof ExprTy.BoolOp ? 1 : 0;
      }
    }
    return runs;
  }

  private static boolean isWildcard(MatchCaseTy match) {
    return match.guard == null
        && match.pattern instanceof PatternTy.MatchAs as
        && as.pattern == null
        && as.name == null;
  }

  private static boolean isEmpty(StmtTy[] body) {
    return body == null || body.length == 0;
  }
}
