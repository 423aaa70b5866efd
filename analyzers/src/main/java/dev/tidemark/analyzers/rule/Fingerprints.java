package dev.tidemark.analyzers.rule;

import dev.tidemark.analyzers.model.Place;
import java.nio.ByteBuffer;
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
  private long hashOfLine;

  public Fingerprints() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Of a finding that its line tells from others; to be asked in the order of lines. */
  String next(String rule, Place place, List<String> lines) {
    read(place.line(), lines);
    return next(rule, place.symbol() + SEPARATOR + textOfLine);
  }

  /** Hash of the line's text without white space, whichever rule and symbol. */
  long text(Place place, List<String> lines) {
    read(place.line(), lines);
    return hashOfLine;
  }

  /** Hash of what stands for the text of a line where a finding is not told by its line. */
  public long text(String key) {
    return ByteBuffer.wrap(hash(key)).getLong();
  }

  // A hostile line may be as long as a file may be, and have a finding at every word.
  private void read(int number, List<String> lines) {
    if (number != line) {
      line = number;
      String text = line <= lines.size() ? withoutSpace(lines.get(line - 1)) : "";
      byte[] hash = hash(text);
      textOfLine = text.length() <= LONGEST_TEXT ? text : HexFormat.of().formatHex(hash);
      hashOfLine = ByteBuffer.wrap(hash).getLong();
    }
  }

  /**
   * 16 hex digits; others each time that it is asked the same.
   *
   * @param key tells the finding from others of its rule in its file
   */
  public String next(String rule, String key) {
    String whole = rule + SEPARATOR + key;
    int occurrence = occurrences.merge(whole, 1, Integer::sum);
    return HexFormat.of().formatHex(hash(whole + SEPARATOR + occurrence), 0, BYTES);
  }

  private byte[] hash(String text) {
    return digest.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String withoutSpace(String text) {
    var kept = new StringBuilder(text.length());
    text.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> kept.append((char) c));
    return kept.toString();
  }
}
