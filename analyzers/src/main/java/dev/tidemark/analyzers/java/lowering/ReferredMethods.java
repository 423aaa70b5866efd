package dev.tidemark.analyzers.java.lowering;

import java.util.Set;

/**
 * Whether {@code Type::name} calls a method of the object that it is given or hands that object to
 * a static method. Classes of other files cannot be asked; customs of names are followed.
 */
final class ReferredMethods {
  private static final Set<String> STATIC_IN_TEXTS =
      Set.of("valueOf", "format", "join", "copyValueOf");
  private static final Set<String> BOXES =
      Set.of(
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Boolean",
          "java.lang.Character",
          "java.lang.Math",
          "java.lang.System",
          "java.lang.Thread");
  private static final Set<String> FACTORIES =
      Set.of("of", "valueOf", "copyOf", "from", "ofNullable", "create", "parse", "newInstance");
  private static final Set<String> INSTANCE_WORDS =
      Set.of(
          "trim",
          "strip",
          "stream",
          "iterator",
          "size",
          "length",
          "name",
          "ordinal",
          "close",
          "run",
          "call",
          "apply",
          "accept",
          "test",
          "keySet",
          "values",
          "entrySet",
          "toString",
          "hashCode",
          "equals",
          "compareTo",
          "clone",
          "build",
          "text",
          "value",
          "key");

  private ReferredMethods() {}

  static boolean isOfObject(String type, String method) {
    if (type.equals("java.lang.String")) {
      return !STATIC_IN_TEXTS.contains(method);
    }
    if (BOXES.contains(type)) {
      return method.endsWith("Value") || method.equals("compareTo") || method.equals("getName");
    }
    if (FACTORIES.contains(method) || holdsFunctions(type)) {
      return false;
    }
    return INSTANCE_WORDS.contains(method)
        || begins(method, "get")
        || begins(method, "is")
        || begins(method, "has")
        || begins(method, "to")
        || begins(method, "as");
  }

  // Objects, Collectors, StringUtils, HtmlUtil.
  private static boolean holdsFunctions(String type) {
    return (type.endsWith("s") && !type.endsWith("ss")) || type.endsWith("Util");
  }

  private static boolean begins(String method, String word) {
    return method.length() > word.length()
        && method.startsWith(word)
        && Character.isUpperCase(method.charAt(word.length()));
  }
}
