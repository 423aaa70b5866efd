package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Argument;
import dev.tidemark.analyzers.flow.code.Expression.Assign;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Choice;
import dev.tidemark.analyzers.flow.code.Expression.Closure;
import dev.tidemark.analyzers.flow.code.Expression.Element;
import dev.tidemark.analyzers.flow.code.Expression.Field;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Mixture;
import dev.tidemark.analyzers.flow.code.Expression.Operation;
import dev.tidemark.analyzers.flow.code.Expression.Operator;
import java.util.List;

/** Expressions; what is more than a few lines is left to others. */
final class ExpressionLowering {
  /** Nobody nests deeper by hand; what lies below is not followed. */
  private static final int DEEPEST = 1_000;

  private final Lowering lowering;
  private final CallLowering calls;
  private final OperatorLowering operators;
  private final CollectionLowering collections;
  private int depth;

  ExpressionLowering(Lowering lowering) {
    this.lowering = lowering;
    this.calls = new CallLowering(lowering);
    this.operators = new OperatorLowering(lowering);
    this.collections = new CollectionLowering(lowering);
  }

  List<Argument> arguments(ExprTy.Call call) {
    return calls.arguments(call);
  }

  /**
   * @param node null for what is left out, which is then a literal null
   */
  Expression of(ExprTy node) {
    if (depth > DEEPEST) {
      return new Literal(Literal.UNKNOWN);
    }
    depth++;
    try {
      return usual(node);
    } finally {
      depth--;
    }
  }

  private Expression usual(ExprTy node) {
    if (node instanceof ExprTy.Name name) {
      return lowering.scope().resolve(name.id, Syntax.at(name));
    }
    if (node instanceof ExprTy.Attribute attribute) {
      return new Field(of(attribute.value), attribute.attr, Syntax.at(attribute));
    }
    if (node instanceof ExprTy.Call call) {
      return calls.of(call);
    }
    if (node instanceof ExprTy.Constant constant) {
      return Constants.of(constant.value);
    }
    if (node instanceof ExprTy.Subscript subscript) {
      return subscript(subscript);
    }
    if (node instanceof ExprTy.BinOp binary) {
      return operators.binary(binary);
    }
    if (node instanceof ExprTy.Compare compare) {
      return operators.comparison(compare);
    }
    if (node instanceof ExprTy.BoolOp logical) {
      return operators.logical(logical);
    }
    if (node instanceof ExprTy.UnaryOp unary) {
      return operators.unary(unary);
    }
    return node == null ? new Literal(Literal.NULL) : rarer(node);
  }

  private Expression rarer(ExprTy node) {
    if (node instanceof ExprTy.IfExp choice) {
      return new Choice(of(choice.test), of(choice.body), of(choice.orElse));
    }
    if (node instanceof ExprTy.Lambda lambda) {
      return new Closure(lowering.functionLowering().lambda(lambda));
    }
    if (node instanceof ExprTy.NamedExpr walrus) {
      At at = Syntax.at(walrus);
      Expression value = of(walrus.value);
      return walrus.target instanceof ExprTy.Name name
          ? new Assign(lowering.targets().name(name.id, at), value, at)
          : value;
    }
    if (node instanceof ExprTy.Await wait) {
      return of(wait.value);
    }
    if (node instanceof ExprTy.Yield yield) {
      return Generators.yielded(lowering.frame(), of(yield.value), false, Syntax.at(node));
    }
    if (node instanceof ExprTy.YieldFrom yield) {
      return Generators.yielded(lowering.frame(), of(yield.value), true, Syntax.at(node));
    }
    if (node instanceof ExprTy.Starred starred) {
      return of(starred.value);
    }
    if (node instanceof ExprTy.Slice slice) {
      return new Mixture(List.of(of(slice.lower), of(slice.upper), of(slice.step)));
    }
    return collections.of(node);
  }

  private Expression subscript(ExprTy.Subscript subscript) {
    Expression base = of(subscript.value);
    At at = Syntax.at(subscript);
    if (subscript.slice instanceof ExprTy.Slice slice) {
      List<Expression> operands = List.of(base, of(slice.lower), of(slice.upper), of(slice.step));
      return new Operation(Operator.SLICE, operands, at);
    }
    return new Element(base, of(subscript.slice), at);
  }
}
