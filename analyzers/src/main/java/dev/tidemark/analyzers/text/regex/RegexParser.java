package dev.tidemark.analyzers.text.regex;

import dev.tidemark.analyzers.model.Language;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a regular expression as far as it is understood; where it is not, there is no answer. */
final class RegexParser {
  private static final int DEEPEST = 60;
  private static final Pattern QUANTIFIER =
      Pattern.compile("(?:([*+?])|\\{(\\d{0,6})(?:(,)(\\d{0,6}))?\\})([?+]?)");
  private static final Pattern GROUP =
      Pattern.compile(
          "\\(\\?(?:(?<plain>:|P?<[A-Za-z_]\\w*>)|(?<atomic>>)|(?<comment>#)|(?<flags>[a-zA-Z-]*)(?<end>[:)]))");

  private final RegexReader in;
  private final CharacterClasses classes;
  private final boolean java;
  private RegexFlags flags;
  private boolean doubtful;

  /** How many places so far are bound to what stands around them. */
  private int anchors;

  private int depth;

  RegexParser(String pattern, Language language, RegexFlags flags, Alphabet alphabet) {
    this.java = language == Language.JAVA;
    this.in = new RegexReader(pattern);
    this.classes = new CharacterClasses(alphabet, java);
    this.flags = flags;
  }

  /**
   * The whole expression.
   *
   * @param whole whether the end of the text has to follow
   */
  Optional<Part> parse(boolean whole) {
    Part part = alternatives();
    if (doubtful || in.more()) {
      return Optional.empty();
    }
    return Optional.of(
        whole ? new Part.Sequence(List.of(part, new Part.Characters(classes.end()))) : part);
  }

  private Part giveUp() {
    doubtful = true;
    in.stop();
    return Part.EMPTY;
  }

  private Part alternatives() {
    if (++depth > DEEPEST) {
      return giveUp();
    }
    RegexFlags outer = flags;
    var parts = new ArrayList<Part>(List.of(sequence()));
    while (in.skip("|")) {
      parts.add(sequence());
    }
    flags = outer;
    depth--;
    return parts.size() == 1 ? parts.get(0) : choice(parts);
  }

  // Python makes one set of characters that stand side by side.
  private Part choice(List<Part> parts) {
    var set = new BitSet();
    for (Part part : parts) {
      if (java
          || !(part instanceof Part.Characters characters)
          || characters.set().get(classes.endNumber())) {
        return new Part.Choice(parts);
      }
      set.or(characters.set());
    }
    return new Part.Characters(set);
  }

  private Part sequence() {
    var parts = new ArrayList<Part>();
    while (in.moreBefore(flags.verbose(), "|)")) {
      int before = anchors;
      boolean grouped = in.peek() == '(';
      Part atom = atom();
      Part part = quantified(atom, grouped, anchors != before);
      if (!part.equals(Part.EMPTY)) {
        parts.add(part);
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Part.Sequence(parts);
  }

  private Part quantified(Part atom, boolean grouped, boolean anchored) {
    in.moreBefore(flags.verbose(), "");
    Matcher quantifier = in.matcher(QUANTIFIER);
    if (!quantifier.lookingAt() || isLiteral(quantifier)) {
      return atom;
    }
    in.skip(quantifier.end() - quantifier.start());
    int min = min(quantifier);
    int max = max(quantifier, min);
    if ((anchored && max > 1) || max < min || in.matcher(QUANTIFIER).lookingAt()) {
      return giveUp();
    }
    String mode = quantifier.group(5);
    var repeated = new Part.Repetition(atom, min, max, !mode.equals("?"), grouped);
    return mode.equals("+") ? new Part.Atomic(repeated) : repeated;
  }

  // In Python a bracket without numbers stands for itself.
  private static boolean isLiteral(Matcher quantifier) {
    return quantifier.group(1) == null
        && quantifier.group(2).isEmpty()
        && (quantifier.group(4) == null || quantifier.group(4).isEmpty());
  }

  private static int min(Matcher quantifier) {
    String sign = quantifier.group(1);
    if (sign != null) {
      return sign.equals("+") ? 1 : 0;
    }
    return quantifier.group(2).isEmpty() ? 0 : Integer.parseInt(quantifier.group(2));
  }

  private static int max(Matcher quantifier, int min) {
    String sign = quantifier.group(1);
    if (sign != null) {
      return sign.equals("?") ? 1 : Part.Repetition.ENDLESS;
    }
    if (quantifier.group(3) == null) {
      return min;
    }
    return quantifier.group(4).isEmpty()
        ? Part.Repetition.ENDLESS
        : Integer.parseInt(quantifier.group(4));
  }

  private Part atom() {
    char c = in.peek();
    if (c == '(') {
      return group();
    }
    if (c == '[') {
      return characters(classes.bracketed(in, flags));
    }
    if (c == '\\') {
      return escape();
    }
    in.skip(1);
    return switch (c) {
      case '.' -> characters(Optional.of(classes.dot(flags)));
      case '^' -> anchor();
      case '$' -> end();
      case '*', '+', '?' -> giveUp();
      default -> characters(Optional.of(classes.literal(c, flags)));
    };
  }

  private Part characters(Optional<BitSet> set) {
    return set.<Part>map(Part.Characters::new).orElseGet(this::giveUp);
  }

  // What it asks is taken to hold; nothing that depends on it is repeated.
  private Part anchor() {
    anchors++;
    return Part.EMPTY;
  }

  private Part end() {
    anchors++;
    return new Part.Characters(classes.end());
  }

  private Part group() {
    Matcher special = in.matcher(GROUP);
    if (!in.startsWith("(?")) {
      in.skip(1);
      return closed(alternatives());
    }
    if (!special.lookingAt()) {
      return giveUp(); // It looks around, or refers back.
    }
    in.skip(special.end() - special.start());
    if (special.group("comment") != null) {
      return in.skipTo(')') ? Part.EMPTY : giveUp();
    }
    if (special.group("flags") == null) {
      Part inner = closed(alternatives());
      return special.group("atomic") == null ? inner : new Part.Atomic(inner);
    }
    RegexFlags outer = flags;
    flags = flags.with(special.group("flags"));
    if (special.group("end").equals(")")) {
      return Part.EMPTY; // They hold to the end of the group around.
    }
    Part inner = closed(alternatives());
    flags = outer;
    return inner;
  }

  private Part closed(Part inner) {
    return in.skip(")") ? inner : giveUp();
  }

  private Part escape() {
    char c = in.peek(1);
    switch (c) {
      case 'A', 'b', 'B' -> {
        in.skip(2);
        return anchor();
      }
      case 'Z', 'z' -> {
        in.skip(2);
        return end();
      }
      case 'G', 'k', 'K', 'R', 'X', 'N', 'g' -> {
        return giveUp();
      }
      default -> {
        return c >= '1' && c <= '9' ? giveUp() : characters(classes.escaped(in, flags));
      }
    }
  }
}
