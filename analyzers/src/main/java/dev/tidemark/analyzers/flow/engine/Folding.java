package dev.tidemark.analyzers.flow.engine;

import java.util.ArrayList;

/** Calls of methods of texts and numbers whose values are known. */
final class Folding {
  private Folding() {}

  /** Null if it is not such a call. */
  static Value apply(String method, Value receiver, Arguments arguments) {
    if (receiver.objects().length > 0 || !receiver.constants().areKnown()) {
      return null;
    }
    var given = new ArrayList<>();
    for (Value argument : arguments.positional()) {
      Object constant = argument.constant();
      if (constant == null) {
        return null;
      }
      given.add(constant);
    }
    Constants result = receiver.constants().map(each -> Texts.apply(method, each, given));
    if (!result.areKnown() || result.values().isEmpty() || !arguments.keywords().isEmpty()) {
      return null;
    }
    Taint taint = receiver.taint();
    for (Value argument : arguments.positional()) {
      taint = taint.union(argument.taint());
    }
    String type = result.may(String.class::isInstance) ? "java.lang.String" : "";
    return Value.constant(result, type).and(taint);
  }
}
