package dev.tidemark.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerTest {
  @Test
  void whateverCameFromARepositoryIsText() {
    Answer answer =
        Answers.of(
            "path per_1000_lines", "<script>alert(1)</script>", 1.5, ScannedNights.HOSTILE, null);

    assertThat(answer.html())
        .isEqualTo(
            """
            <table>
            <tr><th style="text-align: left">path</th>\
            <th style="text-align: right">per 1,000 lines</th></tr>
            <tr><td style="text-align: left">&lt;script&gt;alert(1)&lt;/script&gt;</td>\
            <td style="text-align: right">1.50</td></tr>
            <tr><td style="text-align: left">&lt;img src=x onerror=alert(1)&gt;&#39;&quot;&amp;\
            <span>$</span><span>\\</span>(x<span>\\</span>)</td>\
            <td style="text-align: left">unknown</td></tr>
            </table>\
            """);
  }

  @Test
  void columnsMayBeHostileToo() {
    assertThat(Answers.of("<b>", 1).html()).contains(">&lt;b&gt;</th>");
  }

  @Test
  void aLongAnswerIsCutAndSaysSo() {
    Object[] numbers = IntStream.range(0, 43).boxed().toArray();

    String html = Answers.of("number", numbers).html();

    assertThat(html).contains(">39<", "<p>3 more rows.</p>").doesNotContain(">40<");
  }

  @Test
  void anEmptyAnswerSaysSo() {
    assertThat(Answers.of("number").html()).endsWith("<p>No rows.</p>");
  }
}
