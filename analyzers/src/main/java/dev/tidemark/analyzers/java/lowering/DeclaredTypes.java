package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;

/** Reads what classes declare before any code is read, so that names can be told. */
final class DeclaredTypes {
  private final Source source;

  DeclaredTypes(Source source) {
    this.source = source;
  }

  /** A class at the top of the file, with all classes in it. */
  DeclaredType top(TypeDeclaration<?> node) {
    String name = node.getNameAsString();
    return named(node, source.imports().own(name), null, null, false);
  }

  /** A class declared in a function. */
  DeclaredType local(TypeDeclaration<?> node, Body around) {
    String name = around.type().name() + '.' + source.nextNumber() + node.getNameAsString();
    return named(node, name, around.type(), around, !isStatic(node) && !around.isStatic());
  }

  /** The body of an anonymous class or of a constant of an enum. */
  DeclaredType anonymous(Node node, NodeList<BodyDeclaration<?>> body, Body around) {
    String name = around.type().name() + '.' + source.nextNumber();
    var type = new DeclaredType(source, node, name, around.type(), around, !around.isStatic());
    source.declare(type);
    addAll(body, type, false);
    return type;
  }

  private DeclaredType named(
      TypeDeclaration<?> node, String name, DeclaredType outer, Body around, boolean inner) {
    var type = new DeclaredType(source, node, name, outer, around, inner);
    source.declare(type);
    if (node instanceof NodeWithTypeParameters<?> generic) {
      generic.getTypeParameters().forEach(p -> type.typeVariable(p.getNameAsString()));
    }
    boolean isInterface = node.isAnnotationDeclaration();
    if (node instanceof ClassOrInterfaceDeclaration plain) {
      plain.getExtendedTypes().forEach(type::parent);
      plain.getImplementedTypes().forEach(type::parent);
      isInterface = plain.isInterface();
    } else if (node instanceof EnumDeclaration constants) {
      constants.getImplementedTypes().forEach(type::parent);
      constants.getEntries().forEach(entry -> type.field(entry.getNameAsString(), true));
    } else if (node instanceof RecordDeclaration values) {
      values.getImplementedTypes().forEach(type::parent);
      values.getParameters().forEach(value -> type.component(value.getNameAsString()));
    }
    addAll(node.getMembers(), type, isInterface);
    return type;
  }

  private void addAll(
      NodeList<BodyDeclaration<?>> members, DeclaredType type, boolean isInterface) {
    for (var member : members) {
      if (member instanceof FieldDeclaration field) {
        boolean isStatic = isInterface || field.isStatic();
        field.getVariables().forEach(v -> type.field(v.getNameAsString(), isStatic));
      } else if (member instanceof MethodDeclaration method) {
        type.method(method);
      } else if (member instanceof TypeDeclaration<?> nested) {
        String name = nested.getNameAsString();
        boolean inner = !isInterface && !isStatic(nested);
        type.member(name, named(nested, type.name() + '.' + name, type, null, inner));
      }
    }
  }

  private static boolean isStatic(TypeDeclaration<?> node) {
    return !(node instanceof ClassOrInterfaceDeclaration type)
        || type.isInterface()
        || type.isStatic();
  }
}
