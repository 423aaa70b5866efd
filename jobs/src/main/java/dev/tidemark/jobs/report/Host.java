package dev.tidemark.jobs.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
      if (uri.getScheme() == null || uri.getHost() == null || uri.getRawPath() == null) {
        return Optional.empty();
      }
      return of(uri, uri.getHost().toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<Host> of(URI uri, String host) {
    boolean isWeb = WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT));
    String kind = KNOWN.get(host);
    if (kind == null && isWeb) {
      kind =
          List.of(host.split("[.-]")).stream()
              .map(CALLED::get)
              .filter(k -> k != null)
              .findFirst()
              .orElse(null);
    }
    String path = uri.getRawPath().replaceFirst("/+$", "").replaceFirst("\\.git$", "");
    if (kind == null || path.length() < 2) {
      return Optional.empty();
    }
    // Who clones by ssh from one of the well known looks at it by https, on its usual port.
    String root =
        isWeb
            ? uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
            : "https://" + host;
    return Optional.of(new Host(kind, root + path));
  }
}
