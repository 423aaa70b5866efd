package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import dev.tidemark.analyzers.flow.code.Statement.Block;
import dev.tidemark.analyzers.flow.code.Statement.Break;
import dev.tidemark.analyzers.flow.code.Statement.Continue;
import dev.tidemark.analyzers.flow.code.Statement.Evaluate;

/** Statements that leave others, and the labels by which they name them. */
final class Leaves {
  private Leaves() {}

  static void add(YieldStmt node, Body body) {
    var target = body.jumps().nearest(Jumps.Kind.VALUE);
    if (target.isEmpty()) {
      body.add(new Evaluate(body.value(node.getExpression())));
      return;
    }
    Switches.give(node.getExpression(), target.get().result(), body);
    body.add(new Break(target.get().id()));
  }

  static void add(BreakStmt node, Body body) {
    var jumps = body.jumps();
    node.getLabel()
        .map(label -> jumps.labelled(label.getIdentifier()))
        .orElseGet(jumps::nearest)
        .ifPresent(target -> body.add(new Break(target.id())));
  }

  static void add(ContinueStmt node, Body body) {
    var jumps = body.jumps();
    node.getLabel()
        .map(label -> jumps.labelled(label.getIdentifier()))
        .orElseGet(() -> jumps.nearest(Jumps.Kind.LOOP))
        .filter(target -> target.kind() == Jumps.Kind.LOOP)
        .ifPresent(target -> body.add(new Continue(target.id())));
  }

  static void add(LabeledStmt node, Body body) {
    body.jumps().label(node.getLabel().getIdentifier());
    Node labelled = node.getStatement();
    if (Loops.isLoop(labelled)
        || labelled instanceof SwitchStmt
        || labelled instanceof LabeledStmt) {
      Statements.add(labelled, body);
      return;
    }
    int id = body.jumps().enter(Jumps.Kind.BLOCK, -1);
    body.add(new Block(id, body.block(labelled)));
    body.jumps().leave();
  }
}
