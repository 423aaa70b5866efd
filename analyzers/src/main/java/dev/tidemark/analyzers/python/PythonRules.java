package dev.tidemark.analyzers.python;

import dev.tidemark.analyzers.python.rules.BroadCatch;
import dev.tidemark.analyzers.python.rules.CommentedOutCode;
import dev.tidemark.analyzers.python.rules.DebugEnabled;
import dev.tidemark.analyzers.python.rules.DisabledCertificateCheck;
import dev.tidemark.analyzers.python.rules.GenericThrow;
import dev.tidemark.analyzers.python.rules.GodClass;
import dev.tidemark.analyzers.python.rules.HardcodedSecret;
import dev.tidemark.analyzers.python.rules.InconsistentReturn;
import dev.tidemark.analyzers.python.rules.LogAndRethrow;
import dev.tidemark.analyzers.python.rules.LostCause;
import dev.tidemark.analyzers.python.rules.MisleadingName;
import dev.tidemark.analyzers.python.rules.MissingAnnotations;
import dev.tidemark.analyzers.python.rules.MutableDefaultArgument;
import dev.tidemark.analyzers.python.rules.PartialAnnotations;
import dev.tidemark.analyzers.python.rules.QueryInLoop;
import dev.tidemark.analyzers.python.rules.RawSql;
import dev.tidemark.analyzers.python.rules.RegexDenialOfService;
import dev.tidemark.analyzers.python.rules.ReturnInFinally;
import dev.tidemark.analyzers.python.rules.StaleDoc;
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
          new CommentedOutCode(),
          new DebugEnabled(),
          new DisabledCertificateCheck(),
          new GenericThrow(),
          new GodClass(),
          new HardcodedSecret(),
          new InconsistentReturn(),
          new LogAndRethrow(),
          new LostCause(),
          new MisleadingName(),
          new MissingAnnotations(),
          new MutableDefaultArgument(),
          new PartialAnnotations(),
          new QueryInLoop(),
          new RawSql(),
          new RegexDenialOfService(),
          new ReturnInFinally(),
          new StaleDoc(),
          new SwallowedException(),
          new TestWithoutAssertion(),
          new UnusedParameter());

  private PythonRules() {}
}
