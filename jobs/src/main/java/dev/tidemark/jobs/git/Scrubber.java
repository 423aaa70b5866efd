package dev.tidemark.jobs.git;

import dev.tidemark.jobs.repos.Credentials;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes secrets, and whatever else has no place in a sentence, out of the words of others. */
final class Scrubber {
  private static final int LONGEST = 300;

  /** Below this a secret is as good as any word, so all words go. */
  private static final int SHORTEST_SECRET = 4;

  private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/\\s]*@");

  private final List<String> secrets;

  /**
   * @param http whether the server speaks HTTP, where a user name with no secret is a token
   */
  Scrubber(Credentials credentials, boolean http) {
    Set<String> all =
        new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(s -> s));
    addForms(credentials.secret(), all);
    if (http && credentials.secret().isEmpty()) {
      addForms(credentials.userName(), all);
    }
    this.secrets = List.copyOf(all);
  }

  private static void addForms(String secret, Set<String> forms) {
    if (!secret.isEmpty()) {
      String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
      forms.add(secret);
      forms.add(encoded);
      forms.add(encoded.toLowerCase(Locale.ROOT));
      forms.add(encoded.replace("+", "%20"));
      forms.add(decodedOrSame(secret));
    }
  }

  private static String decodedOrSame(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // A percent sign that encodes nothing.
    }
  }

  /** One short line without secrets; "" for null. */
  String clean(String text) {
    if (text == null) {
      return "";
    }
    String clean = text;
    for (String secret : secrets) {
      if (secret.length() < SHORTEST_SECRET && clean.contains(secret)) {
        return "";
      }
      clean =
          Pattern.compile(Pattern.quote(secret), Pattern.CASE_INSENSITIVE)
              .matcher(clean)
              .replaceAll(Matcher.quoteReplacement("***"));
    }
    clean = USER_INFO.matcher(clean).replaceAll("");
    clean = clean.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "...";
  }
}
