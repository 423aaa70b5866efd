package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.library.Rules;
import java.util.List;
import java.util.Set;

/**
 * Names of functions that tell whether an address or a path leads where it may, as {@code
 * is_safe_url}, {@code isLeadingPath} or {@code isOutside}.
 */
final class CheckNames {
  private static final Set<String> SAFETY =
      Set.of(
          "safe",
          "valid",
          "validate",
          "allow",
          "allows",
          "allowed",
          "trusted",
          "local",
          "internal",
          "relative",
          "permitted");
  private static final Set<String> ADDRESSES =
      Set.of("url", "uri", "redirect", "host", "next", "link", "target", "domain", "origin");
  private static final Set<String> PATHS = Set.of("path", "filename", "file", "directory", "dir");
  private static final Set<String> INSIDE = Set.of("in", "within", "inside", "under", "contained");
  private static final Set<String> FOLDERS =
      Set.of("base", "root", "dir", "directory", "folder", "path");
  private static final Set<String> ASKS =
      Set.of(
          "is",
          "are",
          "has",
          "can",
          "check",
          "validate",
          "verify",
          "contains",
          "matches",
          "accepts",
          "allows");
  private static final Set<String> GOOD =
      Set.of(
          "valid",
          "whitelist",
          "allowlist",
          "safe",
          "secure",
          "allowed",
          "permitted",
          "trusted",
          "whitelisted",
          "leading",
          "inside",
          "within",
          "under",
          "beneath",
          "child",
          "descendant",
          "subdirectory",
          "subdir",
          "subpath",
          "ancestor",
          "parent",
          "internal",
          "legal",
          "local",
          "relative");
  private static final Set<String> BAD =
      Set.of(
          "invalid",
          "unsafe",
          "insecure",
          "forbidden",
          "malicious",
          "outside",
          "traversal",
          "blocked",
          "blacklisted",
          "illegal",
          "escapes",
          "external",
          "untrusted");

  /** What has such a form leads nowhere else. */
  private static final Set<String> FORMS =
      Set.of(
          "md",
          "sha",
          "hash",
          "checksum",
          "digest",
          "hex",
          "uuid",
          "guid",
          "digit",
          "digits",
          "numeric",
          "number",
          "integer",
          "int",
          "alphanumeric",
          "alnum",
          "slug",
          "identifier");

  private static final Set<String> ALONE = Set.of("valid", "validate", "allowed", "permitted");
  private static final Set<String> ENFORCING =
      Set.of("check", "validate", "verify", "assert", "ensure", "enforce", "require", "sanitize");
  private static final int OF_ADDRESSES =
      Rules.of("open-redirect").mask() | Rules.of("server-side-request-forgery").mask();
  private static final int OF_PATHS = Rules.of("path-traversal").mask();

  /** What a pattern that is not known may be trusted with. */
  static final int OF_NAMES = OF_ADDRESSES | OF_PATHS;

  private CheckNames() {}

  /** The rules against which a value is safe where the function says yes; none of most names. */
  static int approved(String name) {
    List<String> words = NameWords.of(name);
    if (words.size() < 2) {
      return ALONE.contains(String.join("", words)) ? OF_ADDRESSES | OF_PATHS : 0;
    }
    if ((asks(words, GOOD) || asks(words, FORMS)) && !asks(words, BAD)) {
      return OF_ADDRESSES | OF_PATHS;
    }
    if (words.get(words.size() - 1).equals("check")
        && !isAny(words, Set.of("permission", "access"))) {
      return OF_ADDRESSES | OF_PATHS;
    }
    if (isAny(words, INSIDE) && isAny(words, FOLDERS)) {
      return OF_PATHS;
    }
    return isAny(words, SAFETY)
        ? (isAny(words, ADDRESSES) ? OF_ADDRESSES : 0) | (isAny(words, PATHS) ? OF_PATHS : 0)
        : 0;
  }

  /** Whether the function, by its name, guards whatever is asked for behind it. */
  static boolean guardsRequests(String name) {
    return NameWords.of(name).contains("ssrf");
  }

  /** Whether the function, by its name, throws where what it is given is not as it should be. */
  static boolean throwing(String name) {
    List<String> words = NameWords.of(name);
    return words.size() > 1 && ENFORCING.contains(words.get(0));
  }

  /** The rules against which a value is safe behind a function that throws if it is not. */
  static int enforced(String name) {
    List<String> words = NameWords.of(name);
    if (words.size() < 2 || !ENFORCING.contains(words.get(0))) {
      return 0;
    }
    boolean ofPaths = isAny(words, PATHS) || words.contains("traversal");
    boolean mends = ofPaths && words.get(0).equals("sanitize");
    return (ofPaths ? OF_PATHS : 0)
        | (mends ? Rules.of("command-injection").mask() : 0)
        | (isAny(words, ADDRESSES) ? OF_ADDRESSES : 0);
  }

  /** The rules against which a value is safe where a function of another file says no. */
  static int refused(String name) {
    List<String> words = NameWords.of(name);
    return asks(words, BAD) && !asks(words, GOOD) ? OF_ADDRESSES | OF_PATHS : 0;
  }

  private static boolean asks(List<String> words, Set<String> kinds) {
    return words.size() > 1
        && ASKS.contains(words.get(0))
        && isAny(words.subList(1, words.size()), kinds);
  }

  private static boolean isAny(List<String> words, Set<String> kinds) {
    return words.stream().anyMatch(kinds::contains);
  }
}
