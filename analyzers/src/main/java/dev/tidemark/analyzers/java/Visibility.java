package dev.tidemark.analyzers.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;

/** Who can see a declaration, with all that is around it. */
final class Visibility {
  private Visibility() {}

  /** Whether the type can be named, at least by heirs, outside of its package. */
  static boolean isVisible(TypeDeclaration<?> type) {
    Node parent = type.getParentNode().orElse(null);
    if (parent instanceof CompilationUnit) {
      return type.isPublic();
    }
    return parent instanceof TypeDeclaration<?> outer
        && isVisible(outer)
        && (isPublicIn(outer, type) || type.isProtected());
  }

  /** Whether a member is public, and so is, or is open to heirs, all that is around it. */
  static <M extends Node & NodeWithModifiers<?>> boolean isPublic(M member) {
    return member.getParentNode().orElse(null) instanceof TypeDeclaration<?> type
        && isVisible(type)
        && isPublicIn(type, member);
  }

  static boolean isInterface(TypeDeclaration<?> type) {
    return type instanceof AnnotationDeclaration
        || (type instanceof ClassOrInterfaceDeclaration declared && declared.isInterface());
  }

  private static boolean isPublicIn(TypeDeclaration<?> type, NodeWithModifiers<?> member) {
    return member.hasModifier(Modifier.Keyword.PUBLIC)
        || (isInterface(type) && !member.hasModifier(Modifier.Keyword.PRIVATE));
  }
}
