package dev.tidemark.analyzers.text.regex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a regular expression, which moves on. */
final class RegexReader {
  private final String pattern;
  private int at;

  RegexReader(String pattern) {
    this.pattern = pattern;
  }

  boolean more() {
    return at < pattern.length();
  }

  /** Whether something follows that is none of these characters; first skips what says nothing. */
  boolean moreBefore(boolean verbose, String ends) {
    while (verbose && more() && (Character.isWhitespace(peek()) || peek() == '#')) {
      if (peek() == '#') {
        int end = pattern.indexOf('\n', at);
        at = end < 0 ? pattern.length() : end;
      } else {
        at++;
      }
    }
    return more() && ends.indexOf(peek()) < 0;
  }

  /** 0 behind the end. */
  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return at + ahead < pattern.length() ? pattern.charAt(at + ahead) : 0;
  }

  void skip(int characters) {
    at = Math.min(at + characters, pattern.length());
  }

  boolean startsWith(String text) {
    return pattern.startsWith(text, at);
  }

  /** Skips the text if it follows. */
  boolean skip(String text) {
    boolean follows = startsWith(text);
    at += follows ? text.length() : 0;
    return follows;
  }

  /** Skips all up to the character, that included. */
  boolean skipTo(char end) {
    int found = pattern.indexOf(end, at);
    at = found < 0 ? pattern.length() : found + 1;
    return found >= 0;
  }

  void stop() {
    at = pattern.length();
  }

  /** At this place. */
  Matcher matcher(Pattern what) {
    return what.matcher(pattern).region(at, pattern.length());
  }

  /** So many of the characters from here. */
  String text(int length) {
    return pattern.substring(at, Math.min(at + length, pattern.length()));
  }
}
