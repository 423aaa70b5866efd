package dev.tidemark.analyzers.java;

import dev.tidemark.analyzers.java.rules.BroadCatch;
import dev.tidemark.analyzers.java.rules.CommentedOutCode;
import dev.tidemark.analyzers.java.rules.DebugEnabled;
import dev.tidemark.analyzers.java.rules.DisabledCertificateCheck;
import dev.tidemark.analyzers.java.rules.GenericThrow;
import dev.tidemark.analyzers.java.rules.GodClass;
import dev.tidemark.analyzers.java.rules.HardcodedSecret;
import dev.tidemark.analyzers.java.rules.LogAndRethrow;
import dev.tidemark.analyzers.java.rules.LostCause;
import dev.tidemark.analyzers.java.rules.MisleadingName;
import dev.tidemark.analyzers.java.rules.QueryInLoop;
import dev.tidemark.analyzers.java.rules.RawSql;
import dev.tidemark.analyzers.java.rules.RawType;
import dev.tidemark.analyzers.java.rules.RegexDenialOfService;
import dev.tidemark.analyzers.java.rules.ReturnInFinally;
import dev.tidemark.analyzers.java.rules.StaleDoc;
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
          new CommentedOutCode(),
          new DebugEnabled(),
          new DisabledCertificateCheck(),
          new GenericThrow(),
          new GodClass(),
          new HardcodedSecret(),
          new LogAndRethrow(),
          new LostCause(),
          new MisleadingName(),
          new QueryInLoop(),
          new RawSql(),
          new RawType(),
          new RegexDenialOfService(),
          new ReturnInFinally(),
          new StaleDoc(),
          new SwallowedException(),
          new TestWithoutAssertion(),
          new UnusedParameter());

  private JavaRules() {}
}
