package dev.tidemark.analyzers.flow.library;

import dev.tidemark.analyzers.flow.code.Expression.Literal;
import java.util.ArrayList;
import java.util.List;

/** The words of a line, read from left to right. */
final class Words {
  private final Line line;
  private int at;

  Words(Line line) {
    this.line = line;
  }

  LibraryFault fault(String problem) {
    return line.fault(problem);
  }

  /** "" at the end. */
  String peek() {
    return at < line.words().size() ? line.words().get(at) : "";
  }

  boolean atEnd() {
    return at == line.words().size();
  }

  boolean atEndOfEffect() {
    return atEnd() || peek().equals(";");
  }

  boolean skip(String word) {
    if (!peek().equals(word)) {
      return false;
    }
    at++;
    return true;
  }

  String next(String expected) {
    String word = peek();
    if (word.isEmpty() || (word.length() == 1 && ",:;".contains(word))) {
      throw expected(expected);
    }
    at++;
    return word;
  }

  void expect(String mark, String where) {
    if (!skip(mark)) {
      throw expected("\"" + mark + "\" " + where);
    }
  }

  LibraryFault expected(String expected) {
    String found = atEnd() ? "the line ends" : "found " + peek();
    return fault(found + " where " + expected + " is expected");
  }

  /** Names with commas between them. */
  List<String> names(String what) {
    var names = new ArrayList<String>();
    do {
      names.add(name(what));
    } while (skip(","));
    return names;
  }

  String name(String what) {
    String name = next(what);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isJavaIdentifierPart(c) && "./*<>[]-=".indexOf(c) < 0) {
        throw fault("\"" + name + "\" is no name: expected " + what);
      }
    }
    return name;
  }

  /** A quoted text without its quotes. */
  String text(String what) {
    String word = next(what);
    if (!isText(word)) {
      throw fault("found " + word + " where " + what + " is expected");
    }
    return unquoted(word);
  }

  /** A value as in {@link Operand#value}. */
  Object literal() {
    return literalIn(next("a literal"));
  }

  Object literalIn(String word) {
    if (isText(word)) {
      return unquoted(word);
    }
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> Literal.NULL;
      default -> number(word);
    };
  }

  private Long number(String word) {
    try {
      return Long.valueOf(word);
    } catch (NumberFormatException e) {
      throw fault(
          "found " + word + " where a literal is expected: a \"text\", number, true, false, null");
    }
  }

  static boolean isText(String word) {
    return word.length() > 1 && word.charAt(0) == '"';
  }

  /**
   * A backslash stands for itself but before a quote, so that regular expressions stay as they are.
   */
  static String unquoted(String word) {
    return word.substring(1, word.length() - 1).replace("\\\"", "\"");
  }
}
