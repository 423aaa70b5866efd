package dev.tidemark.analyzers.java.lowering;

import dev.tidemark.analyzers.flow.code.Function.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables of a function, and which of them a name means at the moment. */
final class Variables {
  private record Bound(String name, Integer variable) {}

  private final List<Variable> all = new ArrayList<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final List<Bound> hidden = new ArrayList<>();

  /** By their numbers. */
  List<Variable> all() {
    return all;
  }

  /** A new variable that hides what had its name. */
  int declare(String name, String variableType) {
    int number = temporary(name, variableType);
    hidden.add(new Bound(name, names.put(name, number)));
    return number;
  }

  /** A variable that no name leads to. */
  int temporary(String name, String variableType) {
    all.add(new Variable(name, variableType));
    return all.size() - 1;
  }

  /** Where {@link #close} shall go back to. */
  int open() {
    return hidden.size();
  }

  /** Forgets the names that were declared since. */
  void close(int opened) {
    for (int i = hidden.size() - 1; i >= opened; i--) {
      Bound bound = hidden.remove(i);
      if (bound.variable() == null) {
        names.remove(bound.name());
      } else {
        names.put(bound.name(), bound.variable());
      }
    }
  }

  /** The number of its own variable of that name; null if there is none. */
  Integer find(String name) {
    return names.get(name);
  }
}
