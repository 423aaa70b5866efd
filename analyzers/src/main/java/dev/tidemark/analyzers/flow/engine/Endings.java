package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.library.Rules;
import java.util.Set;

/** What stands behind the last dot or slash of a name, which leads out of no folder. */
final class Endings {
  private static final Set<String> MARKS = Set.of(".", "/", "\\");
  private static final int PATHS = Rules.of("path-traversal").mask();

  private Endings() {}

  /** What a method of texts gives, knowing more of a place in the text. */
  static Value found(String method, Arguments arguments, Value result) {
    Value mark = arguments.at(0, "");
    boolean last = method.equals("lastIndexOf") && mark != null && mark.constant() != null;
    return last && MARKS.contains(mark.constant().toString()) ? result.asLastPlace() : result;
  }

  /** The rules against which the text that the method takes is safe. */
  static int harmless(String method, Arguments arguments) {
    Value from = arguments.at(0, "");
    boolean ending = method.equals("substring") && arguments.size() == 1;
    return ending && from != null && from.isLastPlace() ? PATHS : 0;
  }
}
