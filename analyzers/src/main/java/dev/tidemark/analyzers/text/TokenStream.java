package dev.tidemark.analyzers.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The tokens of a file in units, as a search for copies reads them: names and literals are alike,
 * comments and documentation are left out.
 *
 * <p>A unit is a logical line in Python, and in Java what ends in {@code ;}, <code>{</code> or
 * <code>}</code>. Imports are no units but gaps, which no copy spans. Tokens and units count from
 * 0.
 */
public final class TokenStream {
  private static final int NAME = 1;
  private static final int LITERAL = 2;
  private static final int FIRST_FREE = 3;
  private static final int NO_CODE = -1;

  private int[] codes = new int[1024];
  private int[] previous = new int[1024];
  private int tokens;

  // The unit that is being read is the one after the last.
  private int[] firstTokens = new int[256];
  private int[] firstLines = new int[256];
  private int[] lastLines = new int[256];
  private int[] depths = new int[256];
  private int units;
  private final Map<String, Word> words = new HashMap<>(256);

  /** A name and where it last stood, or a word with a code of its own. */
  private static final class Word {
    private final int code;
    private int last = -1;

    Word(int code) {
      this.code = code;
    }
  }

  public TokenStream() {
    this(Map.of());
  }

  /**
   * @param fixed the words that are no names, each with the code that {@link #addFixed} would get
   */
  public TokenStream(Map<String, Integer> fixed) {
    fixed.forEach((word, code) -> words.put(word, new Word(code)));
  }

  /**
   * A name, or one of the words that are none. What a name is counts for nothing, but where it last
   * stood does.
   */
  public void addWord(String word, int line) {
    Word seen = words.get(word);
    if (seen == null) {
      seen = new Word(NO_CODE);
      words.put(word, seen);
    }
    if (seen.code == NO_CODE) {
      add(NAME, seen.last, line);
      seen.last = tokens - 1;
    } else {
      addFixed(seen.code, line);
    }
  }

  /** A number, string, or other constant. */
  public void addLiteral(int line) {
    add(LITERAL, -1, line);
  }

  /**
   * A keyword or sign.
   *
   * @param code which one; any number that names no other in this file
   */
  public void addFixed(int code, int line) {
    add(FIRST_FREE + (code & 0x3fff_ffff), -1, line);
  }

  private void add(int code, int before, int line) {
    if (tokens == codes.length) {
      codes = Arrays.copyOf(codes, 2 * tokens);
      previous = Arrays.copyOf(previous, 2 * tokens);
    }
    if (tokens == firstTokens[units]) {
      firstLines[units] = line;
    }
    lastLines[units] = line;
    codes[tokens] = code;
    previous[tokens] = before;
    tokens++;
  }

  /** Notes that the last token, or what belongs to it, goes on to this line. */
  public void reach(int line) {
    lastLines[units] = line;
  }

  /**
   * Ends a unit; does nothing if it has no token.
   *
   * @param depth how deep its first token is nested, in any measure that grows with it
   */
  public void endUnit(int depth) {
    if (tokens > firstTokens[units]) {
      depths[units] = depth;
      next();
    }
  }

  /** Ends a unit that no copy may hold: it stays as one without tokens. */
  public void endGap() {
    tokens = firstTokens[units];
    next();
  }

  private void next() {
    units++;
    if (units == firstTokens.length) {
      firstTokens = Arrays.copyOf(firstTokens, 2 * units);
      firstLines = Arrays.copyOf(firstLines, 2 * units);
      lastLines = Arrays.copyOf(lastLines, 2 * units);
      depths = Arrays.copyOf(depths, 2 * units);
    }
    firstTokens[units] = tokens;
  }

  /** How many units have ended. */
  public int units() {
    return units;
  }

  /** The tokens of a unit; 0 if it is a gap. */
  public int tokensIn(int unit) {
    return firstToken(unit + 1) - firstToken(unit);
  }

  /** The first token of a unit, or, of the unit behind the last, the number of all tokens. */
  public int firstToken(int unit) {
    return firstTokens[unit];
  }

  /** The line of its first token, from 1. */
  public int firstLine(int unit) {
    return firstLines[unit];
  }

  /** The line of its last token. */
  public int lastLine(int unit) {
    return lastLines[unit];
  }

  /** As given to {@link #endUnit}. */
  public int depth(int unit) {
    return depths[unit];
  }

  /** What kind of token it is; equal for all names, and for all literals. */
  public int code(int token) {
    return codes[token];
  }

  /** The token that has the same name and comes before it; -1 if there is none. */
  public int previous(int token) {
    return previous[token];
  }
}
