package dev.tidemark.analyzers.text.secret;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a text looks like a secret, and not like the name or the place of one. */
final class SecretValue {
  private static final int SHORTEST_PASSWORD = 4;
  private static final int LONGEST_PASSWORD = 100;
  private static final int SHORTEST_KEY = 16;
  private static final int SHORTEST_ALPHABET = 30;
  private static final int LONGEST_KEY = 4096;
  private static final double LEAST_BITS = 3;
  private static final double LEAST_BITS_OF_PASSWORD = 1.5;
  private static final double MOST_REGULAR = 0.5;
  private static final int FEWEST_CHANGES = 3;

  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");

  // Names of settings, variables, headers, classes; words with something between.
  private static final Pattern WORDS =
      Pattern.compile(
          "[.:/\\\\_-]*+(?:[A-Za-z]{1,40}+[0-9]?[.:/\\\\_,;|-]+)+(?:[A-Za-z]{0,40}+[0-9]?)");
  private static final Pattern CAPITALS = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]*)+");
  private static final Pattern PLACE =
      Pattern.compile(
          "[a-zA-Z][\\w+.-]*://.*|(?:\\.{0,2}|~|[A-Za-z]:)[/\\\\].*|[\\w.-]+\\.[a-z]{2,4}");
  private static final Pattern REGEX =
      Pattern.compile(
          "\\^.*|.*[^\\\\]\\$|.*(?:\\\\[dwsSDWb]|\\(\\?[:!<=]|\\[\\^?\\w-\\w|\\.[*+]).*");
  private static final Pattern HASH_OR_MARK = Pattern.compile("[0-9a-fA-F]{32,}|.*[<>].*");
  // An option, a variable, a label.
  private static final Pattern MARKED = Pattern.compile("[-$%@#&?].*|.*[:=?]|[.:/_][A-Za-z]+");
  // Characters of a regular expression, or an alphabet.
  private static final Pattern SETS = Pattern.compile("a-z|A-Z|0-9|abcd|ABCD|\\[\\^|\\(\\?");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern KEY_TEXT = Pattern.compile("[\\x21-\\x7e]+");
  private static final Pattern SPEAKS_OF_SECRETS =
      Pattern.compile("pass|pwd|secret|token|credential|api.?key|auth", Pattern.CASE_INSENSITIVE);
  private static final Set<String> TECHNICAL =
      Set.of(
          "sha1", "sha256", "sha512", "md5", "utf8", "base64", "oauth2", "http2", "x509", "pkcs8",
          "pkcs12", "rsa2048", "aes128", "aes256", "ed25519", "bcrypt", "pbkdf2", "ipv4", "ipv6");

  private SecretValue() {}

  static boolean fits(SecretName kind, String name, String value, Use use) {
    if (isNameOf(name, value)) {
      return false;
    }
    if (kind == SecretName.PASSWORD) {
      return isPassword(value, use);
    }
    boolean identity = kind == SecretName.TOKEN && UUID.matcher(value).matches();
    return isKey(value) && !identity;
  }

  // The text says again what the name says.
  private static boolean isNameOf(String name, String value) {
    String said = letters(value);
    return said.length() > 3 && letters(name).contains(said);
  }

  private static String letters(String text) {
    return text.length() > LONGEST_PASSWORD
        ? ""
        : text.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
  }

  /** Whether it may be a password that somebody chose. */
  static boolean isPassword(String text, Use use) {
    if (text.length() < SHORTEST_PASSWORD
        || text.length() > LONGEST_PASSWORD
        || !KEY_TEXT.matcher(text).matches()
        || Placeholder.is(text)
        || HASH_OR_MARK.matcher(text).matches()
        || isNameOfSomething(text)
        || isAlphabet(text)
        || REGEX.matcher(text).matches()
        || MARKED.matcher(text).matches()) {
      return false;
    }
    if (LETTERS.matcher(text).matches()) {
      return use == Use.HANDED_ON && !SPEAKS_OF_SECRETS.matcher(text).find() && isLowerCase(text);
    }
    return Entropy.of(text) >= LEAST_BITS_OF_PASSWORD || text.chars().allMatch(Character::isDigit);
  }

  private static boolean isLowerCase(String text) {
    return text.equals(text.toLowerCase(Locale.ROOT));
  }

  /** Whether it may have been drawn at random, as keys and tokens are. */
  static boolean isKey(String text) {
    return text.length() >= SHORTEST_KEY
        && text.length() <= LONGEST_KEY
        && KEY_TEXT.matcher(text).matches()
        && text.chars().anyMatch(Character::isLetter)
        && changesOfKind(text) >= FEWEST_CHANGES
        && Entropy.of(text) >= LEAST_BITS
        && Entropy.regularity(text) < MOST_REGULAR
        && !Placeholder.is(text)
        && !isNameOfSomething(text)
        && !isAlphabet(text)
        && !SETS.matcher(text).find();
  }

  // What others are drawn from: no character twice.
  private static boolean isAlphabet(String text) {
    return text.length() >= SHORTEST_ALPHABET && text.chars().distinct().count() == text.length();
  }

  private static boolean isNameOfSomething(String text) {
    return WORDS.matcher(text).matches()
        || CAPITALS.matcher(text).matches()
        || PLACE.matcher(text).matches()
        || TECHNICAL.contains(text.toLowerCase(Locale.ROOT));
  }

  // Between letters and digits: words with a number behind have few.
  private static int changesOfKind(String text) {
    int changes = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i)) != Character.isDigit(text.charAt(i - 1))) {
        changes++;
      }
    }
    return changes;
  }
}
