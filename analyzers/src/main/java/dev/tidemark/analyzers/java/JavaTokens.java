package dev.tidemark.analyzers.java;

import com.github.javaparser.JavaToken;
import com.github.javaparser.JavaToken.Kind;
import dev.tidemark.analyzers.text.TokenStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** Cuts the tokens of a file into units, as {@link TokenStream} has them. */
final class JavaTokens {
  private final TokenStream stream = new TokenStream();
  private final Deque<Integer> outerParentheses = new ArrayDeque<>();
  private int parentheses;
  private int depth;
  private boolean first = true;
  private boolean gap;

  /** Takes the next token that is neither white space nor a comment. */
  void add(JavaToken token, int line) {
    int kind = token.getKind();
    if (first) {
      // A closing brace stands as deep as what it closes.
      depth = outerParentheses.size() - (kind == Kind.RBRACE.getKind() ? 1 : 0);
      gap = kind == Kind.IMPORT.getKind() || kind == Kind.PACKAGE.getKind();
      first = false;
    }
    var category = token.getCategory();
    if (category.isIdentifier()) {
      stream.addWord(token.getText(), line);
    } else if (category.isLiteral()) {
      stream.addLiteral(line);
    } else {
      stream.addFixed(kind, line);
      cut(kind);
    }
  }

  // Inside of parentheses a semicolon belongs to the head of a loop, but a block may stand there.
  private void cut(int kind) {
    if (kind == Kind.LPAREN.getKind()) {
      parentheses++;
    } else if (kind == Kind.RPAREN.getKind()) {
      parentheses--;
    } else if (kind == Kind.LBRACE.getKind()) {
      outerParentheses.push(parentheses);
      parentheses = 0;
      end();
    } else if (kind == Kind.RBRACE.getKind()) {
      parentheses = outerParentheses.isEmpty() ? 0 : outerParentheses.pop();
      end();
    } else if (kind == Kind.SEMICOLON.getKind() && parentheses == 0) {
      end();
    }
  }

  private void end() {
    if (gap) {
      stream.endGap();
    } else {
      stream.endUnit(depth);
    }
    first = true;
  }

  /** All that was added. */
  TokenStream stream() {
    stream.endUnit(depth);
    return stream;
  }
}
