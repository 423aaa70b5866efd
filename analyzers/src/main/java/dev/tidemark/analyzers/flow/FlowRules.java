package dev.tidemark.analyzers.flow;

import dev.tidemark.analyzers.flow.rules.CodeInjection;
import dev.tidemark.analyzers.flow.rules.CommandInjection;
import dev.tidemark.analyzers.flow.rules.CrossSiteScripting;
import dev.tidemark.analyzers.flow.rules.DebugEnabled;
import dev.tidemark.analyzers.flow.rules.DisabledCertificateCheck;
import dev.tidemark.analyzers.flow.rules.HardcodedSecret;
import dev.tidemark.analyzers.flow.rules.InsecureCookie;
import dev.tidemark.analyzers.flow.rules.InsecureTemporaryFile;
import dev.tidemark.analyzers.flow.rules.LdapInjection;
import dev.tidemark.analyzers.flow.rules.LogInjection;
import dev.tidemark.analyzers.flow.rules.OpenRedirect;
import dev.tidemark.analyzers.flow.rules.PathTraversal;
import dev.tidemark.analyzers.flow.rules.RegexDenialOfService;
import dev.tidemark.analyzers.flow.rules.ServerSideRequestForgery;
import dev.tidemark.analyzers.flow.rules.SqlInjection;
import dev.tidemark.analyzers.flow.rules.TrustBoundary;
import dev.tidemark.analyzers.flow.rules.UnsafeDeserialization;
import dev.tidemark.analyzers.flow.rules.WeakCipher;
import dev.tidemark.analyzers.flow.rules.WeakHash;
import dev.tidemark.analyzers.flow.rules.WeakRandom;
import dev.tidemark.analyzers.flow.rules.WorldWritableFile;
import dev.tidemark.analyzers.flow.rules.XmlExternalEntity;
import dev.tidemark.analyzers.flow.rules.XpathInjection;
import java.util.List;

/** The rules that read what the flow analysis found: one line each. */
public final class FlowRules {
  public static final List<FlowRule> ALL =
      List.of(
          new CodeInjection(),
          new CommandInjection(),
          new CrossSiteScripting(),
          new DebugEnabled(),
          new DisabledCertificateCheck(),
          new HardcodedSecret(),
          new InsecureCookie(),
          new InsecureTemporaryFile(),
          new LdapInjection(),
          new LogInjection(),
          new OpenRedirect(),
          new PathTraversal(),
          new RegexDenialOfService(),
          new ServerSideRequestForgery(),
          new SqlInjection(),
          new TrustBoundary(),
          new UnsafeDeserialization(),
          new WeakCipher(),
          new WeakHash(),
          new WeakRandom(),
          new WorldWritableFile(),
          new XmlExternalEntity(),
          new XpathInjection());

  private FlowRules() {}
}
