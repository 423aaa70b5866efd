package dev.tidemark.analyzers.flow.engine;

import java.util.List;
import java.util.Set;

/** Names of variables, fields and keys that hold what nobody should be able to guess. */
final class SecretNames {
  private static final Set<String> ALONE =
      Set.of(
          "token",
          "password",
          "passwd",
          "passphrase",
          "secret",
          "salt",
          "otp",
          "csrf",
          "xsrf",
          "apikey",
          "sessionid",
          "passcode");
  private static final Set<String> BEFORE_KEY =
      Set.of(
          "api",
          "secret",
          "session",
          "private",
          "encryption",
          "access",
          "auth",
          "signing",
          "me",
          "reset",
          "activation",
          "verification",
          "confirmation");
  private static final Set<String> BEFORE_CODE =
      Set.of("reset", "activation", "verification", "confirmation", "invite", "auth", "access");
  private static final int LONGEST = 60;

  private SecretNames() {}

  static boolean isOne(String name) {
    if (name.length() > LONGEST) {
      return false;
    }
    List<String> words = NameWords.of(name);
    for (int i = 0; i < words.size(); i++) {
      String before = i == 0 ? "" : words.get(i - 1);
      String word = words.get(i);
      boolean last = i == words.size() - 1;
      if ((last && ALONE.contains(word))
          || (last && word.equals("key") && BEFORE_KEY.contains(before))
          || (last && word.equals("code") && BEFORE_CODE.contains(before))
          || (last && word.equals("id") && before.equals("session"))) {
        return true;
      }
    }
    return false;
  }
}
