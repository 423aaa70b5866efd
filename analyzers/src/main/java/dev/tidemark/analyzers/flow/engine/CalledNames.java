package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression.Call;

/** What functions are called in the code that calls them. */
final class CalledNames {
  private CalledNames() {}

  /** Name of the method, or of the variable that holds the function; "" if it has none. */
  static String of(Call call, Frame frame) {
    return call.name().isEmpty() && call.receiver() != null
        ? Purpose.name(call.receiver(), frame)
        : call.name();
  }
}
