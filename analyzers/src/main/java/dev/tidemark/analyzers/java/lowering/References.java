package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Argument;
import dev.tidemark.analyzers.flow.code.Expression.Assign;
import dev.tidemark.analyzers.flow.code.Expression.Call;
import dev.tidemark.analyzers.flow.code.Expression.Creation;
import dev.tidemark.analyzers.flow.code.Expression.Global;
import dev.tidemark.analyzers.flow.code.Expression.Items;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Self;
import dev.tidemark.analyzers.flow.code.Expression.Steps;
import dev.tidemark.analyzers.flow.code.Function.Parameter;
import dev.tidemark.analyzers.flow.code.Statement.Evaluate;
import dev.tidemark.analyzers.flow.code.Statement.Return;
import java.util.ArrayList;
import java.util.List;

/**
 * References to methods, as lambdas that call them. How many parameters such a lambda has can be
 * told if the method is one of the file; otherwise it is taken to have one.
 */
final class References {
  private final MethodReferenceExpr node;
  private final Body body;
  private final Body lambda;
  private final Expression.At at;

  private References(MethodReferenceExpr node, Body body) {
    this.node = node;
    this.body = body;
    this.lambda = body.lambda();
    this.at = body.at(node);
  }

  static Expression of(MethodReferenceExpr node, Body body) {
    var reference = new References(node, body);
    Expression scope =
        node.getScope() instanceof TypeExpr type
            ? reference.type(type.getType())
            : Names.qualifier(node.getScope(), body);
    if (scope instanceof Global type) {
      return node.getIdentifier().equals("new")
          ? reference.creation(type.name())
          : reference.ofType(type);
    }
    return reference.ofObject(scope);
  }

  // What looks like a type may be a variable.
  private Expression type(Type type) {
    if (type instanceof ClassOrInterfaceType named && named.getTypeArguments().isEmpty()) {
      Expression value = variable(named);
      if (value != null) {
        return value;
      }
    }
    String name = TypeNames.of(type, body);
    return new Global(type instanceof ArrayType && name.isEmpty() ? "[]" : name, at);
  }

  private Expression variable(ClassOrInterfaceType named) {
    var names = new ArrayList<String>();
    for (var part = named; part != null; part = part.getScope().orElse(null)) {
      names.add(0, part.getNameAsString());
    }
    Expression value = Names.stated(names.get(0), named, body);
    for (int i = 1; i < names.size() && value != null; i++) {
      value = new Expression.Field(value, names.get(i), at);
    }
    return value;
  }

  private Expression creation(String type) {
    List<Expression> given = parameters(1, "");
    Expression created =
        type.endsWith("[]")
            ? new Items(type, List.of(), at)
            : new Creation(type, arguments(given), null, at);
    return closure(created);
  }

  private Expression ofType(Global type) {
    DeclaredType declared = body.source().declared(type.name());
    List<MethodDeclaration> methods =
        declared == null ? List.of() : declared.methods(node.getIdentifier());
    if (methods.isEmpty()) {
      boolean ofObject =
          (declared != null && declared.components().contains(node.getIdentifier()))
              || ReferredMethods.isOfObject(type.name(), node.getIdentifier());
      return ofObject ? ofFirst(parameters(1, type.name())) : call(type, parameters(1, ""));
    }
    MethodDeclaration method = likeliest(methods);
    int count = method.getParameters().size();
    return method.isStatic()
        ? call(type, parameters(count, ""))
        : ofFirst(parameters(count + 1, type.name()));
  }

  // Of several methods with the name the one that most callers could call.
  private static MethodDeclaration likeliest(List<MethodDeclaration> methods) {
    return methods.stream()
        .filter(method -> method.getParameters().size() == 1)
        .findFirst()
        .orElse(methods.get(0));
  }

  private Expression ofFirst(List<Expression> given) {
    return call(given.get(0), given.subList(1, given.size()));
  }

  private Expression ofObject(Expression scope) {
    boolean own = scope instanceof Self;
    List<MethodDeclaration> methods = own ? body.type().methods(node.getIdentifier()) : List.of();
    List<Expression> given =
        parameters(methods.isEmpty() ? 1 : likeliest(methods).getParameters().size(), "");
    if (own) {
      return call(scope, given);
    }
    if (scope instanceof Local local) {
      return call(new Local(lambda.capture(body, local.variable()), local.at()), given);
    }
    // The object is the one there was when the reference was made.
    var object = new Local(body.variables().temporary("", ""), at);
    var receiver = new Local(lambda.capture(body, object.variable()), at);
    return new Steps(List.of(new Evaluate(new Assign(object, scope, at))), call(receiver, given));
  }

  private final List<Parameter> declared = new ArrayList<>();

  private List<Expression> parameters(int count, String firstType) {
    var given = new ArrayList<Expression>();
    for (int i = 0; i < count; i++) {
      String type = i == 0 ? firstType : "";
      String name = "p" + i;
      given.add(new Local(lambda.variables().temporary(name, type), at));
      declared.add(new Parameter(name, type, Parameter.Kind.ORDINARY, null, List.of()));
    }
    return given;
  }

  private Expression call(Expression receiver, List<Expression> given) {
    return closure(new Call(receiver, node.getIdentifier(), arguments(given), at));
  }

  private Expression closure(Expression result) {
    return Closures.closure(declared, List.of(new Return(result, at)), node, lambda);
  }

  private static List<Argument> arguments(List<Expression> values) {
    return values.stream().map(Argument::of).toList();
  }
}
