package dev.tidemark.analyzers.flow.library;

import java.util.regex.Pattern;

/** Names of cookies that let whoever has them in. */
final class SecretCookie {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:.*(?:sess(?:ion)?(?:[-_.]?(?:id|key))?|token|jwt|ticket|passw(?:or)?d|remember(?:[-_.]?me)?)"
              + "|(?:.*[-_.])?(?:sid|auth|auth[-_.]?tkt))",
          Pattern.CASE_INSENSITIVE);

  /** What guards against forged requests has to be read by the page. */
  private static final Pattern FOR_PAGES = Pattern.compile("[cx]srf", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST = 60;

  private SecretCookie() {}

  static boolean isNamed(String name) {
    return name.length() <= LONGEST
        && NAME.matcher(name).matches()
        && !FOR_PAGES.matcher(name).find();
  }
}
