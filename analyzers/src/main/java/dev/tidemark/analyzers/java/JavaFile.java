package dev.tidemark.analyzers.java;

import com.github.javaparser.JavaToken;
import com.github.javaparser.Range;
import com.github.javaparser.TokenTypes;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import dev.tidemark.analyzers.model.FileFacts;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.text.Comment;
import dev.tidemark.analyzers.text.TextFile;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A parsed Java file, walked once: its nodes lie ready by type. */
public final class JavaFile {
  private final CompilationUnit unit;
  private final NodeIndex nodes;
  private final SourcePositions positions;
  private final Symbols symbols = new Symbols();
  private final TextFile text;
  private final Outline outline;

  private JavaFile(
      CompilationUnit unit, List<String> lines, SourcePositions positions, boolean withTokens) {
    this.unit = unit;
    this.positions = positions;
    var logicalLines = new LogicalLines(positions, lines.size());
    this.nodes = new NodeIndex(unit, logicalLines);
    this.text = JavaText.of(unit, lines, positions, logicalLines, withTokens);
    this.outline = new JavaOutline(this).read();
  }

  /**
   * @param lines of the file as it is, without line ends
   * @param withTokens whether anybody will ask for the tokens
   */
  static JavaFile of(
      CompilationUnit unit, List<String> lines, SourcePositions positions, boolean withTokens) {
    return new JavaFile(unit, lines, positions, withTokens);
  }

  public CompilationUnit unit() {
    return unit;
  }

  public TextFile text() {
    return text;
  }

  public Outline outline() {
    return outline;
  }

  /** What the rules across files ask of this one; units and suppressions aside. */
  public FileFacts facts(Role role) {
    return new JavaFacts(this).of(role);
  }

  /** All nodes of exactly this class, in the order of the file. */
  public <N extends Node> List<N> all(Class<N> type) {
    return nodes.all(type);
  }

  /** The cyclomatic complexity of a method or constructor, as the outline has it. */
  public int cyclomatic(BodyDeclaration<?> function) {
    return nodes.complexity().of(function).cyclomatic();
  }

  /** Where the node stands, and the symbol of the declaration that it is or lies in. */
  public Place at(Node node) {
    return place(node, node, symbols.of(node));
  }

  /** Where a name stands, to the end of what it belongs to; whose it is, is not asked. */
  public Place placeOf(Node name, Node whole) {
    return place(name, whole, "");
  }

  /** Whether a comment lies in the node, or between its end and the end of that line. */
  public boolean hasCommentIn(Node node) {
    var tokens = node.getTokenRange().orElseThrow();
    for (var token : tokens) {
      if (TokenTypes.isComment(token.getKind())) {
        return true;
      }
    }
    var next = tokens.getEnd().getNextToken();
    while (next.filter(t -> TokenTypes.isWhitespaceButNotEndOfLine(t.getKind())).isPresent()) {
      next = next.get().getNextToken();
    }
    return next.filter(t -> TokenTypes.isComment(t.getKind())).isPresent();
  }

  /** Whether a comment stands between the node and the code before it, closing braces aside. */
  public boolean hasCommentBefore(Node node) {
    var previous = node.getTokenRange().orElseThrow().getBegin().getPreviousToken();
    while (previous.filter(JavaFile::isSpaceOrClosingBrace).isPresent()) {
      previous = previous.get().getPreviousToken();
    }
    return previous.filter(t -> TokenTypes.isComment(t.getKind())).isPresent();
  }

  /** The Javadoc comment of a declaration: the nearest one between it and the code before it. */
  public Optional<Comment> javadocOf(Node declaration) {
    return Documentation.of(declaration).flatMap(this::commentAt);
  }

  private Optional<Comment> commentAt(JavaToken token) {
    Range range = token.getRange().orElseThrow();
    int line = positions.line(range.begin);
    int column = positions.column(range.begin);
    int found =
        Collections.binarySearch(
            text.comments(), new Comment(line, column, line, "", true), Comment.IN_TEXT);
    return found < 0 ? Optional.empty() : Optional.of(text.comments().get(found));
  }

  private static boolean isSpaceOrClosingBrace(JavaToken token) {
    return TokenTypes.isWhitespace(token.getKind())
        || token.getKind() == JavaToken.Kind.RBRACE.getKind();
  }

  /** The place of a name, ending where its declaration ends. */
  Place place(Node name, Node declaration, String symbol) {
    Range begin = SourcePositions.rangeOf(name);
    int line = positions.line(begin.begin);
    int endLine = positions.line(SourcePositions.rangeOf(declaration).end);
    return new Place(line, positions.column(begin.begin), Math.max(line, endLine), symbol);
  }

  Symbols symbols() {
    return symbols;
  }

  Complexity complexity() {
    return nodes.complexity();
  }
}
