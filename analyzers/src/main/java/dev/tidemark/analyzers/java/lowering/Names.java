package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Field;
import dev.tidemark.analyzers.flow.code.Expression.Global;
import dev.tidemark.analyzers.flow.code.Expression.Self;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What names in expressions mean: variables, fields, classes, packages. */
final class Names {
  private final Body body;
  private final Expression.At at;

  private Names(Body body, Node node) {
    this.body = body;
    this.at = body.at(node);
  }

  /** A name that stands alone. */
  static Expression value(NameExpr node, Body body) {
    String name = node.getNameAsString();
    var names = new Names(body, node);
    Expression found = names.declared(name);
    return found == null ? names.guessed(name) : found;
  }

  /** The same, but null if nothing that the file says gives the name a meaning. */
  static Expression stated(String name, Node node, Body body) {
    return new Names(body, node).declared(name);
  }

  /** What stands before the dot of a method or field: it may be a class. */
  static Expression qualifier(Node node, Body body) {
    if (node instanceof NameExpr name) {
      return new Names(body, node).first(name.getNameAsString(), new ArrayDeque<>());
    }
    return node instanceof FieldAccessExpr field ? path(field, true, body) : body.value(node);
  }

  static Expression path(FieldAccessExpr node, Body body) {
    return path(node, false, body);
  }

  private static Expression path(FieldAccessExpr node, boolean qualifies, Body body) {
    Deque<FieldAccessExpr> fields = new ArrayDeque<>();
    Node root = node;
    while (root instanceof FieldAccessExpr field) {
      fields.push(field);
      root = field.getScope();
    }
    while (root instanceof EnclosedExpr enclosed) {
      root = enclosed.getInner();
    }
    Expression value =
        root instanceof NameExpr name
            ? new Names(body, root).first(name.getNameAsString(), fields)
            : body.value(root);
    while (!fields.isEmpty()) {
      FieldAccessExpr field = fields.pop();
      value = member(value, field, qualifies || !fields.isEmpty(), body);
    }
    return value;
  }

  private static Expression member(
      Expression base, FieldAccessExpr field, boolean qualifies, Body body) {
    String name = field.getNameAsString();
    var at = body.source().at(field.getName(), field);
    if (base instanceof Self) {
      DeclaredType holder = body.type().holderOf(name);
      boolean ofClass = holder != null && holder.isStatic(name);
      return new Field(ofClass ? new Global(holder.name(), at) : base, name, at);
    }
    if (base instanceof Global type) {
      String nested = type.name() + '.' + name;
      if (body.source().declared(nested) != null
          || body.source().imports().isKnown(nested)
          || (qualifies && looksLikeNested(name))) {
        return new Global(nested, at);
      }
    }
    return new Field(base, name, at);
  }

  // CONSTANTS have no small letters.
  private static boolean looksLikeNested(String name) {
    if (!TypeNames.looksLikeType(name)) {
      return false;
    }
    for (int i = 1; i < name.length(); i++) {
      if (Character.isLowerCase(name.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param rest what is asked of it; names that belong to a package are taken off
   */
  private Expression first(String name, Deque<FieldAccessExpr> rest) {
    Expression found = declared(name);
    if (found != null) {
      return found;
    }
    String type = TypeNames.stated(name, body.source(), body, body.type());
    if (type != null && !type.isEmpty()) {
      return new Global(type, at);
    }
    if (!TypeNames.looksLikeType(name)) {
      String packaged = packaged(name, rest);
      return packaged == null ? guessed(name) : new Global(packaged, at);
    }
    Expression inherited = looksLikeNested(name) ? null : inherited();
    return inherited == null
        ? new Global(body.source().imports().type(name), at)
        : new Field(inherited, name, at);
  }

  // lower.case.names.Type, in which only the package is taken to be written in small letters.
  private static String packaged(String first, Deque<FieldAccessExpr> rest) {
    var name = new StringBuilder(first);
    int taken = 0;
    for (var field : rest) {
      taken++;
      name.append('.').append(field.getNameAsString());
      if (TypeNames.looksLikeType(field.getNameAsString())) {
        for (int i = 0; i < taken; i++) {
          rest.pop();
        }
        return name.toString();
      }
    }
    return null;
  }

  /** A variable or field by declaration or import; null if there is none. */
  private Expression declared(String name) {
    Expression self = body.isStatic() ? null : new Self();
    Body around = body;
    DeclaredType type = body.type();
    while (type != null) {
      for (Body each = around; each != null; each = each.isLambda() ? each.outer() : null) {
        Integer variable = each.variables().find(name);
        if (variable != null) {
          return new Expression.Local(body.capture(each, variable), at);
        }
      }
      DeclaredType holder = type.holderOf(name);
      if (holder != null) {
        boolean ofClass = self == null || holder.isStatic(name);
        return new Field(ofClass ? new Global(holder.name(), at) : self, name, at);
      }
      self = outerOf(self, type);
      around = type.around();
      type = type.outer();
    }
    return body.source()
        .imports()
        .holderOf(name)
        .map(holder -> new Field(new Global(holder, at), name, at))
        .orElse(null);
  }

  private Expression outerOf(Expression self, DeclaredType type) {
    return self != null && type.isInner() ? new Field(self, CodeType.OUTER, at) : null;
  }

  private Expression guessed(String name) {
    Imports imports = body.source().imports();
    Optional<String> holder = imports.holderOfAny();
    Expression inherited = inherited();
    if (inherited != null && holder.filter(imports::isKnown).isEmpty()) {
      return new Field(inherited, name, at);
    }
    return new Field(new Global(holder.orElse(body.type().name()), at), name, at);
  }

  // The object whose class may have a field from another file.
  private Expression inherited() {
    Expression self = body.isStatic() ? null : new Self();
    for (var type = body.type(); type != null; type = type.outer()) {
      if (type.hasUnknownAncestor()) {
        return self == null ? new Global(type.name(), at) : self;
      }
      self = outerOf(self, type);
    }
    return null;
  }

  /** {@code this} of the class with that simple name, from inside of it. */
  static Expression outer(String simpleName, Node node, Body body) {
    var names = new Names(body, node);
    Expression self = new Self();
    for (var type = body.type(); type != null && self != null; type = type.outer()) {
      if (type.isNamed(simpleName)) {
        return self;
      }
      self = names.outerOf(self, type);
    }
    return new Self();
  }
}
