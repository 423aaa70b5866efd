package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.visitor.VoidVisitorWithDefaults;
import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Call;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.code.Statement.Block;
import dev.tidemark.analyzers.flow.code.Statement.Define;
import dev.tidemark.analyzers.flow.code.Statement.Evaluate;
import dev.tidemark.analyzers.flow.code.Statement.Return;
import dev.tidemark.analyzers.flow.code.Statement.Throw;
import java.util.ArrayList;

/** What is done; each kind adds itself to the statements of the function. */
final class Statements extends VoidVisitorWithDefaults<Body> {
  private static final Statements ALL = new Statements();

  private Statements() {}

  static void add(Node statement, Body body) {
    statement.accept(ALL, body);
  }

  /** Nothing is done that could not be read. */
  @Override
  public void defaultAction(Node node, Body body) {}

  @Override
  public void visit(BlockStmt node, Body body) {
    if (!node.isEmpty()) {
      body.add(new Block(-1, body.collect(() -> addAll(node, body))));
    }
  }

  /** Adds the statements of a block without a block around them. */
  static void addAll(BlockStmt block, Body body) {
    for (var statement : block.getStatements()) {
      add(statement, body);
    }
  }

  @Override
  public void visit(ExpressionStmt node, Body body) {
    Node expression = node.getExpression();
    if (expression instanceof VariableDeclarationExpr variables) {
      Effects.declare(variables, body);
      return;
    }
    int opened = body.variables().open();
    body.add(Effects.of(expression, body));
    body.variables().close(opened);
  }

  @Override
  public void visit(ReturnStmt node, Body body) {
    int opened = body.variables().open();
    Expression value = node.getExpression().map(body::value).orElse(null);
    body.variables().close(opened);
    body.add(new Return(value, body.at(node)));
  }

  @Override
  public void visit(ThrowStmt node, Body body) {
    body.add(new Throw(body.value(node.getExpression())));
  }

  // Assertions are off unless somebody asks for them: they guard nothing.
  @Override
  public void visit(AssertStmt node, Body body) {
    int opened = body.variables().open();
    body.add(new Evaluate(body.value(node.getCheck())));
    node.getMessage().ifPresent(message -> body.add(new Evaluate(body.value(message))));
    body.variables().close(opened);
  }

  @Override
  public void visit(YieldStmt node, Body body) {
    Leaves.add(node, body);
  }

  @Override
  public void visit(BreakStmt node, Body body) {
    Leaves.add(node, body);
  }

  @Override
  public void visit(ContinueStmt node, Body body) {
    Leaves.add(node, body);
  }

  @Override
  public void visit(LabeledStmt node, Body body) {
    Leaves.add(node, body);
  }

  @Override
  public void visit(IfStmt node, Body body) {
    Branches.add(node, body);
  }

  @Override
  public void visit(WhileStmt node, Body body) {
    Loops.add(node, body);
  }

  @Override
  public void visit(DoStmt node, Body body) {
    Loops.add(node, body);
  }

  @Override
  public void visit(ForStmt node, Body body) {
    Loops.add(node, body);
  }

  @Override
  public void visit(ForEachStmt node, Body body) {
    Loops.add(node, body);
  }

  @Override
  public void visit(SwitchStmt node, Body body) {
    body.add(Switches.statement(node, body));
  }

  @Override
  public void visit(TryStmt node, Body body) {
    Attempts.add(node, body);
  }

  @Override
  public void visit(SynchronizedStmt node, Body body) {
    body.add(new Evaluate(body.value(node.getExpression())));
    add(node.getBody(), body);
  }

  @Override
  public void visit(ExplicitConstructorInvocationStmt node, Body body) {
    var arguments = Calls.arguments(node.getArguments(), body);
    Expression receiver = node.isThis() ? null : Calls.parent(body);
    body.add(new Evaluate(new Call(receiver, Function.CONSTRUCTOR, arguments, body.at(node))));
  }

  @Override
  public void visit(LocalClassDeclarationStmt node, Body body) {
    define(node.getClassDeclaration(), body);
  }

  @Override
  public void visit(LocalRecordDeclarationStmt node, Body body) {
    define(node.getRecordDeclaration(), body);
  }

  private static void define(TypeDeclaration<?> node, Body body) {
    DeclaredType type = new DeclaredTypes(body.source()).local(node, body);
    body.localType(node.getNameAsString(), type.name());
    var types = new ArrayList<CodeType>();
    Types.add(type, types, body.source());
    types.forEach(each -> body.add(new Define(each)));
  }
}
