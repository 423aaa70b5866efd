package dev.tidemark.analyzers.text.secret;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of secret that its own text tells, wherever it stands.
 *
 * @param mark what each one contains, so that most texts need no more than a look
 * @param pattern its group 1 is the secret
 */
record KnownFormat(String kind, String mark, Pattern pattern) {
  private static final int MOST_READ = 20_000;
  private static final double LEAST_BITS = 3;
  private static final double MOST_REGULAR = 0.5;

  private static final List<KnownFormat> ALL =
      List.of(
          token("AWS access key", "AKIA", "AKIA[A-Z2-7]{16}"),
          token("AWS access key", "ASIA", "ASIA[A-Z2-7]{16}"),
          token("GitHub token", "gh", "gh[pousr]_[A-Za-z0-9]{36,255}"),
          token("GitHub token", "github_pat_", "github_pat_[A-Za-z0-9_]{60,255}"),
          token("GitLab token", "glpat-", "glpat-[\\w-]{20,64}"),
          token("Slack token", "xox", "xox[abeoprs]-[\\w-]{20,250}"),
          token("Slack web hook", "hooks.slack.com", "T[A-Z0-9]{8,12}/B[A-Z0-9]{8,12}/\\w{20,}"),
          token("Stripe key", "k_live_", "[sr]k_live_[A-Za-z0-9]{20,250}"),
          token("Google API key", "AIza", "AIza[\\w-]{35}"),
          token("Google client secret", "GOCSPX-", "GOCSPX-[\\w-]{28}"),
          token("npm token", "npm_", "npm_[A-Za-z0-9]{36}"),
          token("PyPI token", "pypi-", "pypi-[\\w-]{50,}"),
          token("SendGrid key", "SG.", "SG\\.[\\w-]{20,24}\\.[\\w-]{39,50}"),
          token("Twilio key", "SK", "SK[0-9a-f]{32}"),
          token("Telegram bot token", ":AA", "\\d{8,10}:AA[\\w-]{33}"),
          token("JSON web token", "eyJ", "eyJ[\\w-]{15,}\\.eyJ[\\w-]{15,}\\.[\\w-]{20,}"),
          new KnownFormat(
              "private key",
              "PRIVATE KEY",
              Pattern.compile(
                  "-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----"
                      + "((?:[\\s\\\\nr]|[A-Z][\\w-]+: \\S+|[A-Za-z0-9+/=]){64,}+)")));

  // User and password in the address of a server.
  private static final Pattern ADDRESS =
      Pattern.compile("[a-zA-Z][\\w+.-]{1,40}://[^\\s/:@?#]{1,100}:([^\\s/@?#]{1,100})@[\\w.\\[-]");

  private static KnownFormat token(String kind, String mark, String pattern) {
    return new KnownFormat(
        kind, mark, Pattern.compile("(?<![\\w-])(" + pattern + ")(?![A-Za-z0-9])"));
  }

  /** The first secret of a known kind in the text. */
  static Optional<Secret> in(String whole) {
    String text = whole.length() > MOST_READ ? whole.substring(0, MOST_READ) : whole;
    for (KnownFormat format : ALL) {
      if (text.contains(format.mark)) {
        Matcher found = format.pattern.matcher(text);
        if (found.find() && isRandom(found.group(1))) {
          return Optional.of(new Secret(format.kind, found.group(1).length(), ""));
        }
      }
    }
    return inAddress(text);
  }

  private static Optional<Secret> inAddress(String text) {
    if (!text.contains("://")) {
      return Optional.empty();
    }
    Matcher found = ADDRESS.matcher(text);
    return found.find() && SecretValue.isPassword(found.group(1), Use.HELD)
        ? Optional.of(new Secret("password in an address", found.group(1).length(), ""))
        : Optional.empty();
  }

  private static boolean isRandom(String token) {
    return Entropy.of(token) >= LEAST_BITS
        && Entropy.regularity(token) < MOST_REGULAR
        && !Placeholder.is(token);
  }
}
