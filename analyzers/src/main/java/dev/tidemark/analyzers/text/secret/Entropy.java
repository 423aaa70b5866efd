package dev.tidemark.analyzers.text.secret;

import java.util.HashMap;

/** How far a text is from one that could be foretold, by its characters alone. */
public final class Entropy {
  private Entropy() {}

  /** Shannon's, in bits for each character; 0 for an empty text. */
  public static double of(String text) {
    var counts = new HashMap<Integer, Integer>();
    text.chars().forEach(c -> counts.merge(c, 1, Integer::sum));
    double bits = 0;
    for (int count : counts.values()) {
      double share = (double) count / text.length();
      bits -= share * Math.log(share) / Math.log(2);
    }
    return bits;
  }

  /** The share of characters that the one before tells: the same, or the next in the alphabet. */
  public static double regularity(String text) {
    int regular = 0;
    for (int i = 1; i < text.length(); i++) {
      int step = text.charAt(i) - text.charAt(i - 1);
      if (step >= -1 && step <= 1) {
        regular++;
      }
    }
    return text.length() < 2 ? 0 : (double) regular / (text.length() - 1);
  }
}
