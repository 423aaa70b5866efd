package dev.tidemark.jobs.repos;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clone URL, taken apart. No message of it ever quotes the URL: it may hold a secret.
 *
 * @param repository without user and secret, and the same however it was written
 */
record CloneUrl(String repository, Credentials credentials) {
  private static final Map<String, String> DEFAULT_PORTS =
      Map.of("https", "443", "http", "80", "ssh", "22", "git", "9418");

  /** User information, host, port. Looser than {@link URI}: intranets use underscores. */
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:(.*)@)?(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9][A-Za-z0-9._-]*)(?::(\\d{1,5}))?");

  /** Where {@code a.git} is known to be {@code a}; elsewhere they may be two repositories. */
  private static final Set<String> FORGES =
      Set.of("github.com", "gitlab.com", "bitbucket.org", "codeberg.org");

  /** {@code user@host:path}; a host of one letter would be a drive. */
  private static final Pattern SCP_LIKE =
      Pattern.compile("(?:([^/:@]+)@)?([A-Za-z0-9][A-Za-z0-9._-]+):([^:].*)");

  /** Whether a text is meant as a URL and not as a folder. */
  static boolean looksLikeOne(String text) {
    return text.contains("://") || SCP_LIKE.matcher(text).matches();
  }

  static CloneUrl parse(String text) {
    if (text.contains("://")) {
      return parseUri(text);
    }
    Matcher scp = SCP_LIKE.matcher(text);
    if (!scp.matches()) {
      throw new IllegalArgumentException("is neither a URL nor user@host:path");
    }
    String user = scp.group(1) == null ? "" : scp.group(1);
    String host = scp.group(2).toLowerCase(Locale.ROOT);
    String path = checked("/" + scp.group(3).replaceAll("^/+", ""));
    return new CloneUrl("ssh://" + host + trimmed(host, path), new Credentials(user, ""));
  }

  private static CloneUrl parseUri(String text) {
    URI uri = uri(text);
    String scheme = scheme(uri);
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "has a '?' or '#', which no clone URL needs: take it off, or write it %3F or %23");
    }
    String path = checked(uri.getRawPath());
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    if (scheme.equals("file")) {
      return fileUrl(authority, path);
    }
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "has no valid host name; in a user name or secret write '@', ':' and '/' as %40, %3A"
              + " and %2F");
    }
    String host = parts.group(2).toLowerCase(Locale.ROOT);
    String port = parts.group(3) == null ? "" : parts.group(3);
    boolean usual = port.isEmpty() || DEFAULT_PORTS.get(scheme).equals(port);
    String repository = scheme + "://" + host + (usual ? "" : ":" + port) + trimmed(host, path);
    return new CloneUrl(repository, credentials(parts.group(1)));
  }

  private static CloneUrl fileUrl(String authority, String path) {
    if (!authority.isEmpty() && !authority.equals("localhost")) {
      throw new IllegalArgumentException(
          "is on another machine; a file URL has three slashes: file:///folder");
    }
    return new CloneUrl("file://" + trimmed("", path), Credentials.NONE);
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      // Its message quotes the whole text.
      throw new IllegalArgumentException(
          "is not a valid URL at character " + (e.getIndex() + 1) + "; write a blank as %20", null);
    }
  }

  private static String scheme(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String plain = scheme.equals("git+ssh") || scheme.equals("ssh+git") ? "ssh" : scheme;
    if (!plain.equals("file") && !DEFAULT_PORTS.containsKey(plain)) {
      throw new IllegalArgumentException(
          "begins with " + scheme + "://; https, http, ssh, git and file can be cloned");
    }
    return plain;
  }

  private static String checked(String path) {
    if (path == null || path.replace("/", "").isEmpty()) {
      throw new IllegalArgumentException("names a host but no repository on it: add its path");
    }
    if (path.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("has control characters: take them out");
    }
    return path;
  }

  private static String trimmed(String host, String path) {
    String trimmed = path.replaceAll("/+$", "");
    return FORGES.contains(host) && trimmed.endsWith(".git")
        ? trimmed.substring(0, trimmed.length() - ".git".length())
        : trimmed;
  }

  private static Credentials credentials(String userInfo) {
    if (userInfo == null) {
      return Credentials.NONE;
    }
    int colon = userInfo.indexOf(':');
    return colon < 0
        ? new Credentials(decoded(userInfo), "")
        : new Credentials(
            decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1)));
  }

  /** A plus is a plus here, not a blank. */
  static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
