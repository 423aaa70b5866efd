package dev.tidemark.analyzers.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;

/** What the parts of a function are to its complexity. */
final class ControlFlow {
  private ControlFlow() {}

  static boolean isFunction(Node node) {
    return node instanceof CallableDeclaration || node instanceof CompactConstructorDeclaration;
  }

  /** Whether it adds its depth to the cognitive count and nests all that is in it. */
  static boolean isStructure(Node node) {
    return node instanceof ForStmt
        || node instanceof ForEachStmt
        || node instanceof WhileStmt
        || node instanceof DoStmt
        || node instanceof SwitchStmt
        || node instanceof SwitchExpr
        || node instanceof ConditionalExpr
        || node instanceof CatchClause;
  }

  /** Whether it is a control structure of its own, which those in it lie deeper than. */
  static boolean isNestable(Node node) {
    if (node instanceof IfStmt branch) {
      return !isElseIf(branch);
    }
    return node instanceof TryStmt
        || node instanceof SynchronizedStmt
        || (isStructure(node)
            && !(node instanceof ConditionalExpr)
            && !(node instanceof CatchClause));
  }

  // A local class nests its members; the class itself is just a statement.
  static boolean isMemberInFunction(Node node) {
    if (!(node instanceof BodyDeclaration)) {
      return false;
    }
    Node parent = node.getParentNode().orElse(null);
    return !(node instanceof TypeDeclaration)
        || !(parent instanceof LocalClassDeclarationStmt
            || parent instanceof LocalRecordDeclarationStmt);
  }

  static boolean isNestedBranch(Node node) {
    return node instanceof Statement
        && node.getParentNode().orElse(null) instanceof IfStmt
        && !(node instanceof IfStmt branch && isElseIf(branch));
  }

  static boolean isElseIf(IfStmt branch) {
    return branch.getParentNode().orElse(null) instanceof IfStmt parent
        && Identity.same(parent.getElseStmt().orElse(null), branch);
  }

  static boolean isCondition(Expression expression) {
    Node parent = expression.getParentNode().orElse(null);
    if (parent instanceof IfStmt) {
      return true;
    }
    if (parent instanceof ConditionalExpr choice) {
      return Identity.same(choice.getCondition(), expression);
    }
    if (parent instanceof ForStmt loop) {
      return Identity.same(loop.getCompare().orElse(null), expression);
    }
    return parent instanceof WhileStmt
        || parent instanceof DoStmt
        || parent instanceof SwitchStmt
        || parent instanceof SwitchExpr;
  }

  static boolean isLogical(BinaryExpr binary) {
    return binary.getOperator() == BinaryExpr.Operator.AND
        || binary.getOperator() == BinaryExpr.Operator.OR;
  }

  static boolean isOperandOfLogical(BinaryExpr binary) {
    Node parent = binary.getParentNode().orElse(null);
    while (parent instanceof EnclosedExpr) {
      parent = parent.getParentNode().orElse(null);
    }
    return parent instanceof BinaryExpr outer && isLogical(outer);
  }
}
