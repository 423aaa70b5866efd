package dev.tidemark.jobs.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The hash of each line of a file, by which GitHub knows a finding again although its line has
 * moved. As GitHub's upload of SARIF computes it: a rolling hash over the hundred characters from
 * the start of the line on, without blanks and tabs, and how often it has come up before.
 */
public final class LineHashes {
  private static final int WINDOW = 100;
  private static final long FACTOR = 37;
  private static final long FACTOR_OF_LEAVING = power(WINDOW);

  /** Stands after the last character of a file. */
  private static final char END = 65_535;

  private static final int RADIX = 16;

  private final long[] hashes;
  private final int[] occurrences;

  private LineHashes(long[] hashes, int[] occurrences) {
    this.hashes = hashes;
    this.occurrences = occurrences;
  }

  /** The hashes of a file that is read as UTF-8, whatever it says of itself. */
  static LineHashes of(byte[] bytes) {
    return of(new String(bytes, StandardCharsets.UTF_8));
  }

  static LineHashes of(String text) {
    var rolling = new Rolling(text);
    return new LineHashes(rolling.hashes(), rolling.occurrences());
  }

  int lines() {
    return hashes.length;
  }

  /**
   * The hash of a line, as {@code 271789c17abda88f:1}; that of the last one for any beyond it.
   *
   * @param line from 1
   */
  String of(int line) {
    int index = Math.min(line, hashes.length) - 1;
    return Long.toUnsignedString(hashes[index], RADIX) + ":" + occurrences[index];
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= FACTOR;
    }
    return power;
  }

  /** One pass over a text. */
  private static final class Rolling {
    private final char[] window = new char[WINDOW];
    private final ArrayDeque<Integer> startsInWindow = new ArrayDeque<>();
    private final Map<Long, Integer> seen = new HashMap<>();
    private long[] hashes = new long[64];
    private int[] occurrences = new int[64];
    private int lines;
    private int position;
    private long hash;

    Rolling(String text) {
      boolean lineStart = true;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == ' ' || c == '\t' || (c == '\n' && i > 0 && text.charAt(i - 1) == '\r')) {
          continue;
        }
        take(c == '\r' ? '\n' : c, lineStart);
        lineStart = c == '\r' || c == '\n';
      }
      take(END, lineStart);
      for (int i = 0; i < WINDOW; i++) {
        take('\0', false);
      }
    }

    private void take(char c, boolean startsLine) {
      if (!startsInWindow.isEmpty() && startsInWindow.peek() == position - WINDOW) {
        startsInWindow.remove();
        add();
      }
      if (startsLine) {
        startsInWindow.add(position);
      }
      int slot = position % WINDOW;
      hash = FACTOR * hash + c - FACTOR_OF_LEAVING * window[slot];
      window[slot] = c;
      position++;
    }

    private void add() {
      if (lines == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * lines);
        occurrences = Arrays.copyOf(occurrences, 2 * lines);
      }
      hashes[lines] = hash;
      occurrences[lines] = seen.merge(hash, 1, Integer::sum);
      lines++;
    }

    long[] hashes() {
      return Arrays.copyOf(hashes, lines);
    }

    int[] occurrences() {
      return Arrays.copyOf(occurrences, lines);
    }
  }
}
