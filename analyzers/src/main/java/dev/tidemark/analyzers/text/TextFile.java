package dev.tidemark.analyzers.text;

import dev.tidemark.analyzers.model.Language;
import java.util.BitSet;
import java.util.List;

/** A file as lines, with what its language knows of them. Bits are line numbers, from 1. */
public final class TextFile {
  private final Language language;
  private final List<String> lines;
  private final List<Comment> comments;
  private final BitSet codeLines;
  private final BitSet commentLines;
  private final BitSet logicalLines;
  private final int[] outerLines;
  private final TokenStream tokens;

  /** Of each comment that was asked about, whether it says something. */
  private final Boolean[] explains;

  /**
   * @param lines without line ends, line 1 first
   * @param comments in the order of lines; documentation strings are not comments
   * @param codeLines lines that hold a token of code
   * @param commentLines lines that hold a comment or documentation and no code
   * @param logicalLines lines on which a statement or declaration begins as the first thing on the
   *     line; the rest of a statement, and whatever lies in a string or comment, is not among them
   * @param outerLines at the index of a logical line, the line that opens the block it is in; 0
   *     where there is none, or where the line may stand where its author likes
   * @param tokens of the whole file, no longer added to
   */
  public TextFile(
      Language language,
      List<String> lines,
      List<Comment> comments,
      BitSet codeLines,
      BitSet commentLines,
      BitSet logicalLines,
      int[] outerLines,
      TokenStream tokens) {
    this.language = language;
    this.lines = List.copyOf(lines);
    this.comments = List.copyOf(comments);
    this.codeLines = (BitSet) codeLines.clone();
    this.commentLines = (BitSet) commentLines.clone();
    this.logicalLines = (BitSet) logicalLines.clone();
    this.outerLines = outerLines.clone();
    this.tokens = tokens;
    this.explains = new Boolean[this.comments.size()];
  }

  public Language language() {
    return language;
  }

  /** Line 1 first. */
  public List<String> lines() {
    return lines;
  }

  /** In the order of lines. */
  public List<Comment> comments() {
    return comments;
  }

  public boolean isCode(int line) {
    return codeLines.get(line);
  }

  /** The first line of code from that line on; one past the last line if there is none. */
  public int nextCodeLine(int fromLine) {
    int next = codeLines.nextSetBit(fromLine);
    return next < 0 ? lines.size() + 1 : next;
  }

  /** Whether a statement or declaration begins as the first thing on this line. */
  public boolean beginsLogicalLine(int line) {
    return logicalLines.get(line);
  }

  /** The line that opens the block the logical line is in; 0 if none does, or it may be free. */
  public int outerLine(int line) {
    return line < outerLines.length ? outerLines[line] : 0;
  }

  /** Whether a comment that says something begins on one of these lines, both inclusive. */
  public boolean isExplained(int fromLine, int toLine) {
    int at = firstComment(fromLine);
    while (at < comments.size() && comments.get(at).line() <= toLine) {
      if (explains(at)) {
        return true;
      }
      at++;
    }
    return false;
  }

  private boolean explains(int comment) {
    if (explains[comment] == null) {
      explains[comment] = Explanation.isIn(comments.get(comment));
    }
    return explains[comment];
  }

  /** The first comment that begins on that line or below. */
  private int firstComment(int line) {
    int low = 0;
    int high = comments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comments.get(middle).line() < line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public TokenStream tokens() {
    return tokens;
  }

  public int codeLines() {
    return codeLines.cardinality();
  }

  /** Lines of code among these, both inclusive. */
  public int codeLines(int fromLine, int toLine) {
    return codeLines.get(fromLine, toLine + 1).cardinality();
  }

  public int commentLines() {
    return commentLines.cardinality();
  }

  public int blankLines() {
    return lines.size() - codeLines() - commentLines();
  }
}
