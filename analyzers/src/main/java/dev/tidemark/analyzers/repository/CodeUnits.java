package dev.tidemark.analyzers.repository;

import dev.tidemark.analyzers.model.CodeUnit;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.DeclarationKind;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.text.TokenStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Hashes of all stretches of a file that are just long enough to be a copy.
 *
 * <p>A name counts as the distance to where it last stood in the same stretch, as in B. S. Baker's
 * parameterized matching: so two stretches are alike if one becomes the other when its names are
 * changed consistently.
 */
public final class CodeUnits {
  private static final long PRIME = 0x100000001b3L;
  private static final long SEED = 0xcbf29ce484222325L;
  private static final int FIRST_DISTANCE = 1 << 30;

  /** Fewer tokens are a brace or a word: nothing that a reader would call a beginning. */
  private static final int FEWEST_TOKENS_AT_HEAD = 2;

  /** So many units in a stretch must do work and differ in shape; or it is a table. */
  private static final int FEWEST_SHAPES = 5;

  /** Head, one statement, and braces on lines of their own. */
  private static final int PLAIN_LINES_JAVA = 4;

  private static final int PLAIN_LINES_PYTHON = 3;

  private final TokenStream tokens;
  private final int minTokens;
  private final BitSet work;
  private final long[] shapes;

  private CodeUnits(TokenStream tokens, int minTokens, BitSet work) {
    this.tokens = tokens;
    this.minTokens = minTokens;
    this.work = work;
    this.shapes = new long[tokens.units()];
    for (int unit = 0; unit < shapes.length; unit++) {
      shapes[unit] = shape(unit);
    }
  }

  /**
   * The units of a file.
   *
   * @param minTokens as many as a copy must have
   */
  public static List<CodeUnit> of(TokenStream tokens, Outline outline, int minTokens) {
    return new CodeUnits(tokens, minTokens, linesOfWork(outline)).units();
  }

  // Accessors and what only hands on to another function are alike in all classes, and must be; so
  // are tables of fields and constants.
  private static BitSet linesOfWork(Outline outline) {
    int longest = outline.language() == Language.JAVA ? PLAIN_LINES_JAVA : PLAIN_LINES_PYTHON;
    var lines = new BitSet();
    for (Declaration declaration : outline.declarations()) {
      if (declaration.kind() == DeclarationKind.FUNCTION
          && (declaration.codeLines() > longest || declaration.cyclomatic() > 1)) {
        lines.set(declaration.place().line(), declaration.place().endLine() + 1);
      }
    }
    return lines;
  }

  private List<CodeUnit> units() {
    var units = new ArrayList<CodeUnit>(shapes.length);
    for (int unit = 0; unit < shapes.length; unit++) {
      units.add(
          new CodeUnit(
              hashFrom(unit),
              tokens.tokensIn(unit),
              tokens.firstLine(unit),
              tokens.lastLine(unit)));
    }
    return units;
  }

  private long hashFrom(int unit) {
    int end = end(unit);
    if (end < 0 || tokens.tokensIn(unit) < FEWEST_TOKENS_AT_HEAD || !isVaried(unit, end)) {
      return 0;
    }
    int first = tokens.firstToken(unit);
    long hash = SEED;
    for (int at = unit; at < end; at++) {
      hash = at == unit ? hash : mix(hash, step(at));
      for (int token = tokens.firstToken(at); token < tokens.firstToken(at + 1); token++) {
        int before = tokens.previous(token);
        hash = mix(hash, before < first ? tokens.code(token) : FIRST_DISTANCE + token - before);
      }
    }
    hash = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
    return hash == 0 ? 1 : hash;
  }

  /** Whether it is indented less than the unit before it, alike, or more. */
  private int step(int unit) {
    return Integer.signum(tokens.depth(unit) - tokens.depth(unit - 1)) - 2;
  }

  /**
   * One past the last unit that a stretch from here needs; -1 if there are too few tokens before
   * the end of the block around it: a copy does not begin in one function and end in the next.
   */
  private int end(int unit) {
    int end = unit;
    int count = 0;
    while (end < shapes.length
        && count < minTokens
        && tokens.tokensIn(end) > 0
        && tokens.depth(end) >= tokens.depth(unit)) {
      count += tokens.tokensIn(end);
      end++;
    }
    return count < minTokens ? -1 : end;
  }

  private boolean isVaried(int from, int to) {
    int different = 0;
    for (int unit = from; unit < to && different < FEWEST_SHAPES; unit++) {
      boolean known =
          tokens.tokensIn(unit) < FEWEST_TOKENS_AT_HEAD || !work.get(tokens.lastLine(unit));
      for (int before = from; before < unit && !known; before++) {
        known = shapes[before] == shapes[unit];
      }
      different += known ? 0 : 1;
    }
    return different >= FEWEST_SHAPES;
  }

  private long shape(int unit) {
    long hash = SEED;
    for (int token = tokens.firstToken(unit); token < tokens.firstToken(unit + 1); token++) {
      hash = mix(hash, tokens.code(token));
    }
    return hash;
  }

  private static long mix(long hash, int value) {
    return (hash ^ value) * PRIME;
  }
}
