package dev.tidemark.analyzers.text.regex;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The characters on which an expression is tried: Latin ones, those that stand in it, and one for
 * each of some other scripts. A set of characters is a set of their numbers here; one number more
 * stands for the end of the text.
 */
final class Alphabet {
  private static final String OTHERS = "\u0100\u03b1\u0416\u05d0\u0661\u4e2d\u2028\u2019\u20ac";
  private static final String LIKED = "a0A1bZ_ -.,:;/@x9";
  private static final int LATIN = 256;

  private final String characters;

  Alphabet(String pattern) {
    var all = new StringBuilder(LATIN + OTHERS.length());
    for (char c = 0; c < LATIN; c++) {
      all.append(c);
    }
    (OTHERS + pattern)
        .chars()
        .filter(c -> c >= LATIN && all.indexOf(String.valueOf((char) c)) < 0)
        .forEach(c -> all.append((char) c));
    this.characters = all.toString();
  }

  int size() {
    return characters.length() + 1;
  }

  char character(int number) {
    return characters.charAt(number);
  }

  int number(char character) {
    return character < LATIN ? character : characters.indexOf(character);
  }

  int end() {
    return characters.length();
  }

  /** What a single character class matches, in Java's syntax; empty if it is none. */
  Optional<BitSet> matching(String javaClass, int flags) {
    try {
      Pattern pattern = Pattern.compile(javaClass, flags);
      var set = new BitSet(size());
      for (int i = 0; i < characters.length(); i++) {
        if (pattern.matcher(characters.subSequence(i, i + 1)).matches()) {
          set.set(i);
        }
      }
      return Optional.of(set);
    } catch (PatternSyntaxException e) {
      return Optional.empty(); // It is for the engine itself to say so to its author.
    }
  }

  /** One of the characters, such as a person would take; -1 if there are none. */
  int pick(BitSet set) {
    for (int i = 0; i < LIKED.length(); i++) {
      if (set.get(LIKED.charAt(i))) {
        return LIKED.charAt(i);
      }
    }
    int visible = set.nextSetBit('!');
    int any = visible >= 0 ? visible : set.nextSetBit(0);
    return any == end() ? -1 : any;
  }
}
