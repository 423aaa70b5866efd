package dev.tidemark.analyzers.flow.engine;

import java.util.List;
import java.util.Locale;

/** What methods of texts, Java's and Python's, make of constants. */
final class Texts {
  private static final int LONGEST = 10_000;

  private Texts() {}

  /** Null if it is not known; the arguments are constants. */
  static Object apply(String method, Object receiver, List<Object> arguments) {
    if (receiver instanceof String text) {
      return switch (arguments.size()) {
        case 0 -> apply(method, text);
        case 1 -> apply(method, text, arguments.get(0));
        case 2 -> apply(method, text, arguments.get(0), arguments.get(1));
        default -> null;
      };
    }
    boolean plain = receiver instanceof Number || receiver instanceof Boolean;
    boolean compares = plain && method.equals("equals") && arguments.size() == 1;
    return compares ? receiver.equals(arguments.get(0)) : null;
  }

  private static Object apply(String method, String text) {
    return switch (method) {
      case "length", "__len__" -> (long) text.length();
      case "isEmpty" -> text.isEmpty();
      case "isBlank" -> text.isBlank();
      case "toLowerCase", "lower", "casefold" -> text.toLowerCase(Locale.ROOT);
      case "toUpperCase", "upper" -> text.toUpperCase(Locale.ROOT);
      case "trim", "strip" -> text.strip();
      case "toString", "intern", "getBytes", "toCharArray", "encode", "decode", "chars" -> text;
      default -> null;
    };
  }

  private static Object apply(String method, String text, Object argument) {
    if (argument instanceof Long number) {
      return at(method, text, number);
    }
    if (!(argument instanceof String other)) {
      return method.equals("equals") ? Boolean.FALSE : null;
    }
    return switch (method) {
      case "equals", "contentEquals", "__eq__" -> text.equals(other);
      case "equalsIgnoreCase" -> text.equalsIgnoreCase(other);
      case "startsWith", "startswith" -> text.startsWith(other);
      case "endsWith", "endswith" -> text.endsWith(other);
      case "contains", "__contains__" -> text.contains(other);
      case "indexOf", "find" -> (long) text.indexOf(other);
      case "lastIndexOf", "rfind" -> (long) text.lastIndexOf(other);
      case "concat" -> text.length() + other.length() > LONGEST ? null : text + other;
      case "compareTo" -> (long) text.compareTo(other);
      case "toLowerCase" -> text.toLowerCase(Locale.ROOT);
      case "toUpperCase" -> text.toUpperCase(Locale.ROOT);
      case "getBytes", "encode", "decode" -> text;
      default -> null;
    };
  }

  private static Object at(String method, String text, long number) {
    if (number < 0 || number > text.length()) {
      return null;
    }
    int at = (int) number;
    return switch (method) {
      case "charAt" -> at < text.length() ? text.substring(at, at + 1) : null;
      case "substring" -> text.substring(at);
      default -> null;
    };
  }

  private static Object apply(String method, String text, Object first, Object second) {
    if (first instanceof Long from && second instanceof Long to) {
      boolean inside = from >= 0 && from <= to && to <= text.length();
      return method.equals("substring") && inside
          ? text.substring(from.intValue(), to.intValue())
          : null;
    }
    boolean replaces = method.equals("replace") && text.length() <= LONGEST / 10;
    if (!replaces || !(first instanceof String old) || !(second instanceof String fresh)) {
      return null;
    }
    return old.isEmpty() || fresh.length() > LONGEST / 100 ? null : text.replace(old, fresh);
  }

  /** A part of a text as {@code text[from:to]} gives it; null if it is not known. */
  static Object slice(String text, Object from, Object to) {
    Integer begin = index(text, from, 0);
    Integer end = index(text, to, text.length());
    if (begin == null || end == null) {
      return null;
    }
    return begin < end ? text.substring(begin, end) : "";
  }

  private static Integer index(String text, Object index, int otherwise) {
    if (!(index instanceof Long number)) {
      return index == dev.tidemark.analyzers.flow.code.Expression.Literal.NULL ? otherwise : null;
    }
    long at = number < 0 ? text.length() + number : number;
    return (int) Math.max(0, Math.min(text.length(), at));
  }
}
