package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Argument;
import dev.tidemark.analyzers.flow.code.Expression.Call;
import dev.tidemark.analyzers.flow.code.Expression.Cast;
import dev.tidemark.analyzers.flow.code.Expression.Global;
import dev.tidemark.analyzers.flow.code.Expression.Self;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Calls of methods. */
final class Calls {
  private Calls() {}

  /** Chains are read from their first call on, and may be thousands of calls long. */
  static Expression of(MethodCallExpr node, Body body) {
    Deque<MethodCallExpr> chain = new ArrayDeque<>();
    Node first = node;
    while (first instanceof MethodCallExpr call) {
      chain.push(call);
      first = call.getScope().orElse(null);
    }
    Expression receiver =
        first == null
            ? unqualified(chain.peek().getNameAsString(), first(chain), body)
            : Names.qualifier(first, body);
    while (!chain.isEmpty()) {
      MethodCallExpr call = chain.pop();
      receiver =
          new Call(
              receiver,
              call.getNameAsString(),
              arguments(call.getArguments(), body),
              body.source().at(call.getName(), call));
    }
    return receiver;
  }

  private static Node first(Deque<MethodCallExpr> chain) {
    return chain.peek().getName();
  }

  static List<Argument> arguments(NodeList<? extends Node> nodes, Body body) {
    var arguments = new ArrayList<Argument>(nodes.size());
    nodes.forEach(node -> arguments.add(Argument.of(body.value(node))));
    return arguments;
  }

  // The class that a static import takes the method from; null for the classes around.
  private static Expression unqualified(String method, Node node, Body body) {
    boolean inherited = false;
    for (var type = body.type(); type != null; type = type.outer()) {
      if (!type.methods(method).isEmpty()) {
        return null;
      }
      inherited |= type.hasUnknownAncestor();
    }
    Imports imports = body.source().imports();
    Optional<String> holder = imports.holderOf(method);
    if (holder.isEmpty() && !inherited) {
      holder = imports.holderOfAny();
    }
    return holder.map(name -> new Global(name, body.at(node))).orElse(null);
  }

  /** The object as one of the class that its own class extends. */
  static Expression parent(SuperExpr node, Body body) {
    var named = node.getTypeName();
    if (named.isPresent()) {
      String name = named.get().getIdentifier();
      Expression outer = Names.outer(name, node, body);
      if (!(outer instanceof Self)) {
        return new Cast("", outer);
      }
      String type = TypeNames.stated(name, body.source(), body, body.type());
      return new Cast(type == null ? body.source().imports().type(name) : type, outer);
    }
    return parent(body);
  }

  /** The object as one of the class that its own class extends first. */
  static Expression parent(Body body) {
    List<String> parents = body.type().parents();
    boolean extending =
        !parents.isEmpty()
            && (!(body.type().node() instanceof ClassOrInterfaceDeclaration declaration)
                || !declaration.getExtendedTypes().isEmpty());
    return new Cast(extending ? parents.get(0) : "java.lang.Object", new Self());
  }
}
