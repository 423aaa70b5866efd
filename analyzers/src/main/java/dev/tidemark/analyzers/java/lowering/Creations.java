package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Argument;
import dev.tidemark.analyzers.flow.code.Expression.Creation;
import dev.tidemark.analyzers.flow.code.Expression.Steps;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.code.Statement.Define;
import dev.tidemark.analyzers.flow.code.Statement.Evaluate;
import java.util.ArrayList;
import java.util.List;

/** New objects, with the classes that are declared on the spot. */
final class Creations {
  private Creations() {}

  static Expression of(ObjectCreationExpr node, Body body) {
    var before = new ArrayList<Statement>();
    node.getScope().ifPresent(scope -> before.add(new Evaluate(body.value(scope))));
    String type = TypeNames.of(node.getType(), body);
    List<Argument> arguments = Calls.arguments(node.getArguments(), body);
    if (node.getAnonymousClassBody().isEmpty()) {
      Expression created = new Creation(type, arguments, null, body.at(node));
      return before.isEmpty() ? created : new Steps(before, created);
    }
    var members = node.getAnonymousClassBody().get();
    var declared = new DeclaredTypes(body.source()).anonymous(node, members, body);
    declared.parent(node.getType());
    return create(declared, members, type, arguments, before, body);
  }

  /** A constant of an enum. */
  static Expression constant(
      Node node,
      String type,
      NodeList<? extends Node> arguments,
      NodeList<BodyDeclaration<?>> members,
      Body body) {
    List<Argument> values = Calls.arguments(arguments, body);
    if (members.isEmpty()) {
      return new Creation(type, values, null, body.at(node));
    }
    var declared = new DeclaredTypes(body.source()).anonymous(node, members, body);
    declared.parent(type);
    return create(declared, members, type, values, new ArrayList<>(), body);
  }

  private static Expression create(
      DeclaredType declared,
      NodeList<BodyDeclaration<?>> members,
      String type,
      List<Argument> arguments,
      List<Statement> before,
      Body body) {
    CodeType code = Types.anonymous(declared, members, body.source());
    var nested = new ArrayList<CodeType>();
    Types.addMembers(declared, nested, body.source());
    nested.forEach(each -> before.add(new Define(each)));
    Expression created = new Creation(type, arguments, code, body.at(declared.node()));
    return before.isEmpty() ? created : new Steps(before, created);
  }
}
