package dev.tidemark.analyzers.text.secret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a name says that its value is, if that is a secret. */
public enum SecretName {
  PASSWORD("password"),
  SECRET("secret"),
  TOKEN("token"),
  KEY("key");

  private static final int LONGEST = 120;
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private static final Set<String> PASSWORDS =
      Set.of("password", "passwd", "pwd", "passphrase", "passcode", "userpassword", "dbpassword");
  private static final Set<String> SECRETS =
      Set.of("secret", "credential", "credentials", "clientsecret", "secretkey");
  private static final Set<String> TOKENS = Set.of("token", "authtoken", "accesstoken");
  private static final Set<String> KEYS =
      Set.of("apikey", "accesskey", "privatekey", "signingkey", "encryptionkey", "masterkey");
  private static final Set<String> OF_KEYS =
      Set.of(
          "access",
          "account",
          "aes",
          "api",
          "app",
          "auth",
          "cipher",
          "crypt",
          "crypto",
          "des",
          "encrypt",
          "encryption",
          "hmac",
          "jwt",
          "license",
          "master",
          "private",
          "secret",
          "service",
          "shared",
          "signature",
          "signing",
          "storage",
          "subscription");

  // These behind the word say more about the same value.
  private static final Set<String> TAILS =
      Set.of(
          "default",
          "value",
          "string",
          "str",
          "plain",
          "plaintext",
          "bytes",
          "prod",
          "production",
          "dev",
          "staging",
          "base",
          "live",
          "b64",
          "base64",
          "hex");

  // With these, the value is the name of something, words about it, or made for show.
  private static final Set<String> OTHERS =
      Set.of(
          "no",
          "is",
          "has",
          "not",
          "missing",
          "wrong",
          "bad",
          "invalid",
          "incorrect",
          "forgot",
          "forgotten",
          "reset",
          "change",
          "enter",
          "show",
          "hide",
          "ask",
          "prompt",
          "error",
          "err",
          "msg",
          "message",
          "property",
          "prop",
          "param",
          "parameter",
          "header",
          "attr",
          "attribute",
          "field",
          "column",
          "col",
          "label",
          "option",
          "opt",
          "arg",
          "flag",
          "env",
          "envvar",
          "xpath",
          "tag",
          "element",
          "name",
          "hint",
          "placeholder",
          "test",
          "dummy",
          "fake",
          "example",
          "sample",
          "mock",
          "demo",
          "public",
          "title",
          "path",
          "file",
          "url",
          "uri",
          "regex",
          "pattern",
          "format",
          "type",
          "class",
          "id",
          "hash",
          "hashed",
          "encrypted",
          "masked",
          "expected",
          "csrf",
          "endpoint",
          "scope",
          "help",
          "text",
          "command",
          "cmd");

  private static final Set<String> SHOWN =
      Set.of("test", "tests", "testing", "dummy", "fake", "example", "sample", "mock", "demo");

  private final String word;

  SecretName(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** Whether the value of that name says that it was made to be seen. */
  public static boolean isForShow(String name) {
    return name.length() <= LONGEST && words(name).stream().anyMatch(SHOWN::contains);
  }

  /** Whether the value of that name is a secret. */
  public static boolean isIn(String name) {
    return of(name).isPresent();
  }

  /** What the value of that name is, if a secret. */
  static Optional<SecretName> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (name.length() > LONGEST || !mayBe(lower)) {
      return Optional.empty();
    }
    List<String> words = words(name);
    int last = words.size() - 1;
    while (last > 0 && (TAILS.contains(words.get(last)) || isNumber(words.get(last)))) {
      last--;
    }
    return last < 0 || words.stream().anyMatch(OTHERS::contains)
        ? Optional.empty()
        : of(words, last);
  }

  private static Optional<SecretName> of(List<String> words, int last) {
    String word = words.get(last).replaceFirst("[0-9]+$", "");
    String before = last == 0 ? "" : words.get(last - 1);
    boolean ofDirectory = word.equals("credentials") && before.equals("security");
    if (ofDirectory
        || PASSWORDS.contains(word)
        || word.endsWith("password")
        || word.endsWith("passwd")) {
      return Optional.of(PASSWORD);
    }
    if (SECRETS.contains(word)) {
      return Optional.of(SECRET);
    }
    if (TOKENS.contains(word)) {
      return Optional.of(TOKEN);
    }
    return KEYS.contains(word) || (word.equals("key") && OF_KEYS.contains(before))
        ? Optional.of(KEY)
        : Optional.empty();
  }

  private static boolean mayBe(String lower) {
    return lower.contains("pass")
        || lower.contains("pwd")
        || lower.contains("secret")
        || lower.contains("token")
        || lower.contains("key")
        || lower.contains("credential");
  }

  static List<String> words(String name) {
    return BETWEEN_WORDS
        .splitAsStream(name)
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }
}
