package dev.tidemark.analyzers.text.secret;

import dev.tidemark.analyzers.rule.Clean;
import java.util.Optional;

/**
 * A secret in the code, without its text.
 *
 * @param kind what it is, such as {@code password}
 * @param length of its text, in characters
 * @param name what it is the value of; "" if its text alone tells that it is one
 */
public record Secret(String kind, int length, String name) {
  private static final int LONGEST_NAME = 60;

  /** The secret that a text is because of its own form. */
  public static Optional<Secret> in(String text) {
    return text.length() < 16 ? Optional.empty() : KnownFormat.in(text);
  }

  /** The secret that a text is because of what it is the value of. */
  public static Optional<Secret> named(String name, String value, Use use) {
    return SecretName.of(name)
        .filter(kind -> SecretValue.fits(kind, name, value, use))
        .map(kind -> new Secret(kind.word(), value.length(), name));
  }

  /** A sentence that says what it is and where, and never the secret. */
  public String message() {
    String article = kind.startsWith("AWS") || kind.startsWith("npm") ? "an " : "a ";
    String as = name.isEmpty() ? "" : " as \"" + Clean.line(name, LONGEST_NAME) + "\"";
    return article + kind + " of " + length + " characters stands in the code" + as;
  }
}
