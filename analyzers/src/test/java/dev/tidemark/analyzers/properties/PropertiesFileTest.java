package dev.tidemark.analyzers.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tidemark.analyzers.model.FlowFacts.Setting;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertiesFileTest {
  private static List<Setting> settings(String text, Charset charset) {
    return PropertiesFile.facts(text.getBytes(charset)).settings();
  }

  private static List<Setting> settings(String text) {
    return settings(text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hash = MD5",
        "hash:MD5",
        "hash MD5",
        "  hash=M\\\n   D5",
        "hash=\\u004dD5  ",
        "# hash=SHA-1\nhash=MD5",
        "hash=SHA-1\nhash=MD5",
        "\u00fcber=1\nhash=MD5",
        "label=\u00fcber\nhash=MD5",
      })
  void linesAreReadAsProgramsReadThem(String text) {
    assertThat(settings(text))
        .extracting(Setting::key, Setting::value)
        .containsExactly(tuple("hash", "MD5"));
    assertThat(settings(text, StandardCharsets.ISO_8859_1))
        .extracting(Setting::key, Setting::value)
        .containsExactly(tuple("hash", "MD5"));
  }

  @Test
  void eachStandsOnTheLineOnWhichItBegins() {
    String text = "# one \\\na=MD2\r\n\nb=M\\\n  D\\\n  5\nc=AES\\\\\nd=SHA-1\na=MD5\n";
    assertThat(settings(text))
        .containsExactly(
            new Setting("a", "MD5", 9), new Setting("b", "MD5", 4), new Setting("d", "SHA-1", 8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SHA-256",
        "AES/CBC/PKCS5Padding",
        "PBKDF2WithHmacSHA256",
        "PBEWithHmacSHA512AndAES_256",
        "SHA512withRSAandMGF1",
        "TLSv1.2",
        "true",
        "DESede/ECB/NoPadding",
        "RSA/ECB/OAEPWithSHA-256AndMGF1Padding",
      })
  void namesOfAlgorithmsAreKept(String value) {
    assertThat(settings("a.b=" + value)).containsExactly(new Setting("a.b", value, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "db.password=sesame",
        "DB_PWD=sesame",
        "apiKey=sesame",
        "clientSecret=sesame",
        "auth.token=sesame",
        "credentials=sesame",
        "signing.passphrase=sesame",
        "login.pin=sesame",
        "a=d41d8cd98f00b204e9800998ecf8427e",
        "a=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEYZZ",
        "a=q7f3k9x2m4p8",
        "a=AbCdEfGhIjKlMnOpQrStUvWxYz",
        "a=ann:sesame",
        "a=https://ann:sesame@example.org",
        "a=two words",
        "a=1234",
        "a=sesame",
        "a=md5sesame",
        "a=sha123456789",
        "a=",
      })
  void whatMayBeASecretIsNot(String line) {
    assertThat(settings(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=\\u00zz\nhash=MD5", "\u0000\u0001", "\\", "=", "", "\uFEFF"})
  void whatIsNoFileOfPropertiesSetsNothing(String text) {
    assertThat(settings(text)).isEmpty();
  }

  @Test
  void noFileIsReadForLongAndNoneKeepsMuch() {
    var text = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      text.append("key").append(i).append("=MD5\n").append("a").append(i).append("=MD5\n");
    }
    assertThat(settings(text.toString())).hasSize(2000);
    assertThat(settings(text + "#".repeat(PropertiesFile.MOST_BYTES))).isEmpty();
    assertThat(settings("a".repeat(201) + "=MD5")).isEmpty();
  }
}
