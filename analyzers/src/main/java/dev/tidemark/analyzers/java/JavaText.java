package dev.tidemark.analyzers.java;

import com.github.javaparser.JavaToken;
import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.text.Comment;
import dev.tidemark.analyzers.text.TextFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reads comments and lines of code off the parser's tokens, which it keeps for positions anyway.
 */
final class JavaText {
  private final List<String> lines;
  private final SourcePositions positions;
  private final List<Comment> comments = new ArrayList<>();
  private final BitSet code = new BitSet();
  private final BitSet commented = new BitSet();
  private final JavaTokens tokens = new JavaTokens();
  private final boolean withTokens;

  private JavaText(List<String> lines, SourcePositions positions, boolean withTokens) {
    this.withTokens = withTokens;
    this.lines = lines;
    this.positions = positions;
  }

  /**
   * @param logical lines on which a statement or declaration begins
   * @param withTokens whether to keep the tokens too
   */
  static TextFile of(
      CompilationUnit unit,
      List<String> lines,
      SourcePositions positions,
      LogicalLines logical,
      boolean withTokens) {
    var text = new JavaText(lines, positions, withTokens);
    unit.getTokenRange().ifPresent(tokens -> tokens.forEach(text::read));
    text.commented.andNot(text.code);
    return new TextFile(
        Language.JAVA,
        lines,
        text.comments,
        text.code,
        text.commented,
        logical.lines(),
        logical.outer(),
        text.tokens.stream());
  }

  private void read(JavaToken token) {
    var category = token.getCategory();
    if (category.isWhitespace()) {
      return;
    }
    Range range = token.getRange().orElseThrow();
    if (category.isComment()) {
      comments.add(comment(range));
      mark(commented, range);
    } else {
      mark(code, range);
      if (withTokens) {
        tokens.add(token, positions.line(range.begin));
      }
    }
  }

  // A text block and a comment may hold lines without content: those are blank all the same.
  private void mark(BitSet set, Range range) {
    int first = positions.line(range.begin);
    int last = positions.line(range.end);
    for (int line = first; line <= last; line++) {
      if (line == first || line == last || !lines.get(line - 1).isBlank()) {
        set.set(line);
      }
    }
  }

  private Comment comment(Range range) {
    int line = positions.line(range.begin);
    return new Comment(
        line,
        positions.column(range.begin),
        positions.line(range.end),
        textOf(range),
        !code.get(line));
  }

  // Not the token's own text: there the unicode escapes are already gone.
  private String textOf(Range range) {
    Position begin = positions.inFile(range.begin);
    Position end = positions.inFile(range.end);
    if (begin.line == end.line) {
      return cut(begin.line, begin.column - 1, end.column);
    }
    var text = new StringBuilder(cut(begin.line, begin.column - 1, Integer.MAX_VALUE));
    for (int line = begin.line + 1; line < end.line; line++) {
      text.append('\n').append(lines.get(line - 1));
    }
    return text.append('\n').append(cut(end.line, 0, end.column)).toString();
  }

  private String cut(int line, int from, int to) {
    String text = lines.get(line - 1);
    return text.substring(Math.min(from, text.length()), Math.min(to, text.length()));
  }
}
