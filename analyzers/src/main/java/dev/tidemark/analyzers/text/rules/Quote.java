package dev.tidemark.analyzers.text.rules;

import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.text.secret.Entropy;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words of a file fit for a message: short, visible, and without what may be a secret. */
final class Quote {
  private static final int MAX_LENGTH = 80;
  private static final String MASK = "***";
  private static final double MAX_BITS_WITH_DIGITS = 3;
  private static final double MAX_BITS = 4.2;

  private static final Pattern USER_OF_URL = Pattern.compile("(?<=://)[^\\s/@]++@");
  private static final Pattern NAMED_SECRET =
      Pattern.compile(
          "(?i)((?:passw(?:or)?d|pwd|secret|token|api[-_]?key)[\"']?\\s?[:=]\\s?)\\S++");
  private static final Pattern LONG_TOKEN = Pattern.compile("[\\w+=~]{16,}+");

  private Quote() {}

  static String of(String words) {
    String line = words.substring(0, Math.min(words.length(), 4 * MAX_LENGTH));
    line = USER_OF_URL.matcher(line).replaceAll(MASK + "@");
    line = NAMED_SECRET.matcher(line).replaceAll("$1" + MASK);
    line = LONG_TOKEN.matcher(line).replaceAll(Quote::masked);
    return Clean.line(line, MAX_LENGTH);
  }

  private static String masked(MatchResult found) {
    String token = found.group();
    boolean digits = token.chars().anyMatch(Character::isDigit);
    boolean letters = token.chars().anyMatch(Character::isLetter);
    double limit = digits && letters ? MAX_BITS_WITH_DIGITS : MAX_BITS;
    return Entropy.of(token) > limit ? MASK : token.replace("$", "\\$");
  }
}
