package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.code.Statement.Block;
import dev.tidemark.analyzers.flow.code.Statement.ForEach;
import dev.tidemark.analyzers.flow.code.Statement.While;
import java.util.List;

/** Loops of all kinds. */
final class Loops {
  private Loops() {}

  static boolean isLoop(Node node) {
    return node instanceof WhileStmt
        || node instanceof DoStmt
        || node instanceof ForStmt
        || node instanceof ForEachStmt;
  }

  static void add(WhileStmt node, Body body) {
    int id = body.jumps().enter(Jumps.Kind.LOOP, -1);
    Expression test = body.value(node.getCondition());
    List<Statement> inner = body.block(node.getBody());
    body.jumps().leave();
    body.add(new While(id, test, true, inner, List.of(), List.of()));
  }

  static void add(DoStmt node, Body body) {
    int id = body.jumps().enter(Jumps.Kind.LOOP, -1);
    List<Statement> inner = body.block(node.getBody());
    Expression test = body.value(node.getCondition());
    body.jumps().leave();
    body.add(new While(id, test, false, inner, List.of(), List.of()));
  }

  static void add(ForStmt node, Body body) {
    int id = body.jumps().enter(Jumps.Kind.LOOP, -1);
    body.add(new Block(-1, body.collect(() -> addParts(node, id, body))));
    body.jumps().leave();
  }

  private static void addParts(ForStmt node, int id, Body body) {
    for (var first : node.getInitialization()) {
      if (first instanceof VariableDeclarationExpr variables) {
        Effects.declare(variables, body);
      } else {
        body.add(Effects.of(first, body));
      }
    }
    Expression test = node.getCompare().map(body::value).orElse(null);
    List<Statement> inner = body.block(node.getBody());
    List<Statement> update = node.getUpdate().stream().map(each -> Effects.of(each, body)).toList();
    body.add(new While(id, test, true, inner, update, List.of()));
  }

  static void add(ForEachStmt node, Body body) {
    int id = body.jumps().enter(Jumps.Kind.LOOP, -1);
    Expression iterable = body.value(node.getIterable());
    int opened = body.variables().open();
    var variable = node.getVariable().getVariable(0);
    String type = TypeNames.of(variable.getType(), body);
    Local target = body.local(body.variables().declare(variable.getNameAsString(), type), variable);
    List<Statement> inner = body.block(node.getBody());
    body.variables().close(opened);
    body.jumps().leave();
    body.add(new ForEach(id, target, iterable, inner, List.of(), body.at(node)));
  }
}
