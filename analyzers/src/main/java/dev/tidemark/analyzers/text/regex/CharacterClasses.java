package dev.tidemark.analyzers.text.regex;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parts of an expression that match one character match. */
final class CharacterClasses {
  private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:[pP](?:\\{[\\w=]{1,40}\\}|[A-Z])|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|0[0-7]{1,3}|c."
              + "|[dDwWsShHvVntrfae]|[^A-Za-z0-9])",
          Pattern.DOTALL);

  // Not every engine survives these.
  private static final Pattern LONE_AND = Pattern.compile("[\\[^&\\]]&&|&&[\\]&^-]");

  private final Alphabet alphabet;
  private final boolean java;

  CharacterClasses(Alphabet alphabet, boolean java) {
    this.alphabet = alphabet;
    this.java = java;
  }

  int endNumber() {
    return alphabet.end();
  }

  BitSet end() {
    var set = new BitSet();
    set.set(alphabet.end());
    return set;
  }

  BitSet literal(char c, RegexFlags flags) {
    var set = new BitSet();
    set.set(alphabet.number(c));
    if (flags.ignoreCase() && c < 128) {
      set.set(alphabet.number(Character.toLowerCase(c)));
      set.set(alphabet.number(Character.toUpperCase(c)));
    }
    return set;
  }

  BitSet dot(RegexFlags flags) {
    var set = new BitSet();
    set.set(0, alphabet.end());
    if (!flags.dotAll()) {
      (java ? LINE_ENDS : "\n")
          .chars()
          .map(c -> alphabet.number((char) c))
          .filter(number -> number >= 0)
          .forEach(set::clear);
    }
    return set;
  }

  /** Of an escape, which is skipped. */
  Optional<BitSet> escaped(RegexReader in, RegexFlags flags) {
    Matcher escape = in.matcher(ESCAPE);
    if (!escape.lookingAt()) {
      return Optional.empty();
    }
    in.skip(escape.end() - escape.start());
    return alphabet.matching(escape.group(), javaFlags(flags));
  }

  /** Of a class in brackets, which is skipped. */
  Optional<BitSet> bracketed(RegexReader in, RegexFlags flags) {
    String text = java ? javaClass(in) : pythonClass(in);
    return text.isEmpty() ? Optional.empty() : alphabet.matching(text, javaFlags(flags));
  }

  private int javaFlags(RegexFlags flags) {
    return (flags.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0)
        | (java ? 0 : Pattern.UNICODE_CHARACTER_CLASS)
        | (java && flags.verbose() ? Pattern.COMMENTS : 0);
  }

  private static String javaClass(RegexReader in) {
    int open = 0;
    int length = 0;
    do {
      char c = in.peek(length);
      if (c == 0 || in.text(length + 2).endsWith("\\Q")) {
        return "";
      }
      open += c == '[' ? 1 : c == ']' ? -1 : 0;
      length += c == '\\' ? 2 : 1;
    } while (open > 0);
    String text = in.text(length);
    in.skip(length);
    return LONE_AND.matcher(text).find() ? "" : text;
  }

  /** In Java's syntax, where brackets nest and {@code &&} means something. */
  private static String pythonClass(RegexReader in) {
    var text = new StringBuilder("[");
    in.skip(1);
    if (in.skip("^")) {
      text.append('^');
    }
    boolean first = true;
    while (first || in.peek() != ']') {
      char c = in.peek();
      if (c == 0) {
        return "";
      }
      first = false;
      if (c == '\\') {
        Matcher escape = in.matcher(ESCAPE);
        boolean backspace = in.startsWith("\\b");
        if (!backspace && !escape.lookingAt()) {
          return "";
        }
        text.append(backspace ? "\\x08" : escape.group());
        in.skip(backspace ? 2 : escape.end() - escape.start());
      } else {
        text.append("[]&^".indexOf(c) >= 0 ? "\\" : "").append(c);
        in.skip(1);
      }
    }
    in.skip(1);
    return text.append(']').toString();
  }
}
