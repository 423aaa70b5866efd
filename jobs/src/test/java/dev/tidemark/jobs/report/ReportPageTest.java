package dev.tidemark.jobs.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReportPageTest {
  private static final String HOSTILE = "</script><script>alert('{{data}}')</script>\u202e\u0000";

  private static String page(String title, String data) throws SQLException, IOException {
    var out = new ByteArrayOutputStream();
    ReportPage.titled(title).write(to -> to.write(data.getBytes(UTF_8)), out);
    return out.toString(UTF_8);
  }

  private static List<String> inside(String page, String tag) {
    var texts = new ArrayList<String>();
    Matcher element =
        Pattern.compile("<%1$s>(.*?)</%1$s>".formatted(tag), Pattern.DOTALL).matcher(page);
    while (element.find()) {
      texts.add(element.group(1));
    }
    return texts;
  }

  private static String hash(String text) throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  @Test
  @DisplayName("the policy lets in its own two scripts and its style, and nothing else")
  void policy() throws Exception {
    String page = page("", "{}");
    List<String> scripts = inside(page, "script");
    assertThat(scripts).hasSize(2);
    assertThat(scripts.get(0)).contains("Licensed to the Apache Software Foundation");
    assertThat(scripts.get(1)).startsWith("(() => {\n\"use strict\";\n").endsWith("})();\n");
    assertThat(page)
        .contains(
            "content=\"default-src 'none'; script-src %s %s; style-src %s; img-src data:;"
                    .formatted(
                        hash(scripts.get(0)),
                        hash(scripts.get(1)),
                        hash(inside(page, "style").get(0)))
                + " base-uri 'none'; form-action 'none'\"");
    assertThat(inside(page, "style")).hasSize(1);
    assertThat(page).doesNotContain("{{policy}}", "{{style}}", "{{script}}", "{{echarts}}");
  }

  @Test
  @DisplayName("no file of the page is cut short by what it says itself")
  void closesItself() throws SQLException, IOException {
    String page = page("", "{}");
    assertThat(page.split("</script", -1)).as("two scripts and the data").hasSize(4);
    assertThat(page.split("</style", -1)).hasSize(2);
    assertThat(page).doesNotContain("\r");
  }

  @Test
  @DisplayName("any text is data, and comes back as it went in")
  void hostileData() throws SQLException, IOException {
    String page = page("", HOSTILE);
    Matcher data = Pattern.compile("id=\"data\">([A-Za-z0-9+/=]+)</script>").matcher(page);
    assertThat(data.find()).isTrue();
    var packed = new ByteArrayInputStream(Base64.getDecoder().decode(data.group(1)));
    try (var in = new GZIPInputStream(packed)) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(HOSTILE);
    }
  }

  @Test
  @DisplayName("any title is text")
  void hostileTitle() throws SQLException, IOException {
    assertThat(inside(page("", "{}"), "title")).containsExactly("How the code is doing");
    assertThat(inside(page("A & B</title><script>{{data}}$1", "{}"), "title"))
        .containsExactly("A &amp; B&lt;/title&gt;&lt;script&gt;{{data}}$1");
  }
}
