package dev.tidemark.analyzers.flow.library;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of members that do the same.
 *
 * @param signatures names, each perhaps with a number of arguments
 */
record MemberLine(Line line, List<Signature> signatures, List<Effect> effects) {
  MemberLine {
    signatures = List.copyOf(signatures);
    effects = List.copyOf(effects);
  }

  /** Any number of arguments. */
  static final int ANY = -1;

  /**
   * @param arguments {@link #ANY} if it is not said how many
   */
  record Signature(String name, int arguments) {}

  static List<MemberLine> all(List<Line> lines) {
    var members = new ArrayList<MemberLine>();
    for (Line line : lines) {
      var words = new Words(line);
      var signatures = new ArrayList<Signature>();
      for (String name : words.names("the name of a member")) {
        signatures.add(signature(name, line));
      }
      words.expect(":", "and what the members do");
      members.add(new MemberLine(line, signatures, new EffectReader(words).read()));
    }
    return members;
  }

  private static Signature signature(String word, Line line) {
    int slash = word.indexOf('/');
    if (slash < 0) {
      return new Signature(word, ANY);
    }
    String count = word.substring(slash + 1);
    if (slash == 0 || !count.matches("\\d{1,2}")) {
      throw line.fault("\"" + word + "\" is no member: expected a name, or a name/2 with a number");
    }
    return new Signature(word.substring(0, slash), Integer.parseInt(count));
  }
}
