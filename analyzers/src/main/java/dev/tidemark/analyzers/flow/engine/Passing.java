package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Argument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Evaluates what is passed in a call. */
final class Passing {
  private final Frame frame;
  private final Expressions expressions;

  Passing(Frame frame, Expressions expressions) {
    this.frame = frame;
    this.expressions = expressions;
  }

  Arguments arguments(List<Argument> given) {
    var positional = new ArrayList<Value>(given.size());
    var keywords = new HashMap<String, Value>();
    var places = new ArrayList<Expression>(given.size());
    Value more = null;
    for (Argument argument : given) {
      Value value = expressions.value(argument.value());
      if (frame.isOver()) {
        return Arguments.NONE;
      }
      if (argument.spread() == Argument.Spread.MAPPING) {
        keywords.putAll(expressions.heap().textKeys(value));
        more = isWhole(value) ? more : expressions.heap().anyValue(value).union(more);
      } else if (argument.spread() == Argument.Spread.LIST) {
        List<Value> known = expressions.heap().knownItems(value);
        if (known == null) {
          more = expressions.heap().anyItem(value).union(more);
        } else {
          known.forEach(each -> add(positional, places, each, null));
        }
      } else if (argument.keyword().isEmpty()) {
        add(positional, places, value, argument.value());
      } else {
        keywords.put(argument.keyword(), value);
        expressions
            .assignments()
            .named(Value.constant(Constants.of(argument.keyword()), ""), value, frame.at());
      }
    }
    return new Arguments(positional, keywords, places, more);
  }

  // Whether all entries of a mapping are known.
  private boolean isWhole(Value mapping) {
    Thing thing = expressions.heap().only(mapping);
    return thing != null
        && !thing.outside()
        && thing.rest().type() == null
        && mapping.taint().isEmpty()
        && !thing.fields().containsKey(Heap.KEYS);
  }

  private static void add(
      List<Value> positional, List<Expression> places, Value value, Expression place) {
    positional.add(value);
    places.add(place);
  }
}
