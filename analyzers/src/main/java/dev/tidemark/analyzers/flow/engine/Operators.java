package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Operator;

/** What operators make of constants. */
final class Operators {
  private static final int LONGEST = 10_000;

  private Operators() {}

  /** Null if it is not known. */
  static Object apply(Operator operator, Object left, Object right) {
    switch (operator) {
      case EQUAL, SAME -> {
        return same(left, right);
      }
      case NOT_EQUAL, NOT_SAME -> {
        return !same(left, right);
      }
      case ADD, CONCAT -> {
        return operator == Operator.CONCAT || left instanceof String || right instanceof String
            ? text(left, right)
            : number(operator, left, right);
      }
      default -> {
        return left instanceof Boolean a && right instanceof Boolean b
            ? logical(operator, a, b)
            : number(operator, left, right);
      }
    }
  }

  /** Null if it is not known. */
  static Object apply(Operator operator, Object operand) {
    switch (operator) {
      case NOT -> {
        Boolean truth = truth(operand);
        return truth == null ? null : !truth;
      }
      case NEGATE -> {
        if (operand instanceof Long number) {
          return -number;
        }
        return operand instanceof Double number ? -number : null;
      }
      case BIT_NOT -> {
        return operand instanceof Long number ? ~number : null;
      }
      default -> {
        return null;
      }
    }
  }

  /** As a condition takes it; null if it is not known. */
  static Boolean truth(Object constant) {
    if (constant instanceof Boolean truth) {
      return truth;
    }
    if (constant instanceof String text) {
      return !text.isEmpty();
    }
    if (constant instanceof Number number) {
      return number.doubleValue() != 0;
    }
    return constant == Literal.NULL ? Boolean.FALSE : null;
  }

  private static boolean same(Object left, Object right) {
    if (left instanceof Number a && right instanceof Number b) {
      return a.doubleValue() == b.doubleValue();
    }
    return left.equals(right);
  }

  /** As text of a program's output; null if it is not known or too long. */
  static String text(Object constant) {
    if (constant instanceof String || constant instanceof Long || constant instanceof Boolean) {
      return constant.toString();
    }
    return constant == Literal.NULL ? "null" : null;
  }

  private static String text(Object left, Object right) {
    String first = text(left);
    String second = text(right);
    return first == null || second == null || first.length() + second.length() > LONGEST
        ? null
        : first + second;
  }

  private static Boolean logical(Operator operator, boolean left, boolean right) {
    return switch (operator) {
      case BIT_AND -> left && right;
      case BIT_OR -> left || right;
      case BIT_XOR -> left != right;
      default -> null;
    };
  }

  private static Object number(Operator operator, Object left, Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return whole(operator, a, b);
    }
    return left instanceof Number a && right instanceof Number b
        ? broken(operator, a.doubleValue(), b.doubleValue())
        : null;
  }

  private static Object whole(Operator operator, long left, long right) {
    boolean divides = right != 0;
    return switch (operator) {
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> divides ? left / right : null;
      case TRUE_DIVIDE -> divides ? (Object) ((double) left / right) : null;
      case FLOOR_DIVIDE -> divides ? Math.floorDiv(left, right) : null;
      case REMAINDER ->
          divides ? Math.floorMod(left, right) == left % right ? left % right : null : null;
      case SHIFT_LEFT -> left << right;
      case SHIFT_RIGHT -> left >> right;
      case UNSIGNED_SHIFT_RIGHT -> left >>> right;
      case BIT_AND -> left & right;
      case BIT_OR -> left | right;
      case BIT_XOR -> left ^ right;
      case LESS -> left < right;
      case LESS_OR_EQUAL -> left <= right;
      case GREATER -> left > right;
      case GREATER_OR_EQUAL -> left >= right;
      default -> null;
    };
  }

  private static Object broken(Operator operator, double left, double right) {
    return switch (operator) {
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE, TRUE_DIVIDE -> left / right;
      case LESS -> left < right;
      case LESS_OR_EQUAL -> left <= right;
      case GREATER -> left > right;
      case GREATER_OR_EQUAL -> left >= right;
      default -> null;
    };
  }
}
