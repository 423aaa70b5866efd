package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a call is given.
 *
 * @param places where each of {@link #positional} is written; null if nowhere
 * @param more what may stand for any argument that is not named, poured in from a list or mapping;
 *     null if nothing is
 */
record Arguments(
    List<Value> positional, Map<String, Value> keywords, List<Expression> places, Value more) {
  static final Arguments NONE = new Arguments(List.of(), Map.of(), List.of(), null);

  static Arguments of(List<Value> positional) {
    return new Arguments(positional, Map.of(), List.of(), null);
  }

  int size() {
    return positional.size() + keywords.size();
  }

  /** Null if it is not given. */
  Value at(int position, String keyword) {
    if (position >= 0 && position < positional.size()) {
      return positional.get(position);
    }
    Value named = keyword.isEmpty() ? null : keywords.get(keyword);
    return named == null ? more : named;
  }

  List<Value> all() {
    var all = new ArrayList<>(positional);
    all.addAll(keywords.values());
    if (more != null) {
      all.add(more);
    }
    return all;
  }
}
