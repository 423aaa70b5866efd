package dev.tidemark.analyzers.flow.library;

import java.util.List;

/**
 * A set of rules that models speak of.
 *
 * @param mask one bit for each rule, in the order of {@link #IDS}
 */
public record Rules(int mask) {
  /** Ids of all rules that a model may name. */
  public static final List<String> IDS =
      List.of(
          "sql-injection",
          "command-injection",
          "code-injection",
          "path-traversal",
          "cross-site-scripting",
          "ldap-injection",
          "xpath-injection",
          "unsafe-deserialization",
          "xml-external-entity",
          "open-redirect",
          "server-side-request-forgery",
          "trust-boundary",
          "weak-hash",
          "weak-cipher",
          "weak-random",
          "hardcoded-secret",
          "insecure-cookie",
          "disabled-certificate-check",
          "insecure-temporary-file",
          "world-writable-file",
          "debug-enabled",
          "log-injection",
          "regex-denial-of-service");

  public static final Rules NONE = new Rules(0);
  public static final Rules EVERY = new Rules((1 << IDS.size()) - 1);

  /**
   * The set of one rule.
   *
   * @throws IllegalArgumentException if there is no such rule
   */
  public static Rules of(String id) {
    int index = IDS.indexOf(id);
    if (index < 0) {
      throw new IllegalArgumentException("there is no rule \"" + id + "\"");
    }
    return new Rules(1 << index);
  }

  public boolean includes(String id) {
    int index = IDS.indexOf(id);
    return index >= 0 && (mask >> index & 1) != 0;
  }

  public boolean includes(Rules others) {
    return (mask & others.mask) == others.mask;
  }

  public boolean isEmpty() {
    return mask == 0;
  }

  public Rules with(Rules others) {
    return new Rules(mask | others.mask);
  }

  public Rules without(Rules others) {
    return new Rules(mask & ~others.mask);
  }

  /** Id of the first rule of the set; "" if it is empty. */
  public String first() {
    return mask == 0 ? "" : IDS.get(Integer.numberOfTrailingZeros(mask));
  }
}
