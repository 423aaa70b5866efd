package dev.tidemark.analyzers.java;

import dev.tidemark.analyzers.java.rules.BroadCatch;
import dev.tidemark.analyzers.java.rules.LostCause;
import dev.tidemark.analyzers.java.rules.SwallowedException;
import dev.tidemark.analyzers.java.rules.TestWithoutAssertion;
import dev.tidemark.analyzers.java.rules.UnusedParameter;
import dev.tidemark.analyzers.rule.Rule;
import java.util.List;

/** The rules that read Java's own syntax: one line each. */
public final class JavaRules {
  public static final List<Rule<JavaFile>> ALL =
      List.of(
          new BroadCatch(),
          new LostCause(),
          new SwallowedException(),
          new TestWithoutAssertion(),
          new UnusedParameter());

  private JavaRules() {}
}
