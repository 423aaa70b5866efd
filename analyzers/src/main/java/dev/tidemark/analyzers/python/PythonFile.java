package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import dev.tidemark.analyzers.model.FileFacts;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.text.Comment;
import dev.tidemark.analyzers.text.TextFile;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A parsed Python file, walked once: its nodes lie ready by type. */
public final class PythonFile {
  private final SyntaxWalk walk;
  private final TextFile text;
  private final Outline outline;
  private final Map<Class<?>, Object> derived = new HashMap<>();
  private List<FunctionNode> functions;

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

  /** What the rules across files ask of this one; units and suppressions aside. */
  public FileFacts facts(Role role) {
    return new PythonFacts(walk, text.lines()).of(role);
  }

  /** All nodes of exactly this class, in the order of the file. */
  public <N extends SSTNode> List<N> all(Class<N> type) {
    return Collections.unmodifiableList(walk.index().all(type));
  }

  /** All nodes of exactly this class that begin inside of the other node. */
  public <N extends SSTNode> List<N> allIn(SSTNode outer, Class<N> type) {
    return walk.index().allIn(outer, type);
  }

  /** What the file defines with {@code def} and {@code async def}, in the order of the file. */
  public List<FunctionNode> functions() {
    if (functions == null) {
      functions =
          walk.scopes().all().stream()
              .filter(scope -> scope.kind() == Scope.Kind.FUNCTION)
              .map(scope -> FunctionNode.of(scope.node()))
              .toList();
    }
    return functions;
  }

  /**
   * What several rules work out of the file, made for the first of them and kept for the others.
   */
  public <T> T derived(Class<T> type, Function<PythonFile, T> make) {
    return type.cast(derived.computeIfAbsent(type, key -> make.apply(this)));
  }

  /** The cyclomatic complexity of one of the {@link #functions}, as the outline has it. */
  public int cyclomatic(FunctionNode function) {
    return walk.complexity().of(function.node()).cyclomatic();
  }

  /** The node around a statement, handler or case; null for any other node and for the module. */
  public SSTNode parent(SSTNode node) {
    return walk.index().parent(node);
  }

  /**
   * The innermost {@code try} that has handlers and whose first block holds the statement, or the
   * innermost handler that does; null if its function or class has none around it.
   */
  public SSTNode catcher(SSTNode statement) {
    return walk.catchers().of(statement);
  }

  public Place at(SSTNode node) {
    SourceRange range = node.getSourceRange();
    String symbol = walk.scopes().around(node).symbol();
    return new Place(range.startLine, range.startColumn + 1, range.endLine, symbol);
  }

  /** Whether a comment begins inside of the node, or behind it on its last line. */
  public boolean hasCommentIn(SSTNode node) {
    SourceRange range = node.getSourceRange();
    int next = firstComment(range.startLine, range.startColumn + 1);
    return next < text.comments().size() && text.comments().get(next).line() <= range.endLine;
  }

  /** Whether a comment begins on one of these lines, both inclusive. */
  public boolean hasCommentOn(int fromLine, int toLine) {
    int next = firstComment(fromLine, 1);
    return next < text.comments().size() && text.comments().get(next).line() <= toLine;
  }

  /** The comments that begin on these lines, both inclusive. */
  public List<Comment> commentsOn(int fromLine, int toLine) {
    return text.comments().subList(firstComment(fromLine, 1), firstComment(toLine + 1, 1));
  }

  private int firstComment(int line, int column) {
    List<Comment> comments = text.comments();
    int low = 0;
    int high = comments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Comment comment = comments.get(middle);
      if (comment.line() < line || (comment.line() == line && comment.column() < column)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
