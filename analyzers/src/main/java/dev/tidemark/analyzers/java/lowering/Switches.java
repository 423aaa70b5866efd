package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Assign;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Steps;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.code.Statement.Case;
import dev.tidemark.analyzers.flow.code.Statement.Evaluate;
import dev.tidemark.analyzers.flow.code.Statement.Switch;
import java.util.ArrayList;
import java.util.List;

/** Both kinds of {@code switch}, with cases that fall through and with arrows. */
final class Switches {
  private static final Literal UNKNOWN = new Literal(Literal.UNKNOWN);

  private final Body body;
  private final int result;
  private Expression subject;

  private Switches(Body body, int result) {
    this.body = body;
    this.result = result;
  }

  static Statement statement(SwitchStmt node, Body body) {
    return new Switches(body, -1).read(node, Jumps.Kind.SWITCH);
  }

  static Expression value(SwitchExpr node, Body body) {
    int result = body.variables().temporary("", "");
    Statement statement = new Switches(body, result).read(node, Jumps.Kind.VALUE);
    return new Steps(List.of(statement), body.local(result, node));
  }

  private Statement read(SwitchNode node, Jumps.Kind kind) {
    Expression value = body.value(node.getSelector());
    NodeList<SwitchEntry> entries = node.getEntries();
    subject = value;
    if (!(value instanceof Local) && hasPatterns(entries)) {
      Local once = body.local(body.variables().temporary("", ""), node.getSelector());
      value = new Assign(once, value, once.at());
      subject = once;
    }
    int id = body.jumps().enter(kind, result);
    var cases = new ArrayList<Case>(entries.size());
    boolean fallsThrough = false;
    int opened = body.variables().open();
    for (var entry : entries) {
      boolean group = entry.getType() == SwitchEntry.Type.STATEMENT_GROUP;
      fallsThrough |= group;
      cases.add(read(entry));
      if (!group) {
        body.variables().close(opened);
      }
    }
    body.variables().close(opened);
    body.jumps().leave();
    return new Switch(id, value, cases, fallsThrough);
  }

  private static boolean hasPatterns(NodeList<SwitchEntry> entries) {
    return entries.stream().anyMatch(e -> e.getLabels().stream().anyMatch(Patterns::isPattern));
  }

  private Case read(SwitchEntry entry) {
    var values = new ArrayList<Expression>();
    var bindings = new ArrayList<Statement>();
    for (var label : entry.getLabels()) {
      if (Patterns.isPattern(label)) {
        Patterns.bind(label, subject, bindings, body);
        values.add(UNKNOWN);
      } else {
        values.add(constant(label));
      }
    }
    Expression guard = entry.getGuard().map(body::value).orElse(null);
    var statements = new ArrayList<Statement>();
    if (guard == null) {
      statements.addAll(bindings);
    } else if (!bindings.isEmpty()) {
      guard = new Steps(bindings, guard);
    }
    statements.addAll(body.gather(() -> addBody(entry)));
    boolean otherwise = entry.isDefault() || (values.isEmpty() && bindings.isEmpty());
    return new Case(values, otherwise, guard, statements);
  }

  // A name is a constant of the enum that is asked for, unless a declaration says otherwise.
  private Expression constant(Node label) {
    if (label instanceof NameExpr name) {
      Expression stated = Names.stated(name.getNameAsString(), name, body);
      return stated == null ? UNKNOWN : stated;
    }
    return body.value(label);
  }

  private void addBody(SwitchEntry entry) {
    boolean valued = result >= 0 && entry.getType() == SwitchEntry.Type.EXPRESSION;
    for (var statement : entry.getStatements()) {
      if (valued && statement instanceof ExpressionStmt only) {
        give(only.getExpression(), result, body);
      } else {
        Statements.add(statement, body);
      }
    }
  }

  /** Stores the value of the {@code switch}. */
  static void give(Node value, int result, Body body) {
    var at = body.at(value);
    body.add(new Evaluate(new Assign(new Local(result, at), body.value(value), at)));
  }
}
