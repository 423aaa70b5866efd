package dev.tidemark.analyzers.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import java.util.IdentityHashMap;

/**
 * The names of declarations with those of the declarations around them, as {@code
 * Outer.Inner.method}. What has no name of its own belongs to what is around it.
 */
final class Symbols {
  // By identity, because nodes compare by content.
  private final IdentityHashMap<Node, String> known = new IdentityHashMap<>();

  /** The symbol of the declaration that the node is or lies in; "" outside of any. */
  String of(Node node) {
    Node at = node;
    while (at != null) {
      String name = nameOf(at);
      if (!name.isEmpty()) {
        return declared(at, name);
      }
      at = at.getParentNode().orElse(null);
    }
    return "";
  }

  /** The symbol of something that is declared directly in the node, or in what is around that. */
  String inside(Node node, String name) {
    String outer = of(node);
    return outer.isEmpty() ? name : outer + '.' + name;
  }

  private String declared(Node declaration, String name) {
    String symbol = known.get(declaration);
    if (symbol == null) {
      symbol = declaration.getParentNode().map(parent -> inside(parent, name)).orElse(name);
      known.put(declaration, symbol);
    }
    return symbol;
  }

  private static String nameOf(Node node) {
    if (node instanceof ClassOrInterfaceDeclaration type && type.isCompact()) {
      return "";
    }
    if (node instanceof TypeDeclaration<?> type) {
      return type.getNameAsString();
    }
    if (node instanceof CallableDeclaration<?> function) {
      return function.getNameAsString();
    }
    if (node instanceof CompactConstructorDeclaration constructor) {
      return constructor.getNameAsString();
    }
    if (node instanceof AnnotationMemberDeclaration member) {
      return member.getNameAsString();
    }
    if (node instanceof EnumConstantDeclaration constant) {
      return constant.getNameAsString();
    }
    return node instanceof VariableDeclarator variable
            && variable.getParentNode().orElse(null) instanceof FieldDeclaration
        ? variable.getNameAsString()
        : "";
  }
}
