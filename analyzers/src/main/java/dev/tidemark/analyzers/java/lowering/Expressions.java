package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.visitor.GenericVisitorWithDefaults;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Cast;
import dev.tidemark.analyzers.flow.code.Expression.Choice;
import dev.tidemark.analyzers.flow.code.Expression.Element;
import dev.tidemark.analyzers.flow.code.Expression.Field;
import dev.tidemark.analyzers.flow.code.Expression.Global;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Mixture;
import dev.tidemark.analyzers.flow.code.Expression.Self;
import dev.tidemark.analyzers.flow.code.Expression.Steps;
import java.util.ArrayList;
import java.util.List;

/** What has a value; each kind goes to the class that knows about it. */
final class Expressions extends GenericVisitorWithDefaults<Expression, Body> {
  private static final Expressions ALL = new Expressions();

  private Expressions() {}

  static Expression of(Node node, Body body) {
    Node at = node;
    while (at instanceof EnclosedExpr enclosed) {
      at = enclosed.getInner();
    }
    return at.accept(ALL, body);
  }

  /** Nothing is lost of what is not known here. */
  @Override
  public Expression defaultAction(Node node, Body body) {
    var parts = new ArrayList<Expression>();
    for (var child : node.getChildNodes()) {
      if (child instanceof com.github.javaparser.ast.expr.Expression) {
        parts.add(body.value(child));
      }
    }
    return new Mixture(parts);
  }

  @Override
  public Expression visit(StringLiteralExpr node, Body body) {
    return Literals.text(node);
  }

  @Override
  public Expression visit(TextBlockLiteralExpr node, Body body) {
    return Literals.text(node);
  }

  @Override
  public Expression visit(CharLiteralExpr node, Body body) {
    return Literals.text(node);
  }

  @Override
  public Expression visit(IntegerLiteralExpr node, Body body) {
    return Literals.number(node);
  }

  @Override
  public Expression visit(LongLiteralExpr node, Body body) {
    return Literals.number(node);
  }

  @Override
  public Expression visit(DoubleLiteralExpr node, Body body) {
    return Literals.number(node);
  }

  @Override
  public Expression visit(BooleanLiteralExpr node, Body body) {
    return new Literal(node.getValue());
  }

  @Override
  public Expression visit(NullLiteralExpr node, Body body) {
    return new Literal(Literal.NULL);
  }

  @Override
  public Expression visit(NameExpr node, Body body) {
    return Names.value(node, body);
  }

  @Override
  public Expression visit(FieldAccessExpr node, Body body) {
    return Names.path(node, body);
  }

  @Override
  public Expression visit(ThisExpr node, Body body) {
    return node.getTypeName()
        .map(name -> Names.outer(name.getIdentifier(), node, body))
        .orElseGet(Self::new);
  }

  @Override
  public Expression visit(SuperExpr node, Body body) {
    return Calls.parent(node, body);
  }

  @Override
  public Expression visit(ClassExpr node, Body body) {
    var at = body.at(node);
    return new Field(new Global(TypeNames.of(node.getType(), body), at), "class", at);
  }

  @Override
  public Expression visit(TypeExpr node, Body body) {
    return new Global(TypeNames.of(node.getType(), body), body.at(node));
  }

  @Override
  public Expression visit(BinaryExpr node, Body body) {
    return Operators.binary(node, body);
  }

  @Override
  public Expression visit(UnaryExpr node, Body body) {
    return Operators.unary(node, body);
  }

  @Override
  public Expression visit(AssignExpr node, Body body) {
    return Assignments.of(node, body);
  }

  @Override
  public Expression visit(ConditionalExpr node, Body body) {
    return new Choice(
        body.value(node.getCondition()),
        body.value(node.getThenExpr()),
        body.value(node.getElseExpr()));
  }

  @Override
  public Expression visit(CastExpr node, Body body) {
    return new Cast(TypeNames.of(node.getType(), body), body.value(node.getExpression()));
  }

  @Override
  public Expression visit(InstanceOfExpr node, Body body) {
    return Patterns.test(node, body);
  }

  @Override
  public Expression visit(ArrayAccessExpr node, Body body) {
    return new Element(body.value(node.getName()), body.value(node.getIndex()), body.at(node));
  }

  @Override
  public Expression visit(ArrayCreationExpr node, Body body) {
    return Arrays.created(node, body);
  }

  @Override
  public Expression visit(ArrayInitializerExpr node, Body body) {
    return Arrays.items(node, "", body);
  }

  @Override
  public Expression visit(MethodCallExpr node, Body body) {
    return Calls.of(node, body);
  }

  @Override
  public Expression visit(ObjectCreationExpr node, Body body) {
    return Creations.of(node, body);
  }

  @Override
  public Expression visit(LambdaExpr node, Body body) {
    return Closures.of(node, body);
  }

  @Override
  public Expression visit(MethodReferenceExpr node, Body body) {
    return References.of(node, body);
  }

  @Override
  public Expression visit(SwitchExpr node, Body body) {
    return Switches.value(node, body);
  }

  @Override
  public Expression visit(VariableDeclarationExpr node, Body body) {
    return new Steps(body.gather(() -> Effects.declare(node, body)), new Mixture(List.of()));
  }
}
