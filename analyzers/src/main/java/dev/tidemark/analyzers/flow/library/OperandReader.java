package dev.tidemark.analyzers.flow.library;

import dev.tidemark.analyzers.flow.code.Expression.Literal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads operands, each of which is one word. */
final class OperandReader {
  private static final Pattern ARGUMENT =
      Pattern.compile("(?:(\\d{1,3})\\|)?([A-Za-z_][A-Za-z0-9_]*)|(\\d{1,3})(\\*?)");
  private static final Pattern INDEX = Pattern.compile("(.+)\\[(\\d{1,3})]");
  private static final String WANTED =
      "an operand: 0, name, 0|name, this, result, *, 1*, X[], X[0], X.\"key\", \"text\", =12 or true";

  private OperandReader() {}

  static Operand read(Words words) {
    String word = words.next(WANTED);
    if (word.charAt(0) == '"' && word.indexOf('"', 1) == word.length() - 1) {
      return Operand.literal(words.literalIn(word));
    }
    return of(word, words);
  }

  private static Operand of(String word, Words words) {
    if (word.endsWith("[]")) {
      return Operand.items(of(word.substring(0, word.length() - 2), words));
    }
    Matcher index = INDEX.matcher(word);
    if (index.matches()) {
      return Operand.item(of(index.group(1), words), Long.valueOf(index.group(2)));
    }
    if (word.endsWith("\"")) {
      int key = word.lastIndexOf(".\"");
      if (key > 0) {
        return Operand.property(
            of(word.substring(0, key), words), Words.unquoted(word.substring(key + 1)));
      }
    }
    if (word.startsWith("=")) {
      return Operand.literal(words.literalIn(word.substring(1)));
    }
    return switch (word) {
      case "this" -> Operand.THIS;
      case "result" -> Operand.RESULT;
      case "*" -> Operand.ALL;
      case "true" -> Operand.literal(true);
      case "false" -> Operand.literal(false);
      case "null" -> Operand.literal(Literal.NULL);
      default -> argument(word, words);
    };
  }

  private static Operand argument(String word, Words words) {
    Matcher matcher = ARGUMENT.matcher(word);
    if (!matcher.matches()) {
      throw words.fault("found " + word + " where " + WANTED + " is expected");
    }
    if (matcher.group(2) != null) {
      int position = matcher.group(1) == null ? -1 : Integer.parseInt(matcher.group(1));
      return Operand.argument(position, matcher.group(2));
    }
    int position = Integer.parseInt(matcher.group(3));
    return matcher.group(4).isEmpty() ? Operand.argument(position, "") : Operand.from(position);
  }
}
