package dev.tidemark.analyzers.python;

import dev.tidemark.analyzers.python.rules.BroadCatch;
import dev.tidemark.analyzers.python.rules.InconsistentReturn;
import dev.tidemark.analyzers.python.rules.LostCause;
import dev.tidemark.analyzers.python.rules.MutableDefaultArgument;
import dev.tidemark.analyzers.python.rules.SwallowedException;
import dev.tidemark.analyzers.python.rules.TestWithoutAssertion;
import dev.tidemark.analyzers.python.rules.UnusedParameter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.List;

/** The rules that read Python's own syntax: one line each. */
public final class PythonRules {
  public static final List<Rule<PythonFile>> ALL =
      List.of(
          new BroadCatch(),
          new InconsistentReturn(),
          new LostCause(),
          new MutableDefaultArgument(),
          new SwallowedException(),
          new TestWithoutAssertion(),
          new UnusedParameter());

  private PythonRules() {}
}
