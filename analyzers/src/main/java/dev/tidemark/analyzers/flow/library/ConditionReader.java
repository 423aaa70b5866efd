package dev.tidemark.analyzers.flow.library;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what stands behind {@code when}. */
final class ConditionReader {
  private static final String WANTED =
      "a condition: =, !=, in, matches, unlike, begins, <, bits, missing, present, constant, is,"
          + " backtracks or secret";

  private final Words words;

  ConditionReader(Words words) {
    this.words = words;
  }

  /** None if there is no {@code when}. */
  List<Condition> read() {
    var conditions = new ArrayList<Condition>();
    if (words.skip("when")) {
      do {
        conditions.add(condition());
      } while (words.skip("and"));
    }
    return conditions;
  }

  private Condition condition() {
    Operand operand = OperandReader.read(words);
    String kind = words.next(WANTED);
    return switch (kind) {
      case "=" -> comparison(operand, Condition.Kind.EQUALS);
      case "!=" -> comparison(operand, Condition.Kind.DIFFERS);
      case "<" -> number(operand, Condition.Kind.LESS);
      case "bits" -> number(operand, Condition.Kind.BITS);
      case "in" -> new Condition(operand, Condition.Kind.IN, texts(), null);
      case "matches" -> pattern(operand, Condition.Kind.MATCHES);
      case "unlike" -> pattern(operand, Condition.Kind.UNLIKE);
      case "begins" ->
          new Condition(
              operand,
              Condition.Kind.BEGINS,
              List.of(words.text("a \"text\" behind begins")),
              null);
      case "is" -> is(operand);
      case "missing" -> plain(operand, Condition.Kind.MISSING);
      case "present" -> plain(operand, Condition.Kind.PRESENT);
      case "constant" -> plain(operand, Condition.Kind.CONSTANT);
      case "backtracks" -> plain(operand, Condition.Kind.BACKTRACKS);
      case "secret" -> plain(operand, Condition.Kind.SECRET);
      default -> throw words.fault("found " + kind + " where " + WANTED + " is expected");
    };
  }

  private static Condition plain(Operand operand, Condition.Kind kind) {
    return new Condition(operand, kind, List.of(), null);
  }

  private Condition comparison(Operand operand, Condition.Kind kind) {
    return new Condition(operand, kind, List.of(words.literal()), null);
  }

  private Condition number(Operand operand, Condition.Kind kind) {
    Object limit = words.literal();
    if (!(limit instanceof Long)) {
      throw words.fault("found " + limit + " where a number is expected");
    }
    return new Condition(operand, kind, List.of(limit), null);
  }

  private Condition is(Operand operand) {
    return new Condition(operand, Condition.Kind.IS, List.of(words.name("a type")), null);
  }

  private Condition pattern(Operand operand, Condition.Kind kind) {
    String regex = words.text("a \"regular expression\"");
    try {
      Pattern pattern =
          Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
      return new Condition(operand, kind, List.of(regex), pattern);
    } catch (PatternSyntaxException e) {
      throw words.fault("\"" + regex + "\" is no regular expression: " + e.getDescription());
    }
  }

  private List<Object> texts() {
    var texts = new ArrayList<Object>();
    do {
      texts.add(words.text("a \"text\" behind in"));
    } while (Words.isText(words.peek()));
    return texts;
  }
}
