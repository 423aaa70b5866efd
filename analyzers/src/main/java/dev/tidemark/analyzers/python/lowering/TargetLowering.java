package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Element;
import dev.tidemark.analyzers.flow.code.Expression.Field;
import dev.tidemark.analyzers.flow.code.Expression.Global;
import dev.tidemark.analyzers.flow.code.Expression.Items;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Operation;
import dev.tidemark.analyzers.flow.code.Expression.Operator;
import dev.tidemark.analyzers.flow.code.Statement;
import java.util.ArrayList;
import java.util.List;

/** What is assigned to. */
final class TargetLowering {
  /**
   * A target that an {@link Expression.Assign} can have.
   *
   * @param after what takes the value further apart
   */
  record Target(Expression place, List<Statement> after) {}

  private final Lowering lowering;

  TargetLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  Target of(ExprTy target) {
    if (!hasStar(target)) {
      return new Target(place(target), List.of());
    }
    Local whole = lowering.temporary(Syntax.at(target));
    var after = new ArrayList<Statement>();
    takeApart(Syntax.elements(target), whole, after);
    return new Target(whole, after);
  }

  /** The assignment of a value. */
  List<Statement> assign(ExprTy target, Expression value, At at) {
    Target to = of(target);
    var statements = new ArrayList<Statement>();
    statements.add(Frame.assigned(to.place, value, at));
    statements.addAll(to.after);
    return statements;
  }

  /** What a name is when it is assigned to. */
  Expression name(String name, At at) {
    Expression place = lowering.scope().resolve(name, at);
    boolean held =
        place instanceof Local
            || place instanceof Field
            || (place instanceof Global global && isOwn(global.name(), name));
    // What stands in for something imported is not followed.
    return held ? place : lowering.temporary(at);
  }

  private static boolean isOwn(String full, String name) {
    return full.equals(ScopeNames.fullName(name));
  }

  private Expression place(ExprTy target) {
    At at = Syntax.at(target);
    if (target instanceof ExprTy.Name name) {
      return name(name.id, at);
    }
    if (target instanceof ExprTy.Attribute attribute) {
      return new Field(lowering.expressions().of(attribute.value), attribute.attr, at);
    }
    if (target instanceof ExprTy.Subscript subscript) {
      Expression base = lowering.expressions().of(subscript.value);
      Expression index =
          subscript.slice instanceof ExprTy.Slice
              ? new Literal(Literal.UNKNOWN)
              : lowering.expressions().of(subscript.slice);
      return new Element(base, index, at);
    }
    if (target instanceof ExprTy.Tuple || target instanceof ExprTy.List) {
      return new Items("tuple", Syntax.elements(target).stream().map(this::place).toList(), at);
    }
    return lowering.temporary(at);
  }

  private static boolean hasStar(ExprTy target) {
    for (ExprTy each : Syntax.elements(target)) {
      if (each instanceof ExprTy.Starred || hasStar(each)) {
        return true;
      }
    }
    return false;
  }

  private void takeApart(List<ExprTy> targets, Local whole, List<Statement> after) {
    int star = 0;
    while (star < targets.size() && !(targets.get(star) instanceof ExprTy.Starred)) {
      star++;
    }
    for (int i = 0; i < targets.size(); i++) {
      At at = Syntax.at(targets.get(i));
      int behind = targets.size() - i;
      if (i == star) {
        Expression end = behind == 1 ? new Literal(Literal.NULL) : literal(1 - behind);
        var rest =
            new Operation(
                Operator.SLICE, List.of(whole, literal(i), end, new Literal(Literal.NULL)), at);
        after.addAll(assign(((ExprTy.Starred) targets.get(i)).value, rest, at));
      } else {
        Expression index = literal(i < star ? i : -behind);
        after.addAll(assign(targets.get(i), new Element(whole, index, at), at));
      }
    }
  }

  private static Literal literal(int value) {
    return new Literal((long) value);
  }
}
