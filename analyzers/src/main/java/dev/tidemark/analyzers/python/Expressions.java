package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** Questions about expressions that several rules ask. */
public final class Expressions {
  private Expressions() {}

  /**
   * The last name of {@code name}, {@code a.b.name}, {@code a.name[...]} or {@code a.name(...)}; ""
   * if it is something else.
   */
  public static String lastName(ExprTy expression) {
    if (expression instanceof ExprTy.Name name) {
      return name.id;
    }
    if (expression instanceof ExprTy.Attribute attribute) {
      return attribute.attr;
    }
    if (expression instanceof ExprTy.Call call) {
      return lastName(call.func);
    }
    return expression instanceof ExprTy.Subscript subscript ? lastName(subscript.value) : "";
  }

  /** Whether it is exactly this name, without anything before or after it. */
  public static boolean isName(ExprTy expression, String name) {
    return expression instanceof ExprTy.Name found && found.id.equals(name);
  }

  /** Whether it is a string, or strings side by side, with nothing to be filled in. */
  public static boolean isString(ExprTy expression) {
    return expression instanceof ExprTy.Constant constant
        && constant.value.kind == ConstantValue.Kind.CODEPOINTS;
  }

  /** What {@link #isString} finds. */
  public static String text(ExprTy.Constant string) {
    return string.value.getCodePoints().toJavaString();
  }

  /** The expression as written if it is nothing but names with dots between; else empty. */
  static Optional<String> dottedName(ExprTy expression) {
    var names = new ArrayDeque<String>();
    ExprTy at = expression;
    while (at instanceof ExprTy.Attribute attribute) {
      names.push(attribute.attr);
      at = attribute.value;
    }
    if (!(at instanceof ExprTy.Name first)) {
      return Optional.empty();
    }
    names.push(first.id);
    return Optional.of(String.join(".", names));
  }

  /** Whether a body begins with a string, which then documents its owner. */
  public static boolean isDocumentation(StmtTy statement) {
    return statement instanceof StmtTy.Expr expression && isString(expression.value);
  }

  /** How many statements at the head of a body are documentation: 0 or 1. */
  public static int documentationIn(List<StmtTy> body) {
    return !body.isEmpty() && isDocumentation(body.get(0)) ? 1 : 0;
  }

  /** Whether one begins no later than the other. */
  public static boolean beginsBefore(SourceRange one, int line, int column) {
    return one.startLine < line || (one.startLine == line && one.startColumn <= column);
  }
}
