package dev.tidemark.analyzers.outline;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A kind of container, as the last word of a name speaks of it. */
public enum Container {
  LIST("a list"),
  MAP("a map"),
  SET("a set"),
  TUPLE("a tuple"),
  ARRAY("an array");

  private static final Map<String, Container> BY_WORD =
      Map.of("list", LIST, "map", MAP, "dict", MAP, "tuple", TUPLE, "array", ARRAY);

  /** With these before it the word is part of a term that any container may stand for. */
  private static final Set<String> TERMS =
      Set.of(
          "access",
          "adj",
          "adjacency",
          "allow",
          "ban",
          "bit",
          "black",
          "block",
          "check",
          "deny",
          "free",
          "ignore",
          "key",
          "mailing",
          "play",
          "road",
          "site",
          "skip",
          "wait",
          "white");

  /** Names such as {@code name_to_list} and {@code hostsByList} speak of what is in the map. */
  private static final Set<String> JOINTS = Set.of("to", "by", "per", "of", "for", "from", "2");

  private final String words;

  Container(String words) {
    this.words = words;
  }

  /** As messages call it. */
  public String words() {
    return words;
  }

  /** What the name says that it holds; a set is never told, for many a term ends in that word. */
  public static Optional<Container> namedBy(String name) {
    if (!mayEndInWord(name)) {
      return Optional.empty();
    }
    String[] words = words(name);
    String last = words[words.length - 1];
    boolean told =
        words.length == 1
            ? !last.equals("map") && !last.equals("array")
            : !TERMS.contains(words[words.length - 2]) && !hasJoint(words);
    return told ? Optional.ofNullable(BY_WORD.get(last)) : Optional.empty();
  }

  /** Whether what is named for this container misleads if it is that other one. */
  public boolean isMisleadingFor(Container other) {
    return switch (this) {
      case LIST, ARRAY -> other == MAP || other == SET || (this == ARRAY && other == LIST);
      case MAP -> other == LIST || other == SET || other == TUPLE;
      case TUPLE -> other == LIST || other == MAP || other == SET;
      case SET -> false;
    };
  }

  // Most names end in no such word: to cut them into words would cost more than the rest.
  private static boolean mayEndInWord(String name) {
    for (String word : BY_WORD.keySet()) {
      if (name.regionMatches(true, name.length() - word.length(), word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasJoint(String[] words) {
    for (String word : words) {
      if (JOINTS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static String[] words(String name) {
    var spaced = new StringBuilder(name.length() + 8);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean begins =
          i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
      spaced.append(begins ? " " : "").append(c == '_' ? ' ' : c);
    }
    return spaced.toString().strip().toLowerCase(Locale.ROOT).split(" +");
  }
}
