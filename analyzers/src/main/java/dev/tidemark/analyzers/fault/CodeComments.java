package dev.tidemark.analyzers.fault;

import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.outline.Surroundings;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.text.CommentBlock;
import dev.tidemark.analyzers.text.TextFile;
import java.util.List;
import java.util.function.Predicate;

/** Looks through the comments of a file for code, as a language knows it. */
public final class CodeComments {
  private final Predicate<String> beginsStatement;
  private final Predicate<String> mayBeCode;
  private final Predicate<CommentBlock> isCode;

  /**
   * @param isStrong whether a line, stripped, looks so much like code that it is worth parsing
   * @param mayBeCode whether a line, stripped, may belong to such a one
   * @param isCode whether lines, one of which looks so, are code; asked last
   */
  public CodeComments(
      Predicate<String> isStrong, Predicate<String> mayBeCode, Predicate<CommentBlock> isCode) {
    this.beginsStatement = isStrong;
    this.mayBeCode = mayBeCode;
    this.isCode = isCode;
  }

  /** Reports each block of comments with code in it, once. */
  public void report(TextFile file, Outline outline, Reporter reporter) {
    var surroundings = new Surroundings(outline);
    for (CommentBlock block : CommentBlock.of(file)) {
      if (isStrong(block)) {
        List<CommentBlock> code =
            block.runs(mayBeCode).stream().filter(this::isStrong).filter(isCode).toList();
        if (!code.isEmpty()) {
          String symbol = surroundings.symbolAt(code.get(0).line());
          reporter.report(place(code, file, symbol), message(code));
        }
      }
    }
  }

  private boolean isStrong(CommentBlock block) {
    return block.lines().stream().map(String::strip).anyMatch(beginsStatement);
  }

  private static Place place(List<CommentBlock> code, TextFile file, String symbol) {
    int line = code.get(0).line();
    String text = file.lines().get(line - 1);
    int column = text.codePointCount(0, text.length() - text.stripLeading().length()) + 1;
    return new Place(line, column, code.get(code.size() - 1).endLine(), symbol);
  }

  private static String message(List<CommentBlock> code) {
    int lines = code.stream().mapToInt(run -> run.lines().size()).sum();
    return lines == 1
        ? "this comment is code"
        : lines + " lines of this comment, from this one on, are code";
  }
}
