package dev.tidemark.analyzers.properties;

import dev.tidemark.analyzers.model.FlowFacts;
import dev.tidemark.analyzers.model.FlowFacts.Setting;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of algorithms and the like in a file of properties. Nothing that may be a secret is kept:
 * reports are stored, and a password has no business there.
 */
public final class PropertiesFile {
  /** A larger one is not read. */
  public static final int MOST_BYTES = 256 << 10;

  private static final int MOST_SETTINGS = 2000;
  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_VALUE = 60;

  private static final Pattern SECRET_KEY =
      Pattern.compile(
          "pass|pwd|phrase|secret|token|key|credential|auth|private|salt|(^|[._-])(pw|pin)($|[._-])",
          Pattern.CASE_INSENSITIVE);

  /** What names of algorithms are made of, and whatever else a model asks of a constant. */
  private static final List<String> WORDS =
      List.of(
          "adler",
          "aes",
          "and",
          "arcfour",
          "argon",
          "aria",
          "bcrypt",
          "blake",
          "blowfish",
          "camellia",
          "cbc",
          "ccm",
          "cfb",
          "chacha",
          "crc",
          "ctr",
          "cts",
          "des",
          "desede",
          "dh",
          "drbg",
          "dsa",
          "dtls",
          "ec",
          "ecb",
          "ecdh",
          "ecdsa",
          "ed",
          "eddsa",
          "elgamal",
          "false",
          "gcm",
          "gost",
          "hash",
          "hmac",
          "id",
          "idea",
          "iso",
          "keccak",
          "mac",
          "md",
          "mgf",
          "native",
          "no",
          "none",
          "oaep",
          "ocb",
          "ofb",
          "padding",
          "pbe",
          "pbkdf",
          "pkcs",
          "poly",
          "prng",
          "pss",
          "rc",
          "rijndael",
          "ripemd",
          "rsa",
          "salsa",
          "scrypt",
          "seed",
          "serpent",
          "sha",
          "shake",
          "siv",
          "skipjack",
          "sm",
          "ssl",
          "tiger",
          "tls",
          "triple",
          "true",
          "twofish",
          "v",
          "whirlpool",
          "with",
          "wrap",
          "xts");

  private static final Pattern NAME = Pattern.compile(name(), Pattern.CASE_INSENSITIVE);

  private PropertiesFile() {}

  // Never goes back, and takes the longest word there is.
  private static String name() {
    String words =
        WORDS.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.joining("|"));
    return "(?:(?>" + words + ")[0-9]{0,5}+(?:[-/_.][0-9]{1,5}+)?+[-/_.]?+)++";
  }

  /** What it sets; nothing if it is too large or is no file of properties. */
  public static FlowFacts facts(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return FlowFacts.NONE;
    }
    var settings = new ArrayList<Setting>();
    for (Setting each : entries(bytes).values()) {
      if (settings.size() < MOST_SETTINGS && isName(each.key(), each.value())) {
        settings.add(each);
      }
    }
    return new FlowFacts(List.of(), List.of(), List.of(), List.of(), List.of(), settings);
  }

  // By key, in an order that does not depend on how many there are; the last of a key stands.
  private static Map<String, Setting> entries(byte[] bytes) {
    var entries = new TreeMap<String, Setting>();
    List<String> lines = text(bytes).lines().toList();
    try {
      for (int begin = 0, end; begin < lines.size(); begin = end) {
        end = begin + 1;
        while (end < lines.size() && goesOn(lines, begin, end - 1)) {
          end++;
        }
        int line = begin + 1;
        properties(String.join("\n", lines.subList(begin, end)))
            .forEach(
                (key, value) ->
                    entries.put(
                        (String) key, new Setting((String) key, ((String) value).strip(), line)));
      }
    } catch (IllegalArgumentException e) {
      return Map.of(); // An escape that none is: no program can read this file either.
    }
    return entries;
  }

  // One that ends in a backslash which nothing escapes, unless all of it is a comment.
  private static boolean goesOn(List<String> lines, int begin, int last) {
    String first = lines.get(begin).stripLeading();
    String line = lines.get(last);
    int backslashes = 0;
    while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1 && !first.startsWith("#") && !first.startsWith("!");
  }

  private static Properties properties(String text) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean isName(String key, String value) {
    return key.length() <= LONGEST_KEY
        && value.length() <= LONGEST_VALUE
        && !SECRET_KEY.matcher(key).find()
        && NAME.matcher(value).matches();
  }
}
