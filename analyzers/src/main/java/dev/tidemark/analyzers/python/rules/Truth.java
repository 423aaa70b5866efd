package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;

/** The two truth values as they are written. */
final class Truth {
  private Truth() {}

  static boolean isTrue(ExprTy value) {
    return isBoolean(value) && ((ExprTy.Constant) value).value.getBoolean();
  }

  static boolean isFalse(ExprTy value) {
    return isBoolean(value) && !((ExprTy.Constant) value).value.getBoolean();
  }

  private static boolean isBoolean(ExprTy value) {
    return value instanceof ExprTy.Constant constant
        && constant.value.kind == ConstantValue.Kind.BOOLEAN;
  }
}
