package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import dev.tidemark.analyzers.outline.Container;
import dev.tidemark.analyzers.python.Expressions;
import java.util.Map;
import java.util.Optional;

/**
 * A container that an expression or annotation tells for certain.
 *
 * @param type its name in Python
 */
record Held(Container container, String type) {
  private static final Map<String, Container> MAKERS =
      Map.of(
          "dict", Container.MAP,
          "OrderedDict", Container.MAP,
          "defaultdict", Container.MAP,
          "list", Container.LIST,
          "sorted", Container.LIST,
          "tuple", Container.TUPLE,
          "set", Container.SET,
          "frozenset", Container.SET);

  private static final Map<String, Container> TYPES =
      Map.of(
          "dict", Container.MAP,
          "Dict", Container.MAP,
          "Mapping", Container.MAP,
          "list", Container.LIST,
          "List", Container.LIST,
          "tuple", Container.TUPLE,
          "Tuple", Container.TUPLE,
          "set", Container.SET,
          "Set", Container.SET);

  static Optional<Held> byValue(ExprTy value) {
    if (value instanceof ExprTy.Dict || value instanceof ExprTy.DictComp) {
      return Optional.of(new Held(Container.MAP, "dict"));
    }
    if (value instanceof ExprTy.Set || value instanceof ExprTy.SetComp) {
      return Optional.of(new Held(Container.SET, "set"));
    }
    if (value instanceof ExprTy.List list && isOfPairs(list)) {
      return Optional.empty();
    }
    if (value instanceof ExprTy.List || value instanceof ExprTy.ListComp) {
      return Optional.of(new Held(Container.LIST, "list"));
    }
    if (value instanceof ExprTy.Tuple) {
      return Optional.of(new Held(Container.TUPLE, "tuple"));
    }
    if (value instanceof ExprTy.Call call && call.func instanceof ExprTy.Name maker) {
      String type = maker.id.equals("sorted") ? "list" : maker.id;
      return Optional.ofNullable(MAKERS.get(maker.id)).map(found -> new Held(found, type));
    }
    return Optional.empty();
  }

  // A list of pairs may well be called a map.
  private static boolean isOfPairs(ExprTy.List list) {
    return list.elements.length > 0
        && list.elements[0] instanceof ExprTy.Tuple pair
        && pair.elements.length == 2;
  }

  /**
   * @param annotation may be null
   */
  static Optional<Held> byAnnotation(ExprTy annotation) {
    boolean plain =
        annotation instanceof ExprTy.Name
            || annotation instanceof ExprTy.Attribute
            || annotation instanceof ExprTy.Subscript;
    String type = plain ? Expressions.lastName(annotation) : "";
    return Optional.ofNullable(TYPES.get(type)).map(found -> new Held(found, type));
  }
}
