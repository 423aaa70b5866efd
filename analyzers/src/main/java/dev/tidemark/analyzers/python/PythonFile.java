package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.text.Comment;
import dev.tidemark.analyzers.text.TextFile;
import java.util.List;

/** A parsed Python file, walked once: its nodes lie ready by type. */
public final class PythonFile {
  private final SyntaxWalk walk;
  private final TextFile text;
  private final Outline outline;

  PythonFile(SyntaxWalk walk, TextFile text, Outline outline) {
    this.walk = walk;
    this.text = text;
    this.outline = outline;
  }

  public TextFile text() {
    return text;
  }

  public Outline outline() {
    return outline;
  }

  /** All nodes of exactly this class, in the order of the file. */
  public <N extends SSTNode> List<N> all(Class<N> type) {
    return walk.index().all(type);
  }

  /**
   * The node around a statement, handler or case; null for the module.
   *
   * @throws IllegalArgumentException if it is a node of another sort
   */
  public SSTNode parent(SSTNode node) {
    return walk.index().parent(node);
  }

  public Place at(SSTNode node) {
    SourceRange range = node.getSourceRange();
    String symbol = walk.scopes().around(node).symbol();
    return new Place(range.startLine, range.startColumn + 1, range.endLine, symbol);
  }

  /** Whether a comment begins between the first and the last character of the node. */
  public boolean hasCommentIn(SSTNode node) {
    SourceRange range = node.getSourceRange();
    List<Comment> comments = text.comments();
    int low = 0;
    int high = comments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Comment comment = comments.get(middle);
      if (Expressions.beginsBefore(range, comment.line(), comment.column() - 1)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low < comments.size() && isBefore(comments.get(low), range);
  }

  private static boolean isBefore(Comment comment, SourceRange range) {
    return comment.line() < range.endLine
        || (comment.line() == range.endLine && comment.column() <= range.endColumn);
  }
}
