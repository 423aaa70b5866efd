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

  private final Map<String, Integer> occurrences = new HashMap<>();
  private final MessageDigest digest;

  public Fingerprints() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Of a finding that its line tells from others; to be asked in the order of lines. */
  String next(String rule, Place place, List<String> lines) {
    String text = place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
    return next(rule, place.symbol() + SEPARATOR + withoutSpace(text));
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
