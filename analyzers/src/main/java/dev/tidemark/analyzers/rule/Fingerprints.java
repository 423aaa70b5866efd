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
final class Fingerprints {
  private static final char SEPARATOR = '\0';
  private static final int BYTES = 8;

  private final List<String> lines;
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final MessageDigest digest;

  Fingerprints(List<String> lines) {
    this.lines = lines;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** To be asked in the order of lines, so that occurrences count from the top. */
  String next(String rule, Place place) {
    String text = place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
    String key = rule + SEPARATOR + place.symbol() + SEPARATOR + withoutSpace(text);
    int occurrence = occurrences.merge(key, 1, Integer::sum);
    byte[] hash = digest.digest((key + SEPARATOR + occurrence).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }

  private static String withoutSpace(String text) {
    var kept = new StringBuilder(text.length());
    text.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> kept.append((char) c));
    return kept.toString();
  }
}
