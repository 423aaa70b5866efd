package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.TypeParameter;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Function.Capture;
import dev.tidemark.analyzers.flow.code.Function.Variable;
import dev.tidemark.analyzers.flow.code.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A function while it is read: its variables, and the statements read so far. */
final class Body {
  private final Source source;
  private final DeclaredType type;
  private final Body outer;
  private final boolean lambda;
  private final boolean isStatic;
  private final String symbol;
  private final Jumps jumps = new Jumps();
  private final Variables variables = new Variables();
  private final Map<Integer, Integer> captured = new LinkedHashMap<>();
  private final Map<String, String> localTypes = new HashMap<>();
  private List<Statement> statements = new ArrayList<>();

  private Body(
      Source source,
      DeclaredType type,
      Body outer,
      boolean lambda,
      boolean isStatic,
      String symbol) {
    this.source = source;
    this.type = type;
    this.outer = outer;
    this.lambda = lambda;
    this.isStatic = isStatic;
    this.symbol = symbol;
  }

  /**
   * A function of a class.
   *
   * @param declaration of the function, or of the class itself
   */
  static Body of(Source source, DeclaredType type, boolean isStatic, Node declaration) {
    DeclaredType at = type;
    while (at != null && at.around() == null) {
      at = at.outer();
    }
    Body outer = at == null ? null : at.around();
    return new Body(source, type, outer, false, isStatic, source.symbol(declaration));
  }

  /** A function without a class of its own in this one. */
  Body lambda() {
    return new Body(source, type, this, true, isStatic, symbol);
  }

  Source source() {
    return source;
  }

  /** The class of the object whose method it is. */
  DeclaredType type() {
    return type;
  }

  /** The function around it; null if there is none. */
  Body outer() {
    return outer;
  }

  boolean isLambda() {
    return lambda;
  }

  boolean isStatic() {
    return isStatic;
  }

  /** Of the declaration, for people. */
  String symbol() {
    return symbol;
  }

  Jumps jumps() {
    return jumps;
  }

  Variables variables() {
    return variables;
  }

  List<Capture> captured() {
    return captured.entrySet().stream().map(e -> new Capture(e.getKey(), e.getValue())).toList();
  }

  /** The number here of a variable of this function or one around it. */
  int capture(Body owner, int variable) {
    if (owner == this || outer == null) {
      return variable;
    }
    int outside = outer.capture(owner, variable);
    Integer own = captured.get(outside);
    if (own == null) {
      Variable same = outer.variables.all().get(outside);
      own = variables.temporary(same.name(), same.type());
      captured.put(outside, own);
    }
    return own;
  }

  void typeVariables(NodeList<TypeParameter> parameters) {
    parameters.forEach(parameter -> localTypes.put(parameter.getNameAsString(), ""));
  }

  void localType(String simpleName, String name) {
    localTypes.put(simpleName, name);
  }

  String localType(String simpleName) {
    return localTypes.isEmpty() ? null : localTypes.get(simpleName);
  }

  void add(Statement statement) {
    statements.add(statement);
  }

  /** All statements so far. */
  List<Statement> gathered() {
    return statements;
  }

  /** What the action adds, instead of adding it here; names it declares are gone after it. */
  List<Statement> collect(Runnable action) {
    int opened = variables.open();
    List<Statement> collected = gather(action);
    variables.close(opened);
    return collected;
  }

  /** The same, but names it declares stay. */
  List<Statement> gather(Runnable action) {
    List<Statement> before = statements;
    statements = new ArrayList<>();
    action.run();
    List<Statement> gathered = statements;
    statements = before;
    return gathered;
  }

  /** The statement as a list of its own. */
  List<Statement> block(Node statement) {
    return collect(
        () -> {
          if (statement instanceof BlockStmt block) {
            Statements.addAll(block, this);
          } else {
            Statements.add(statement, this);
          }
        });
  }

  Expression value(Node expression) {
    return Expressions.of(expression, this);
  }

  Expression.At at(Node node) {
    return source.at(node);
  }

  Expression.Local local(int variable, Node node) {
    return new Expression.Local(variable, at(node));
  }
}
