package dev.tidemark.analyzers.python;

import dev.tidemark.analyzers.python.rules.BroadCatch;
import dev.tidemark.analyzers.python.rules.CommentedOutCode;
import dev.tidemark.analyzers.python.rules.LostCause;
import dev.tidemark.analyzers.python.rules.MisleadingName;
import dev.tidemark.analyzers.python.rules.MissingAnnotations;
import dev.tidemark.analyzers.python.rules.PartialAnnotations;
import dev.tidemark.analyzers.python.rules.StaleDoc;
import dev.tidemark.analyzers.python.rules.SwallowedException;
import dev.tidemark.analyzers.rule.Rule;
import java.util.List;

/** The rules that read Python's own syntax: one line each. */
public final class PythonRules {
  public static final List<Rule<PythonFile>> ALL =
      List.of(
          new BroadCatch(),
          new CommentedOutCode(),
          new LostCause(),
          new MisleadingName(),
          new MissingAnnotations(),
          new PartialAnnotations(),
          new StaleDoc(),
          new SwallowedException());

  private PythonRules() {}
}
