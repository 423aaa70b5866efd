package dev.tidemark.analyzers.python.lowering;

import java.util.ArrayList;
import java.util.List;

/** A type that is annotated as text, which is a small language of names, brackets and bars. */
final class TypeText {
  private static final int DEEPEST = 20;

  private final NameScope scope;
  private final String text;
  private int next;

  TypeText(NameScope scope, String text) {
    this.scope = scope;
    this.text = text;
  }

  /** The full name; "" if there is no single one, or the text is none of a type. */
  String type() {
    String type = either(0);
    return next == text.length() ? type : "";
  }

  private String either(int depth) {
    String type = one(depth);
    while (skip('|')) {
      type = TypeNames.either(type, one(depth));
    }
    return type;
  }

  private String one(int depth) {
    skipSpace();
    int begin = next;
    while (next < text.length() && isNamePart(text.charAt(next))) {
      next++;
    }
    String written = text.substring(begin, next);
    skipSpace();
    if (written.isEmpty() || depth > DEEPEST) {
      return "";
    }
    String full = written.equals("None") ? written : full(written);
    return skip('[') ? TypeNames.generic(full, inside(depth + 1)) : TypeNames.plain(full);
  }

  private List<String> inside(int depth) {
    var types = new ArrayList<String>();
    do {
      types.add(either(depth));
    } while (skip(','));
    skip(']');
    return types;
  }

  private String full(String written) {
    int dot = written.indexOf('.');
    if (dot < 0) {
      return TypeNames.fullName(scope, written);
    }
    String base = TypeNames.fullName(scope, written.substring(0, dot));
    return base.isEmpty() ? "" : base + written.substring(dot);
  }

  private static boolean isNamePart(char letter) {
    return Character.isJavaIdentifierPart(letter) || letter == '.';
  }

  private boolean skip(char expected) {
    skipSpace();
    if (next < text.length() && text.charAt(next) == expected) {
      next++;
      skipSpace();
      return true;
    }
    return false;
  }

  private void skipSpace() {
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
  }
}
