package dev.tidemark.analyzers.java.rules;

import com.github.javaparser.JavaToken;
import com.github.javaparser.JavaToken.Kind;

/**
 * The last four tokens of a text that is read from left to right. Tokens lie flat, however deep the
 * tree over them is.
 */
final class Window {
  private JavaToken fourth;
  private JavaToken third;
  private JavaToken second;
  private JavaToken last;

  /**
   * @param next neither white space nor a comment
   */
  void move(JavaToken next) {
    fourth = third;
    third = second;
    second = last;
    last = next;
  }

  /** Whether an {@code assert} or a {@code throw} ends here. */
  boolean isCheck() {
    return is(last, Kind.ASSERT) || is(last, Kind.THROW);
  }

  /** The name of the method or class in {@code name(}, {@code ::name}, {@code new name}; or "". */
  String callee() {
    if (is(last, Kind.LPAREN) && is(second, Kind.IDENTIFIER) && !is(third, Kind.NEW)) {
      return second.getText();
    }
    boolean named = is(second, Kind.DOUBLECOLON) || is(second, Kind.NEW);
    return named && is(last, Kind.IDENTIFIER) ? last.getText() : "";
  }

  /** Whether the callee is a method of what the text lies in, as far as tokens tell. */
  boolean isUnqualified() {
    return is(last, Kind.LPAREN) && (!is(third, Kind.DOT) || is(fourth, Kind.THIS));
  }

  /** Whether a method of the supertype is called. */
  boolean isInherited() {
    return is(last, Kind.DOT) && is(second, Kind.SUPER);
  }

  /** The name before a dot that ends here; or "". */
  String owner() {
    return is(last, Kind.DOT) && is(second, Kind.IDENTIFIER) ? second.getText() : "";
  }

  private static boolean is(JavaToken token, Kind kind) {
    return token != null && token.getKind() == kind.getKind();
  }
}
