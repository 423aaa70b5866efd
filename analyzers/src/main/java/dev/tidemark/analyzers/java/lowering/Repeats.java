package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Assign;
import dev.tidemark.analyzers.flow.code.Expression.Element;
import dev.tidemark.analyzers.flow.code.Expression.Field;
import dev.tidemark.analyzers.flow.code.Expression.Global;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Operation;
import dev.tidemark.analyzers.flow.code.Expression.Self;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.flow.code.Statement.Evaluate;
import java.util.List;

/**
 * What is written once and read twice. Whatever has an effect is evaluated before, once: nested in
 * each other such things would otherwise double with each level.
 */
final class Repeats {
  private final List<Statement> before;
  private final Node node;
  private final Body body;

  /**
   * @param before takes what has to be done first
   */
  Repeats(List<Statement> before, Node node, Body body) {
    this.before = before;
    this.node = node;
    this.body = body;
  }

  /** The target of an assignment that also reads it. */
  Expression target(Expression target) {
    if (target instanceof Element element) {
      return new Element(value(element.base()), value(element.index()), element.at());
    }
    return target instanceof Field field
        ? new Field(value(field.base()), field.name(), field.at())
        : target;
  }

  Expression value(Expression value) {
    if (isPlain(value)) {
      return value;
    }
    Local once = body.local(body.variables().temporary("", ""), node);
    before.add(new Evaluate(new Assign(once, value, once.at())));
    return once;
  }

  private static boolean isPlain(Expression value) {
    if (value instanceof Field field) {
      return isPlain(field.base());
    }
    if (value instanceof Element element) {
      return isPlain(element.base()) && isPlain(element.index());
    }
    if (value instanceof Operation operation) {
      return operation.operands().stream().allMatch(Repeats::isPlain);
    }
    return value instanceof Local
        || value instanceof Self
        || value instanceof Global
        || value instanceof Literal;
  }
}
