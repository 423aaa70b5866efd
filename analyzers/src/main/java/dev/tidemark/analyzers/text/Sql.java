package dev.tidemark.analyzers.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of an SQL statement in the constant parts of a string. Definitions of tables are
 * not among them: no database takes parameters there.
 *
 * @param verb its first word, in capitals
 * @param table what it is about, as far as that is a plain name; else ""
 * @param simple whether it reads or changes existing rows of one table, and no more
 */
public record Sql(String verb, String table, boolean simple) {
  /** Stands in a text for a part that is only known at run time. */
  public static final char PART = '\u0001';

  /** Stands in a text for a constant whose value is not looked up. */
  public static final String CONSTANT = "\u0002";

  private static final int MOST_READ = 4000;
  private static final String NAME = "(?<table>[\\w.\"'`\\[\\]\u0001\u0002{}$:]{1,120})";
  private static final String REST = "(?<rest>.{0,1000})";

  private static final Pattern VERB =
      Pattern.compile(
          "\\s*+\\(?\\s*+(?<verb>(?i)select|insert|update|delete|merge)\\s.*", Pattern.DOTALL);
  private static final Pattern SELECT =
      sql("select\\s+(?<list>.{1,1000}?)\\s+from(?:\\s+|(?=\u0001))" + NAME + REST);
  private static final Pattern INSERT =
      sql("insert\\s+(?:(?:ignore|or\\s+\\w+)\\s+)?into\\s+" + NAME + REST);
  private static final Pattern UPDATE =
      sql("update\\s+" + NAME + "(?:\\s+(?:as\\s+)?\\w+)??\\s+set\\b" + REST);
  private static final Pattern DELETE = sql("delete\\s+from\\s+" + NAME + REST);
  private static final Pattern MERGE = sql("merge\\s+into\\s+" + NAME + REST);
  private static final Pattern LIST = Pattern.compile(".*[*,.(=_\u0001\u0002].*", Pattern.DOTALL);
  private static final Pattern CLAUSE =
      Pattern.compile(
          ".*(\\b(where|join|order\\s+by|group\\s+by|limit|union|values|select|using)\\b|[(=]).*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern SEVERAL_TABLES =
      Pattern.compile(
          ".*\\b(join|select|union|with|over)\\b.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMA_JOIN = Pattern.compile("\\w+\\s*,.*", Pattern.DOTALL);
  private static final Pattern PLAIN_NAME = Pattern.compile("[\\w.]{1,60}");
  private static final List<String> VERBS =
      List.of("select", "insert", "update", "delete", "merge");
  private static final Set<String> PROSE =
      Set.of(
          "a",
          "all",
          "an",
          "and",
          "any",
          "each",
          "existing",
          "from",
          "in",
          "it",
          "its",
          "list",
          "menu",
          "new",
          "of",
          "one",
          "other",
          "that",
          "the",
          "their",
          "these",
          "this",
          "to",
          "with",
          "your");

  // A quote or an operator before it; a dot behind it would make it the name of a table.
  private static final Pattern VALUE =
      Pattern.compile(
          "(?:[=<>]\\s*\\(?\\s*['\"]?%{0,2}|\\b(?:like|between)\\s+['\"]?%{0,2}|['\"]%{0,2}|\\bin\\s*\\(\\s*['\"]?"
              + "|\\bvalues\\s*\\([^\u0001]{0,500})\u0001(?!['\"]?[.(])",
          Pattern.CASE_INSENSITIVE);

  /** Whether a statement may begin with this literal; tells quickly that most do not. */
  public static boolean mayBegin(String literal) {
    int at = 0;
    while (at < literal.length() && (literal.charAt(at) <= ' ' || literal.charAt(at) == '(')) {
      at++;
    }
    for (String verb : VERBS) {
      if (literal.regionMatches(true, at, verb, 0, verb.length())) {
        return true;
      }
    }
    return false;
  }

  private static Pattern sql(String pattern) {
    return Pattern.compile("\\s*\\(?\\s*" + pattern, Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  }

  /** The statement that the text begins with, if it is SQL and not English. */
  public static Optional<Sql> in(String text) {
    String head = text.substring(0, Math.min(text.length(), MOST_READ));
    Matcher verb = VERB.matcher(head);
    return verb.matches() ? in(head, verb.group("verb")) : Optional.empty();
  }

  /** The table for a sentence, after the verb; "" if it is not known. */
  public String about() {
    return table.isEmpty() ? "" : " on \"" + table + "\"";
  }

  /** The statement that the text begins with, if a value stands in it that is no constant. */
  public static Optional<Sql> withValue(String text) {
    return text.indexOf(PART) < 0
        ? Optional.empty()
        : in(text)
            .filter(
                sql -> VALUE.matcher(text.substring(0, Math.min(text.length(), MOST_READ))).find());
  }

  private static Optional<Sql> in(String text, String verb) {
    String upper = verb.toUpperCase(Locale.ROOT);
    boolean shouted = verb.equals(upper);
    if (!shouted && !verb.equals(verb.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    Matcher found = patternOf(upper).matcher(text);
    if (!found.matches() || PROSE.contains(found.group("table").toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    if (!isCertain(upper, found, shouted)) {
      return Optional.empty();
    }
    String table = found.group("table");
    boolean plain = PLAIN_NAME.matcher(table).matches();
    return Optional.of(new Sql(upper, plain ? table : "", plain && isSimple(upper, found)));
  }

  private static boolean isSimple(String verb, Matcher found) {
    String rest = found.group("rest").stripLeading();
    return !verb.equals("INSERT")
        && !verb.equals("MERGE")
        && !rest.startsWith(",")
        && !SEVERAL_TABLES.matcher(rest).matches()
        && (!verb.equals("SELECT") || found.group("list").indexOf('(') < 0)
        && !COMMA_JOIN.matcher(rest).matches();
  }

  private static Pattern patternOf(String verb) {
    return switch (verb) {
      case "SELECT" -> SELECT;
      case "INSERT" -> INSERT;
      case "UPDATE" -> UPDATE;
      case "DELETE" -> DELETE;
      default -> MERGE;
    };
  }

  // In capitals it is hardly prose; in small letters it has to look like SQL further on.
  private static boolean isCertain(String verb, Matcher found, boolean shouted) {
    String rest = found.group("rest");
    boolean ends = rest.isBlank() || found.group("table").indexOf(PART) >= 0;
    return switch (verb) {
      case "SELECT" ->
          !PROSE.contains(found.group("list").toLowerCase(Locale.ROOT).split("\\s", 2)[0])
              && (shouted
                  || LIST.matcher(found.group("list")).matches()
                  || CLAUSE.matcher(rest).matches());
      case "UPDATE" -> rest.isBlank() || rest.indexOf('=') >= 0 || rest.indexOf(PART) >= 0;
      default -> shouted || ends || CLAUSE.matcher(rest).matches();
    };
  }
}
