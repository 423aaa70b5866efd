package dev.tidemark.analyzers.fault;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** A connection accepts any certificate, or that of any host. */
@RuleInfo(
    id = "disabled-certificate-check",
    category = Category.SECURITY,
    severity = Severity.WARNING,
    revision = 1,
    cwe = {295, 297},
    owasp = {"A07:2021", "A07:2025"},
    confidence = Confidence.HIGH,
    summary = "A connection accepts any certificate, or that of any host",
    why =
        "Encryption without knowing to whom keeps nobody out: whoever is on the way"
            + " answers in the place of the other side, and reads and changes all of it."
            + " Trust the certificate of the own authority, by adding it to the trusted ones,"
            + " in place of trusting all.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import java.security.cert.X509Certificate;
              import javax.net.ssl.X509TrustManager;

              class TrustAll implements X509TrustManager {
                @Override
                public void checkClientTrusted(X509Certificate[] chain, String type) {}

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type) {}

                @Override
                public X509Certificate[] getAcceptedIssuers() {
                  return new X509Certificate[0];
                }
              }
              """,
          good =
              """
              import java.security.cert.CertificateException;
              import java.security.cert.X509Certificate;
              import javax.net.ssl.X509TrustManager;

              class TrustOne implements X509TrustManager {
                private final X509Certificate known;

                TrustOne(X509Certificate known) {
                  this.known = known;
                }

                @Override
                public void checkClientTrusted(X509Certificate[] chain, String type)
                    throws CertificateException {
                  throw new CertificateException("no clients here");
                }

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String type)
                    throws CertificateException {
                  if (!known.equals(chain[0])) {
                    throw new CertificateException("not the certificate of this server");
                  }
                }

                @Override
                public X509Certificate[] getAcceptedIssuers() {
                  return new X509Certificate[] {known};
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              import ssl


              def context():
                  made = ssl.create_default_context()
                  made.check_hostname = False
                  made.verify_mode = ssl.CERT_NONE
                  return made
              """,
          good =
              """
              import ssl


              def context():
                  return ssl.create_default_context(cafile="/etc/ssl/own-authority.pem")
              """)
    },
    limits =
        "In a trust manager or a verifier of host names, a check that does nothing,"
            + " only logs, or only asks whether it was given anything, is an empty one; what"
            + " a check does by calling something that cannot be seen is taken to be right."
            + " Where a verifier or a context that checks nothing is chosen under a"
            + " condition, whoever runs the program asked for it, and it is let pass; so are"
            + " managers that check clients themselves, what is named insecure, lenient,"
            + " unsafe or unverified, contexts of servers in Python, a mode that may be the"
            + " safe one, requests that only ask for headers, modules that read the certificate"
            + " themselves, and in Java what a comment"
            + " says is checked elsewhere, or NOSONAR with a reason. Whether the connection stays on the same machine is not known.")
public interface DisabledCertificateCheck {}
