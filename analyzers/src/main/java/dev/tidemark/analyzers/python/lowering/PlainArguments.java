package dev.tidemark.analyzers.python.lowering;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Argument;
import dev.tidemark.analyzers.flow.code.Expression.Call;
import dev.tidemark.analyzers.flow.code.Expression.Entries;
import dev.tidemark.analyzers.flow.code.Expression.Field;
import dev.tidemark.analyzers.flow.code.Expression.Global;
import dev.tidemark.analyzers.flow.code.Expression.Items;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Operation;
import java.util.List;
import java.util.Objects;

/** Arguments of decorators, which are read far from the variables of where they stand. */
final class PlainArguments {
  private PlainArguments() {}

  /** The arguments, with nothing known of those that depend on variables. */
  static List<Argument> of(List<Argument> arguments) {
    return arguments.stream()
        .map(
            each ->
                isPlain(each.value())
                    ? each
                    : new Argument(each.keyword(), new Literal(Literal.UNKNOWN), each.spread()))
        .toList();
  }

  private static boolean isPlain(Expression value) {
    if (value instanceof Literal || value instanceof Global) {
      return true;
    }
    if (value instanceof Field field) {
      return isPlain(field.base());
    }
    if (value instanceof Items items) {
      return arePlain(items.items());
    }
    if (value instanceof Entries entries) {
      return arePlain(entries.keys()) && arePlain(entries.values());
    }
    if (value instanceof Operation operation) {
      return arePlain(operation.operands());
    }
    return value instanceof Call call
        && isPlain(call.receiver())
        && arePlain(call.arguments().stream().map(Argument::value).toList());
  }

  private static boolean arePlain(List<Expression> values) {
    return values.stream().filter(Objects::nonNull).allMatch(PlainArguments::isPlain);
  }
}
