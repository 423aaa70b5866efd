package dev.tidemark.jobs.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a repository can be looked at in a browser.
 *
 * @param kind of the host, which decides how its links are built
 * @param base what they begin with
 */
record Host(String kind, String base) {
  private static final Map<String, String> KNOWN =
      Map.of(
          "github.com", "github",
          "gitlab.com", "gitlab",
          "codeberg.org", "gitea",
          "bitbucket.org", "bitbucket",
          "git.sr.ht", "sourcehut");

  /** What those who run a host of their own call it. */
  private static final Map<String, String> CALLED =
      Map.of("github", "github", "gitlab", "gitlab", "gitea", "gitea", "forgejo", "gitea");

  private static final Set<String> WEB = Set.of("https", "http");

  /** Of a clone URL; empty if it does not tell. */
  static Optional<Host> of(String url) {
    try {
      var uri = new URI(url);
      return uri.getScheme() == null || uri.getHost() == null || uri.getRawQuery() != null
          ? Optional.empty()
          : of(
              uri,
              uri.getScheme().toLowerCase(Locale.ROOT),
              uri.getHost().toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<Host> of(URI uri, String scheme, String host) {
    String path = uri.getRawPath().replaceFirst("/+$", "").replaceFirst("\\.git$", "");
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String kind = KNOWN.get(host);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    // Who clones by ssh from one of the well known looks at it by https.
    if (scheme.equals("ssh") && kind != null && port.isEmpty()) {
      return Optional.of(new Host(kind, "https://" + host + path));
    }
    if (kind == null) {
      kind =
          Stream.of(host.split("[.-]"))
              .filter(CALLED::containsKey)
              .findFirst()
              .map(CALLED::get)
              .orElse("");
    }
    return WEB.contains(scheme) && !kind.isEmpty()
        ? Optional.of(new Host(kind, scheme + "://" + host + port + path))
        : Optional.empty();
  }
}
