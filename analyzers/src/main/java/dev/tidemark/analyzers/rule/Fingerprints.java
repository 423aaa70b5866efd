package dev.tidemark.analyzers.rule;

import dev.tidemark.analyzers.model.Place;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Identities of findings that survive lines added above and changes of white space. */
public final class Fingerprints {
  private static final char SEPARATOR = '\0';
  private static final int BYTES = 8;
  private static final int LONGEST_TEXT = 1000;

  private final Map<String, Integer> occurrences = new HashMap<>();
  private final MessageDigest digest;
  private int line;
  private String textOfLine = "";

  public Fingerprints() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Of a finding that its line tells from others; to be asked in the order of lines. */
  String next(String rule, Place place, List<String> lines) {
    if (place.line() != line) {
      line = place.line();
      textOfLine = line <= lines.size() ? shortened(withoutSpace(lines.get(line - 1))) : "";
    }
    return next(rule, place.symbol() + SEPARATOR + textOfLine);
  }

  // A hostile line may be as long as a file may be, and have a finding at every word.
  private String shortened(String text) {
    return text.length() <= LONGEST_TEXT
        ? text
        : HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * 16 hex digits; others each time that it is asked the same.
   *
   * @param key tells the finding from others of its rule in its file
   */
  public String next(String rule, String key) {
    String whole = rule + SEPARATOR + key;
    int occurrence = occurrences.merge(whole, 1, Integer::sum);
    byte[] hash = digest.digest((whole + SEPARATOR + occurrence).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }

  private static String withoutSpace(String text) {
    var kept = new StringBuilder(text.length());
    text.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> kept.append((char) c));
    return kept.toString();
  }
}
