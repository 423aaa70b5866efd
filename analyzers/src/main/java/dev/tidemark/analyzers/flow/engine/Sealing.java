package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.library.Rules;
import java.util.Locale;
import java.util.Set;

/** Names of functions that leave of a text nothing that has a meaning anywhere. */
final class Sealing {
  private static final Set<String> NAMES =
      Set.of(
          "encrypt",
          "toBase64",
          "encodeBase64",
          "encodeBase64String",
          "base64Encode",
          "toHex",
          "toHexString",
          "encodeHex",
          "encodeHexString",
          "hashPassword",
          "encodePassword",
          "urlEncode",
          "encodeUrl",
          "urlencode",
          "slugify");

  private Sealing() {}

  /** What is left in the result of a function of the name: JSON is no page. */
  static Taint left(String name, Taint taint) {
    return name.toLowerCase(Locale.ROOT).contains("json")
        ? taint.map(trace -> trace.harmlessFor(Rules.of("cross-site-scripting").mask()))
        : taint;
  }

  static boolean isOne(String name) {
    return NAMES.contains(name);
  }
}
