package dev.tidemark.analyzers.python;

import dev.tidemark.analyzers.rule.Rule;
import java.util.List;

/** The rules that read Python's own syntax: one line each. */
public final class PythonRules {
  public static final List<Rule<PythonFile>> ALL = List.of();

  private PythonRules() {}
}
