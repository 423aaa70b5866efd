package dev.tidemark.analyzers.flow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a name, in lower case. */
final class NameWords {
  private NameWords() {}

  static List<String> of(String name) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((begins(name, i) || !Character.isLetter(c)) && word.length() > 0) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
      if (Character.isLetter(c)) {
        word.append(c);
      }
    }
    if (word.length() > 0) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  // As the second word of newHash, and the last one of NTLMEngine.
  private static boolean begins(String name, int i) {
    if (i == 0 || !Character.isUpperCase(name.charAt(i))) {
      return false;
    }
    boolean ends = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return Character.isLowerCase(name.charAt(i - 1))
        || (Character.isUpperCase(name.charAt(i - 1)) && ends);
  }
}
