package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Assign;
import dev.tidemark.analyzers.flow.code.Expression.Field;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Self;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.code.Function.Parameter;
import dev.tidemark.analyzers.flow.code.Mark;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.code.Statement.Evaluate;
import dev.tidemark.analyzers.flow.code.Statement.Return;
import java.util.ArrayList;
import java.util.List;

/** Methods and constructors of a class. */
final class Functions {
  private static final String SETUP = "<setup>";

  private final DeclaredType type;
  private final Source source;

  Functions(DeclaredType type, Source source) {
    this.type = type;
    this.source = source;
  }

  Function method(MethodDeclaration node) {
    Body body = Body.of(source, type, node.isStatic(), node);
    body.typeVariables(node.getTypeParameters());
    List<Parameter> parameters = parameters(node.getParameters(), body);
    String result = TypeNames.of(node.getType(), body);
    List<Statement> statements = node.getBody().map(block -> seen(block, body)).orElse(List.of());
    Function made =
        function(
            node.getNameAsString(),
            parameters,
            result,
            Marks.of(node.getAnnotations(), body),
            statements,
            body,
            source.at(node.getName(), node));
    return node.isPrivate() ? made.asPrivate() : made;
  }

  // Code that does nothing is not code that is elsewhere.
  private static List<Statement> seen(BlockStmt block, Body body) {
    List<Statement> statements = body.block(block);
    return statements.isEmpty() ? List.of(new Return(null, body.at(block))) : statements;
  }

  Function constructor(ConstructorDeclaration node) {
    Body body = Body.of(source, type, false, node);
    body.typeVariables(node.getTypeParameters());
    List<Parameter> parameters = parameters(node.getParameters(), body);
    Function made = constructor(node, parameters, node.getBody(), node.getAnnotations(), body);
    return node.isPrivate() ? made.asPrivate() : made;
  }

  private Function constructor(
      Node node,
      List<Parameter> parameters,
      BlockStmt block,
      NodeList<AnnotationExpr> marks,
      Body body) {
    return function(
        Function.CONSTRUCTOR,
        parameters,
        "",
        Marks.of(marks, body),
        seen(block, body),
        body,
        body.at(node));
  }

  /** The constructor of a record that sets its values after the code it is given. */
  Function compact(
      CompactConstructorDeclaration node,
      NodeList<com.github.javaparser.ast.body.Parameter> values) {
    Body body = Body.of(source, type, false, node);
    List<Parameter> parameters = parameters(values, body);
    var statements = new ArrayList<>(body.block(node.getBody()));
    addFields(parameters, node, statements, body);
    List<Mark> marks = Marks.of(node.getAnnotations(), body);
    return function(Function.CONSTRUCTOR, parameters, "", marks, statements, body, body.at(node));
  }

  /** The constructor of a record that it need not declare. */
  Function canonical(Node record, NodeList<com.github.javaparser.ast.body.Parameter> values) {
    Body body = Body.of(source, type, false, record);
    List<Parameter> parameters = parameters(values, body);
    var statements = new ArrayList<Statement>();
    addFields(parameters, record, statements, body);
    return function(
        Function.CONSTRUCTOR, parameters, "", List.of(), statements, body, body.at(record));
  }

  private static void addFields(
      List<Parameter> parameters, Node node, List<Statement> statements, Body body) {
    var at = body.at(node);
    for (int i = 0; i < parameters.size(); i++) {
      var field = new Field(new Self(), parameters.get(i).name(), at);
      statements.add(new Evaluate(new Assign(field, new Local(i, at), at)));
    }
  }

  /** The method of a record that gives one of its values. */
  Function accessor(com.github.javaparser.ast.body.Parameter value) {
    Body body = Body.of(source, type, false, value);
    var at = body.at(value);
    var field = new Field(new Self(), value.getNameAsString(), at);
    return function(
        value.getNameAsString(),
        List.of(),
        valueType(value, body),
        List.of(),
        List.of(new Return(field, at)),
        body,
        at);
  }

  /** Initialisers, of the class or of its objects; null if there are none. */
  Function initialiser(List<Statement> statements, Body body) {
    if (statements.isEmpty()) {
      return null;
    }
    String name = body.isStatic() ? Function.LOADING : SETUP;
    return function(name, List.of(), "", List.of(), statements, body, body.at(type.node()));
  }

  private static Function function(
      String name,
      List<Parameter> parameters,
      String result,
      List<Mark> marks,
      List<Statement> statements,
      Body body,
      Expression.At at) {
    return new Function(
        name,
        body.symbol(),
        body.isStatic(),
        parameters,
        body.variables().all(),
        result,
        marks,
        body.captured(),
        statements,
        at);
  }

  /** Declares the parameters, which have to be the first variables. */
  static List<Parameter> parameters(
      NodeList<com.github.javaparser.ast.body.Parameter> nodes, Body body) {
    for (var node : nodes) {
      body.variables().declare(node.getNameAsString(), valueType(node, body));
    }
    var parameters = new ArrayList<Parameter>(nodes.size());
    for (var node : nodes) {
      var kind = node.isVarArgs() ? Parameter.Kind.REST : Parameter.Kind.ORDINARY;
      String type = body.variables().all().get(parameters.size()).type();
      List<Mark> marks = Marks.of(node.getAnnotations(), body);
      parameters.add(new Parameter(node.getNameAsString(), type, kind, null, marks));
    }
    return parameters;
  }

  private static String valueType(com.github.javaparser.ast.body.Parameter node, Body body) {
    String name = TypeNames.of(node.getType(), body);
    return node.isVarArgs() ? TypeNames.arrayOf(name) : name;
  }
}
