package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.BoolOpTy;
import com.oracle.graal.python.pegparser.sst.CmpOpTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.UnaryOpTy;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Assign;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Entries;
import dev.tidemark.analyzers.flow.code.Expression.Items;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Mixture;
import dev.tidemark.analyzers.flow.code.Expression.Operation;
import dev.tidemark.analyzers.flow.code.Expression.Operator;
import dev.tidemark.analyzers.flow.code.Expression.Shortcut;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Operators. Chains of them are never followed by recursion, for they may be of any length. */
final class OperatorLowering {
  /** The longest chain of different operators that is kept as such. */
  private static final int LONGEST = 200;

  private final Lowering lowering;

  OperatorLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  private Expression of(ExprTy expression) {
    return lowering.expressions().of(expression);
  }

  /** A sum of several terms is one operation on all of them. */
  Expression binary(ExprTy.BinOp last) {
    Deque<ExprTy.BinOp> chain = new ArrayDeque<>();
    ExprTy first = last;
    while (first instanceof ExprTy.BinOp binary) {
      chain.push(binary);
      first = binary.left;
    }
    At at = Syntax.at(last);
    var terms = new ArrayList<Expression>(List.of(of(first)));
    boolean mixed = false;
    int length = 0;
    for (ExprTy.BinOp each : chain) {
      if (each.op != OperatorTy.Add) {
        length++;
        mixed |= length > LONGEST;
      }
      if (each.op == OperatorTy.Add || mixed) {
        terms.add(of(each.right));
      } else {
        Expression before = sum(terms, at);
        terms = new ArrayList<>(List.of(binary(before, each.op, of(each.right), Syntax.at(each))));
      }
    }
    return mixed ? new Mixture(terms) : sum(terms, at);
  }

  private static Expression sum(List<Expression> terms, At at) {
    return terms.size() == 1 ? terms.get(0) : new Operation(Operator.ADD, terms, at);
  }

  static Expression binary(Expression left, OperatorTy operator, Expression right, At at) {
    return switch (operator) {
      case Mod -> new Operation(modulo(left, right), List.of(left, right), at);
      case MatMult -> new Mixture(List.of(left, right));
      default -> new Operation(plain(operator), List.of(left, right), at);
    };
  }

  private static Operator modulo(Expression left, Expression right) {
    boolean filled =
        isText(left)
            || right instanceof Entries
            || (right instanceof Items items && items.type().equals("tuple"));
    return filled ? Operator.FORMAT : Operator.REMAINDER;
  }

  private static boolean isText(Expression left) {
    if (left instanceof Literal literal) {
      return literal.value() instanceof String;
    }
    if (left instanceof Operation operation) {
      return operation.operator() == Operator.CONCAT
          || operation.operator() == Operator.FORMAT
          || (operation.operator() == Operator.ADD
              && operation.operands().stream()
                  .anyMatch(
                      each -> each instanceof Literal text && text.value() instanceof String));
    }
    return false;
  }

  private static Operator plain(OperatorTy operator) {
    return switch (operator) {
      case Add -> Operator.ADD;
      case Sub -> Operator.SUBTRACT;
      case Mult, MatMult -> Operator.MULTIPLY;
      case Div -> Operator.TRUE_DIVIDE;
      case FloorDiv -> Operator.FLOOR_DIVIDE;
      case Mod -> Operator.REMAINDER;
      case Pow -> Operator.POWER;
      case LShift -> Operator.SHIFT_LEFT;
      case RShift -> Operator.SHIFT_RIGHT;
      case BitAnd -> Operator.BIT_AND;
      case BitOr -> Operator.BIT_OR;
      case BitXor -> Operator.BIT_XOR;
    };
  }

  Expression unary(ExprTy.UnaryOp unary) {
    Expression operand = of(unary.operand);
    if (unary.op == UnaryOpTy.UAdd) {
      return operand;
    }
    if (unary.op == UnaryOpTy.USub && operand instanceof Literal literal) {
      if (literal.value() instanceof Long whole) {
        return new Literal(-whole);
      }
      if (literal.value() instanceof Double number) {
        return new Literal(-number);
      }
    }
    Operator operator =
        switch (unary.op) {
          case Not -> Operator.NOT;
          case Invert -> Operator.BIT_NOT;
          default -> Operator.NEGATE;
        };
    return new Operation(operator, List.of(operand), Syntax.at(unary));
  }

  /**
   * {@code and} and {@code or} of several operands, as a tree that is no deeper than it must be.
   */
  Expression logical(ExprTy.BoolOp logical) {
    List<Expression> operands = new ArrayList<>();
    for (ExprTy each : logical.values) {
      operands.add(of(each));
    }
    return joined(logical.op == BoolOpTy.And, operands);
  }

  private static Expression joined(boolean and, List<Expression> operands) {
    int size = operands.size();
    if (size == 1) {
      return operands.get(0);
    }
    Expression left = joined(and, operands.subList(0, size / 2));
    return new Shortcut(and, left, joined(and, operands.subList(size / 2, size)));
  }

  Expression comparison(ExprTy.Compare compare) {
    At at = Syntax.at(compare);
    var all = new ArrayList<Expression>();
    Expression left = of(compare.left);
    for (int i = 0; i < compare.ops.length; i++) {
      Expression right = of(compare.comparators[i]);
      Expression next = right;
      boolean again = i + 1 < compare.ops.length;
      if (again && !(right instanceof Local) && !(right instanceof Literal)) {
        Local held = lowering.temporary(at);
        right = new Assign(held, right, at);
        next = held;
      }
      all.add(new Operation(operator(compare.ops[i]), List.of(left, right), at));
      left = next;
    }
    return joined(true, all);
  }

  private static Operator operator(CmpOpTy operator) {
    return switch (operator) {
      case Eq -> Operator.EQUAL;
      case NotEq -> Operator.NOT_EQUAL;
      case Lt -> Operator.LESS;
      case LtE -> Operator.LESS_OR_EQUAL;
      case Gt -> Operator.GREATER;
      case GtE -> Operator.GREATER_OR_EQUAL;
      case Is -> Operator.SAME;
      case IsNot -> Operator.NOT_SAME;
      case In -> Operator.IN;
      case NotIn -> Operator.NOT_IN;
    };
  }
}
