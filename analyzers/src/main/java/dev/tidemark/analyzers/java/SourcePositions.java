package dev.tidemark.analyzers.java;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.UnicodeEscapeProcessingProvider.PositionMapping;
import com.github.javaparser.ast.Node;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parser's positions in the file as it lies in the repository: before its unicode escapes were
 * read, and in code points instead of UTF-16 units.
 */
final class SourcePositions {
  private static final Pattern ESCAPED_LINE_END = Pattern.compile("\\\\u+000[aAdD]");

  private final List<String> lines;
  private final PositionMapping escapes;
  private final boolean escapesEndLines;
  private final boolean hasSurrogates;
  private int countedLine;
  private int countedUnits;
  private int countedPoints;

  /**
   * @param lines without line ends, line 1 first
   */
  SourcePositions(List<String> lines, PositionMapping escapes) {
    this.lines = lines;
    this.escapes = escapes;
    this.escapesEndLines =
        !escapes.isEmpty() && lines.stream().anyMatch(ESCAPED_LINE_END.asPredicate());
    this.hasSurrogates =
        lines.stream().anyMatch(line -> line.codePointCount(0, line.length()) < line.length());
  }

  /** The position in the file, its column still in UTF-16 units. */
  Position inFile(Position parsed) {
    return escapes.isEmpty() ? parsed : escapes.lookup(parsed).transform(parsed);
  }

  /** From 1 to the number of lines; what the parser sees after the last line lies on it. */
  int line(Position parsed) {
    int line = escapesEndLines ? inFile(parsed).line : parsed.line;
    return Math.max(1, Math.min(line, lines.size()));
  }

  /** From 1, in code points. */
  int column(Position parsed) {
    Position position = inFile(parsed);
    if (!hasSurrogates || position.line > lines.size()) {
      return Math.max(1, position.column);
    }
    String line = lines.get(position.line - 1);
    int before = Math.min(Math.max(0, position.column - 1), line.length());
    if (position.line != countedLine) {
      countedLine = position.line;
      countedUnits = 0;
      countedPoints = 0;
    }
    // From the last position on that line: a line may be the whole file.
    countedPoints +=
        before < countedUnits
            ? -line.codePointCount(before, countedUnits)
            : line.codePointCount(countedUnits, before);
    countedUnits = before;
    return countedPoints + 1;
  }

  /** The white space at the head of a line. */
  String indent(int line) {
    String text = lines.get(line - 1);
    return text.substring(0, text.length() - text.stripLeading().length());
  }

  /** Whether nothing but white space stands before the position on its line. */
  boolean isFirstOnLine(Position parsed) {
    Position position = inFile(parsed);
    if (position.line > lines.size()) {
      return false;
    }
    String line = lines.get(position.line - 1);
    int before = Math.min(position.column - 1, line.length());
    for (int i = 0; i < before; i++) {
      if (!Character.isWhitespace(line.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The range of the node, or of the nearest one around it that stands in the text itself. */
  static Range rangeOf(Node node) {
    Node at = node;
    while (at.getRange().isEmpty()) {
      at = at.getParentNode().orElseThrow();
    }
    return at.getRange().orElseThrow();
  }
}
