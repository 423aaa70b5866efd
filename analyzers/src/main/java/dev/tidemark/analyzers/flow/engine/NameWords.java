package dev.tidemark.analyzers.flow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a name, in lower case. */
final class NameWords {
  private NameWords() {}

  static List<String> of(String name) {
    var words = new ArrayList<String>(4);
    int begin = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean letter = i < name.length() && Character.isLetter(name.charAt(i));
      if (i > begin && (!letter || begins(name, i))) {
        words.add(name.substring(begin, i).toLowerCase(Locale.ROOT));
        begin = i;
      }
      begin = letter ? begin : i + 1;
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
