package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Entries;
import dev.tidemark.analyzers.flow.code.Expression.Items;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Mixture;
import dev.tidemark.analyzers.flow.code.Expression.Operation;
import dev.tidemark.analyzers.flow.code.Expression.Operator;
import java.util.ArrayList;
import java.util.List;

/** What is put together of parts: collections, and texts with values in them. */
final class CollectionLowering {
  private final Lowering lowering;
  private final ComprehensionLowering comprehensions;

  CollectionLowering(Lowering lowering) {
    this.lowering = lowering;
    this.comprehensions = new ComprehensionLowering(lowering);
  }

  Expression of(ExprTy node) {
    if (node instanceof ExprTy.Tuple) {
      return items("tuple", Syntax.elements(node), Syntax.at(node));
    }
    if (node instanceof ExprTy.List) {
      return items("list", Syntax.elements(node), Syntax.at(node));
    }
    if (node instanceof ExprTy.Set set) {
      return items("set", Syntax.list(set.elements), Syntax.at(node));
    }
    if (node instanceof ExprTy.Dict mapping) {
      return mapping(mapping);
    }
    if (node instanceof ExprTy.ListComp list) {
      return comprehensions.list(list.element, list.generators, Syntax.at(list));
    }
    if (node instanceof ExprTy.GeneratorExp generator) {
      return comprehensions.list(generator.element, generator.generators, Syntax.at(generator));
    }
    if (node instanceof ExprTy.SetComp set) {
      return comprehensions.set(set);
    }
    return node instanceof ExprTy.DictComp map ? comprehensions.mapping(map) : text(node);
  }

  private Expression text(ExprTy node) {
    if (node instanceof ExprTy.JoinedStr joined) {
      return joined(joined);
    }
    return node instanceof ExprTy.FormattedValue value ? formatted(value) : new Mixture(List.of());
  }

  /** Lists with stars in them are sums of lists. */
  private Expression items(String type, List<ExprTy> nodes, At at) {
    var parts = new ArrayList<Expression>();
    var run = new ArrayList<Expression>();
    for (ExprTy each : nodes) {
      if (each instanceof ExprTy.Starred starred) {
        if (!run.isEmpty()) {
          parts.add(new Items(type, run, at));
          run.clear();
        }
        parts.add(lowering.expressions().of(starred.value));
      } else {
        run.add(lowering.expressions().of(each));
      }
    }
    if (parts.isEmpty()) {
      return new Items(type, run, at);
    }
    parts.add(new Items(type, run, at));
    return new Operation(Operator.ADD, parts, at);
  }

  private Expression mapping(ExprTy.Dict mapping) {
    var keys = new ArrayList<Expression>();
    var values = new ArrayList<Expression>();
    List<ExprTy> keyNodes = Syntax.list(mapping.keys);
    List<ExprTy> valueNodes = Syntax.list(mapping.values);
    for (int i = 0; i < valueNodes.size(); i++) {
      keys.add(keyNodes.get(i) == null ? null : lowering.expressions().of(keyNodes.get(i)));
      values.add(lowering.expressions().of(valueNodes.get(i)));
    }
    return new Entries(keys, values, Syntax.at(mapping));
  }

  private Expression joined(ExprTy.JoinedStr joined) {
    var parts = new ArrayList<Expression>();
    for (ExprTy each : Syntax.list(joined.values)) {
      parts.add(lowering.expressions().of(each));
    }
    return parts.isEmpty()
        ? new Literal("")
        : new Operation(Operator.CONCAT, parts, Syntax.at(joined));
  }

  // With a format, or as its representation, a constant is no longer the text that it was.
  private Expression formatted(ExprTy.FormattedValue value) {
    Expression plain = lowering.expressions().of(value.value);
    if (value.formatSpec == null && (value.conversion < 0 || value.conversion == 's')) {
      return plain;
    }
    return value.formatSpec == null
        ? new Mixture(List.of(plain))
        : new Mixture(List.of(plain, lowering.expressions().of(value.formatSpec)));
  }
}
