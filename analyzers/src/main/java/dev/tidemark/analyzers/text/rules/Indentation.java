package dev.tidemark.analyzers.text.rules;

import dev.tidemark.analyzers.text.TextFile;
import dev.tidemark.analyzers.text.rules.IndentedLine.Style;
import java.util.HashMap;
import java.util.Map;

/** How far the blocks of a file are indented, and how far they would be. */
final class Indentation {
  private static final int UNKNOWN = -1;

  private final TextFile file;
  private final Style style;
  private final int[] expected;
  private final int[] widths;
  private int step;

  private Indentation(TextFile file, Style style) {
    this.file = file;
    this.style = style;
    this.expected = new int[file.lines().size() + 1];
    this.widths = new int[file.lines().size() + 1];
    char usual = style == Style.TABS ? '\t' : ' ';
    for (int line = 1; line < widths.length; line++) {
      widths[line] = width(file.lines().get(line - 1), usual);
    }
  }

  static Indentation of(TextFile file) {
    var indentation = new Indentation(file, IndentedLine.usual(IndentedLine.of(file)));
    indentation.step = indentation.usualStep();
    return indentation;
  }

  /** By how many tabs or spaces most blocks are further in than what is around them; or 0. */
  int step() {
    return step;
  }

  // One count for each block, however long; a step must be that of more than two in three.
  private int usualStep() {
    var counts = new HashMap<Integer, Integer>();
    var counted = new HashMap<Integer, Integer>();
    int blocks = 0;
    for (int line = 1; line <= file.lines().size(); line++) {
      int outer = file.outerLine(line);
      if (outer > 0 && isKnown(line) && isKnown(outer) && counted.put(outer, line) == null) {
        counts.merge(width(line) - width(outer), 1, Integer::sum);
        blocks++;
      }
    }
    int all = blocks;
    return counts.entrySet().stream()
        .filter(each -> each.getKey() > 0 && each.getValue() > 1 && 3 * each.getValue() > 2 * all)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }

  /**
   * Whether the line is neither a step further in than the line around it nor where it would be if
   * that one stood right. To be asked of lines from the top down.
   */
  boolean isOff(int line) {
    int outer = file.outerLine(line);
    if (!isKnown(line) || !isKnown(outer)) {
      return false;
    }
    int outerExpected = expected[outer] == 0 ? width(outer) : expected[outer];
    expected[line] = outerExpected + step;
    int width = width(line);
    return width != outerExpected + step
        && width != width(outer) + step
        && !closesLabel(line, outer);
  }

  // Some write the break below its case, as the brace that closes a block.
  private boolean closesLabel(int line, int outer) {
    return width(line) == width(outer)
        && file.lines().get(line - 1).startsWith("break;", width(line));
  }

  String message(int line) {
    int outer = file.outerLine(line);
    return "this line is indented by %d %s, and line %d, whose block it is in, by %d; the file's step is %d"
        .formatted(width(line), style.words(), outer, width(outer), step);
  }

  private boolean isKnown(int line) {
    return width(line) != UNKNOWN;
  }

  private int width(int line) {
    return widths[line];
  }

  /** Of the white space at its head; unknown if that is made of something else than usual. */
  private static int width(String text, char usual) {
    int width = 0;
    while (width < text.length() && text.charAt(width) == usual) {
      width++;
    }
    boolean pure = width == text.length() || !Character.isWhitespace(text.charAt(width));
    return pure ? width : UNKNOWN;
  }
}
