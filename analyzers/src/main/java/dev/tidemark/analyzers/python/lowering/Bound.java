package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.ExprTy;

/** How a scope binds one of its names. */
final class Bound {
  /** What gives a name its first value. */
  enum By {
    IMPORT,
    CLASS,
    FUNCTION,
    VALUE
  }

  private final By first;
  private boolean onlyThat = true;
  private boolean defined;
  private boolean computed;
  private int values;
  private String imported = "";
  private ExprTy annotation;
  private ExprTy.Call made;

  Bound(By first) {
    this.first = first;
    this.defined = isDefinition(first);
  }

  private static boolean isDefinition(By by) {
    return by == By.CLASS || by == By.FUNCTION;
  }

  void again(By by) {
    onlyThat &= by == first;
    defined |= isDefinition(by);
  }

  void importAs(String full) {
    if (imported.isEmpty()) {
      imported = full;
    }
  }

  void annotate(ExprTy type) {
    if (annotation == null) {
      annotation = type;
    }
  }

  void give(ExprTy value) {
    values++;
    computed |= !(value instanceof ExprTy.Constant);
    made = values == 1 && value instanceof ExprTy.Call call ? call : null;
  }

  By first() {
    return first;
  }

  /** Whether nothing else binds it. */
  boolean isOnly(By by) {
    return first == by && onlyThat;
  }

  /** The full name of the first that is imported under the name; "" if none is. */
  String imported() {
    return imported;
  }

  /** Whether, but for a constant that stands in for it, nothing but an import gives the value. */
  boolean isImport() {
    return !imported.isEmpty() && !defined && !computed;
  }

  /** Null if it has none. */
  ExprTy annotation() {
    return annotation;
  }

  /** The call that makes its only value; null if there is none. */
  ExprTy.Call made() {
    return isOnly(By.VALUE) ? made : null;
  }

  /** How often it is given a value, but by imports, classes and functions. */
  int values() {
    return values;
  }
}
