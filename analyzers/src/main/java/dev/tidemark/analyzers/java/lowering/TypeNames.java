package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.type.VoidType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Full names of types where they are written. */
final class TypeNames {
  private TypeNames() {}

  /**
   * @param around the function that the type is written in; null outside of functions
   * @param inside the class that it is written in; null outside of classes
   * @return without type arguments; "" if it is a type variable or is not stated
   */
  static String of(Type type, Source source, Body around, DeclaredType inside) {
    if (type instanceof ClassOrInterfaceType named) {
      return named(named, source, around, inside);
    }
    if (type instanceof PrimitiveType primitive) {
      return primitive.asString();
    }
    if (type instanceof ArrayType array) {
      return arrayOf(of(array.getComponentType(), source, around, inside));
    }
    if (type instanceof IntersectionType several) {
      return of(several.getElements().get(0), source, around, inside);
    }
    return type instanceof VoidType ? "void" : "";
  }

  static String of(Type type, Body body) {
    return of(type, body.source(), body, body.type());
  }

  /** All types that a clause of a {@code try} catches. */
  static List<String> allOf(Type type, Body body) {
    List<? extends Type> types = type instanceof UnionType any ? any.getElements() : List.of(type);
    return types.stream().map(each -> of(each, body)).filter(name -> !name.isEmpty()).toList();
  }

  static String arrayOf(String element) {
    return element.isEmpty() ? "" : element + "[]";
  }

  private static String named(
      ClassOrInterfaceType type, Source source, Body around, DeclaredType inside) {
    if (type.getScope().isEmpty()) {
      String name = type.getNameAsString();
      if (name.equals("var")) {
        return ""; // In patterns the parser takes it for a class.
      }
      String stated = stated(name, source, around, inside);
      return stated == null ? source.imports().type(name) : stated;
    }
    Deque<String> names = new ArrayDeque<>();
    for (var at = type; at != null; at = at.getScope().orElse(null)) {
      names.addFirst(at.getNameAsString());
    }
    String first = names.removeFirst();
    String stated = stated(first, source, around, inside);
    if (stated == null) {
      stated = looksLikeType(first) ? source.imports().type(first) : first;
    }
    return stated.isEmpty() ? "" : stated + '.' + String.join(".", names);
  }

  /** The full name that declarations and imports give a simple one; null if they do not. */
  static String stated(String name, Source source, Body around, DeclaredType inside) {
    Body body = around;
    DeclaredType type = inside;
    while (type != null) {
      for (Body each = body; each != null; each = each.isLambda() ? each.outer() : null) {
        String local = each.localType(name);
        if (local != null) {
          return local;
        }
      }
      String found = type.typeNamed(name);
      if (found != null) {
        return found;
      }
      body = type.around();
      type = type.outer();
    }
    return source.imports().stated(name).orElse(null);
  }

  /** By the custom that packages begin with a small letter and classes do not. */
  static boolean looksLikeType(String name) {
    return Character.isUpperCase(name.charAt(0));
  }
}
