package dev.tidemark.analyzers.java.rules;

import dev.tidemark.analyzers.text.Comment;
import java.util.ArrayList;
import java.util.List;

/**
 * A block tag of a Javadoc comment.
 *
 * @param name without its at sign
 * @param argument the first word behind the name; "" if there is none on that line
 */
record JavadocTag(String name, String argument, int line) {
  private static final String TRAILING = ",:;.-";

  /** Those of a comment, in the order of lines, except in listings. */
  static List<JavadocTag> in(Comment comment) {
    var tags = new ArrayList<JavadocTag>();
    int line = comment.line();
    boolean listing = false;
    for (String words : comment.words()) {
      if (words.contains("<pre")) {
        listing = true;
      }
      if (!listing && words.startsWith("@")) {
        tags.add(read(words, line));
      }
      if (words.contains("</pre")) {
        listing = false;
      }
      line++;
    }
    return tags;
  }

  private static JavadocTag read(String words, int line) {
    int nameEnd = wordEnd(words, 1);
    int start = nameEnd;
    while (start < words.length() && Character.isWhitespace(words.charAt(start))) {
      start++;
    }
    int end = wordEnd(words, start);
    while (end > start && TRAILING.indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return new JavadocTag(words.substring(1, nameEnd), words.substring(start, end), line);
  }

  private static int wordEnd(String words, int from) {
    int end = from;
    while (end < words.length() && !Character.isWhitespace(words.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether what it is about is a plain name, or a type parameter in its brackets. */
  boolean hasName() {
    boolean bracketed = argument.startsWith("<") && argument.endsWith(">");
    String plain = bracketed ? argument.substring(1, argument.length() - 1) : argument;
    return !plain.isEmpty()
        && Character.isJavaIdentifierStart(plain.charAt(0))
        && plain.chars().allMatch(Character::isJavaIdentifierPart);
  }
}
