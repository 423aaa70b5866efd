package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Field;
import dev.tidemark.analyzers.flow.code.Expression.Global;
import dev.tidemark.analyzers.python.Expressions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Full names of types as annotations state them; "" for what is no single class. */
final class TypeNames {
  /** Those that say something of the type in their brackets, which comes first. */
  private static final Set<String> WRAPPERS =
      Set.of(
          "Optional",
          "Annotated",
          "Final",
          "ClassVar",
          "Required",
          "NotRequired",
          "ReadOnly",
          "Awaitable",
          "Coroutine",
          "InitVar");

  private static final Map<String, String> PLAIN =
      Map.of(
          "List",
          "list",
          "Dict",
          "dict",
          "Set",
          "set",
          "FrozenSet",
          "frozenset",
          "Tuple",
          "tuple",
          "Text",
          "str",
          "AnyStr",
          "str",
          "Type",
          "type");

  private static final Set<String> TYPING = Set.of("typing", "typing_extensions", "dataclasses");
  private static final At NOWHERE = new At(1, 1, 1);
  private static final int DEEPEST = 20;

  private TypeNames() {}

  /**
   * @param annotation null if there is none
   */
  static String of(NameScope scope, ExprTy annotation) {
    return annotation == null ? "" : of(scope, annotation, 0);
  }

  private static String of(NameScope scope, ExprTy type, int depth) {
    if (depth > DEEPEST) {
      return "";
    }
    if (type instanceof ExprTy.Name || type instanceof ExprTy.Attribute) {
      return plain(fullName(scope, type));
    }
    if (type instanceof ExprTy.Subscript generic) {
      return generic(scope, generic, depth);
    }
    if (type instanceof ExprTy.BinOp either && either.op == OperatorTy.BitOr) {
      return either(of(scope, either.left, depth + 1), of(scope, either.right, depth + 1));
    }
    if (type instanceof ExprTy.Constant constant) {
      if (Expressions.isString(constant)) {
        return new TypeText(scope, Expressions.text(constant)).type();
      }
      return constant.value.kind == ConstantValue.Kind.NONE ? "None" : "";
    }
    return "";
  }

  private static String generic(NameScope scope, ExprTy.Subscript generic, int depth) {
    String base = fullName(scope, generic.value);
    List<ExprTy> inside =
        generic.slice instanceof ExprTy.Tuple
            ? Syntax.elements(generic.slice)
            : List.of(generic.slice);
    return generic(base, inside.stream().map(each -> of(scope, each, depth + 1)).toList());
  }

  /** What a type with others in brackets behind it comes to. */
  static String generic(String base, List<String> inside) {
    String name = typing(base);
    if (name.equals("Union")) {
      return inside.stream().reduce(TypeNames::either).orElse("");
    }
    if (name.equals("Coroutine")) {
      return inside.get(inside.size() - 1);
    }
    return WRAPPERS.contains(name) && !inside.isEmpty() ? inside.get(0) : plain(base);
  }

  /** One of two types, if one of them says nothing but that the other may be missing. */
  static String either(String one, String other) {
    if (one.equals("None") || one.equals(other)) {
      return other;
    }
    return other.equals("None") ? one : "";
  }

  /** The usual name of a type; "" of one that may be anything. */
  static String plain(String full) {
    String name = typing(full);
    if (name.isEmpty()) {
      return full.equals("object") ? "" : full;
    }
    return name.equals("Any") || WRAPPERS.contains(name) ? "" : PLAIN.getOrDefault(name, full);
  }

  /** The name of what belongs to the language's own module for types; "" of all else. */
  private static String typing(String full) {
    int dot = full.lastIndexOf('.');
    return dot > 0 && TYPING.contains(full.substring(0, dot)) ? full.substring(dot + 1) : "";
  }

  /** The full name that a chain of names means; "" if it is a variable's, or no chain. */
  static String fullName(NameScope scope, ExprTy chain) {
    if (chain instanceof ExprTy.Name name) {
      return fullName(scope.resolve(name.id, NOWHERE));
    }
    if (chain instanceof ExprTy.Attribute) {
      var behind = new StringBuilder();
      ExprTy first = chain;
      while (first instanceof ExprTy.Attribute attribute) {
        behind.insert(0, "." + attribute.attr);
        first = attribute.value;
      }
      String base = first instanceof ExprTy.Name ? fullName(scope, first) : "";
      return base.isEmpty() ? "" : base + behind;
    }
    return "";
  }

  /** Whether a field so annotated is one of the class and of none of its objects. */
  static boolean isOfClass(NameScope scope, ExprTy annotation) {
    ExprTy base = annotation instanceof ExprTy.Subscript generic ? generic.value : annotation;
    return typing(fullName(scope, base)).equals("ClassVar");
  }

  /** The full names in a tuple of types, or of a single one. */
  static List<String> several(NameScope scope, ExprTy types) {
    if (types instanceof ExprTy.Tuple) {
      return Syntax.elements(types).stream().map(each -> fullName(scope, each)).toList();
    }
    return List.of(fullName(scope, types));
  }

  private static String fullName(Expression resolved) {
    if (resolved instanceof Field field && field.base() instanceof Global type) {
      return type.name() + "." + field.name();
    }
    return resolved instanceof Global global ? global.name() : "";
  }

  static String fullName(NameScope scope, String name) {
    return fullName(scope.resolve(name, NOWHERE));
  }
}
