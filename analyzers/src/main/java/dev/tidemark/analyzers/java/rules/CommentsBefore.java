package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.JavaToken;
import com.github.javaparser.TokenTypes;
import com.github.javaparser.ast.Node;
import java.util.regex.Pattern;

/** The comments between a declaration and the code before it. */
final class CommentsBefore {
  private CommentsBefore() {}

  /** Whether one of them has text that matches somewhere. */
  static boolean say(Pattern pattern, Node declaration) {
    JavaToken token =
        declaration.getTokenRange().flatMap(r -> r.getBegin().getPreviousToken()).orElse(null);
    while (token != null && TokenTypes.isWhitespaceOrComment(token.getKind())) {
      if (TokenTypes.isComment(token.getKind()) && pattern.matcher(token.getText()).find()) {
        return true;
      }
      token = token.getPreviousToken().orElse(null);
    }
    return false;
  }
}
