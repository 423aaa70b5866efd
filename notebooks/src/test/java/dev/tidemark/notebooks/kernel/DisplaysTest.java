package dev.tidemark.notebooks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.notebooks.Answer;
import dev.tidemark.notebooks.Draw;
import dev.tidemark.notebooks.Picture;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplaySystem;

/** What the kernel makes of what cells end with; it finds the displays by itself. */
class DisplaysTest {
  private static final String MARKUP = "<script>alert(1)</script>";

  private static DisplayData shown(Object end) {
    return DisplaySystem.inst().render(end);
  }

  @Test
  void textIsText() {
    assertThat(shown(MARKUP).data()).isEqualTo(Map.of("text/plain", MARKUP));
  }

  @Test
  void listsAndRecordsOfTextAreText() {
    assertThat(shown(List.of(MARKUP)).data()).containsOnlyKeys("text/plain");
    assertThat(shown(Map.of(MARKUP, MARKUP)).data()).containsOnlyKeys("text/plain");
  }

  @Test
  void anAnswerIsATable() {
    var answer = new Answer(List.of("path"), List.of(List.of(MARKUP)));

    assertThat(shown(answer).data())
        .isEqualTo(Map.of("text/html", answer.html()))
        .doesNotContainValue(MARKUP);
  }

  @Test
  void aPictureIsAPngAndSaysWhatItShows() {
    Picture picture = Draw.bars("Title", new Answer(List.of("a", "b", "c"), List.of()));

    DisplayData data = shown(picture);

    assertThat(data.data()).containsOnlyKeys("image/png", "text/plain");
    assertThat(data.data()).containsEntry("text/plain", picture.text());
    assertThat(Base64.getDecoder().decode((String) data.data().get("image/png")))
        .isEqualTo(picture.png());
    assertThat(data.metadata())
        .containsEntry("image/png", Map.of("width", Picture.WIDTH, "height", picture.height()));
  }

  @Test
  void anImageIsAnImage() {
    assertThat(shown(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)).data())
        .containsOnlyKeys("image/png");
  }
}
