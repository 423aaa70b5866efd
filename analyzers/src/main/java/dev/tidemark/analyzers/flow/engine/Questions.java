package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.library.Condition;
import dev.tidemark.analyzers.flow.library.Effect;
import dev.tidemark.analyzers.model.FlowQuestion;
import dev.tidemark.analyzers.model.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Gathers the misuses that depend on a constant which another file defines. */
final class Questions {
  private static final int MOST = 500;

  private final Set<FlowQuestion> asked = new LinkedHashSet<>();

  List<FlowQuestion> all() {
    return List.copyOf(asked);
  }

  /** Asks whether the value that all depends on is one that the condition is about. */
  void ask(Effect report, Condition condition, Value value, String message, Place place) {
    String pattern = pattern(condition);
    if (pattern == null || value.definition().isEmpty() || asked.size() >= MOST) {
      return;
    }
    String symbol = value.definition();
    int equals = symbol.startsWith("#") ? symbol.indexOf('=') : -1;
    String name = equals < 0 ? symbol : symbol.substring(0, equals);
    String otherwise = equals < 0 ? null : symbol.substring(equals + 1);
    asked.add(new FlowQuestion(report.rule(), name, otherwise, pattern, message, place));
  }

  private static String pattern(Condition condition) {
    var alternatives = new ArrayList<String>();
    switch (condition.kind()) {
      case MATCHES -> {
        return condition.pattern().pattern();
      }
      case IN, EQUALS -> {
        for (Object value : condition.values()) {
          if (!(value instanceof String text)) {
            return null;
          }
          alternatives.add(Pattern.quote(text));
        }
        return String.join("|", alternatives);
      }
      default -> {
        return null;
      }
    }
  }
}
