package dev.tidemark.analyzers.text;

import java.util.Comparator;
import java.util.List;

/**
 * A comment, with its delimiters, as it stands in the file.
 *
 * @param line from 1
 * @param column from 1
 * @param endLine the last line, inclusive
 * @param ownLine whether no code stands before it on its first line
 */
public record Comment(int line, int column, int endLine, String text, boolean ownLine) {
  public static final Comparator<Comment> IN_TEXT =
      Comparator.comparingInt(Comment::line).thenComparingInt(Comment::column);

  /** What its lines say, without delimiters, margins and outer white space; one for each line. */
  public List<String> words() {
    return text.lines().map(Comment::withoutDelimiters).toList();
  }

  // By hand: a regular expression for "*/" at the end takes a year over a megabyte of asterisks.
  private static String withoutDelimiters(String line) {
    String words = line.strip();
    int end = words.length();
    if (words.endsWith("*/")) {
      end--;
      while (end > 0 && words.charAt(end - 1) == '*') {
        end--;
      }
    }
    int start = 0;
    while (start < end && "/*#".indexOf(words.charAt(start)) >= 0) {
      start++;
    }
    return words.substring(start, Math.max(start, end)).strip();
  }
}
