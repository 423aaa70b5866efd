package dev.tidemark.notebooks.kernel;

import dev.tidemark.notebooks.Answer;
import dev.tidemark.notebooks.Picture;
import java.awt.image.RenderedImage;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.image.DefaultImageDisplayRenderer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/**
 * Tells the kernel how to show what cells end with. All else is shown as plain text: by itself the
 * kernel puts any text into the page as HTML, and much text here is that of repositories.
 */
public final class Displays implements DisplayProvider {
  @Override
  public List<DisplayRenderer> getDisplayRenderers() {
    return List.of(new Plainly());
  }

  @Override
  public List<DisplayTransformer> getDisplayTransformers() {
    return List.of();
  }

  static final class Plainly implements DisplayRenderer {
    @Override
    public Class<?> rendererClass() {
      return Object.class;
    }

    /** Only what a cell asks for by name is left to the kernel. */
    @Override
    public boolean canRender(String mime) {
      return mime == null;
    }

    @Override
    public DisplayData render(String mime, Object shown) {
      if (shown instanceof Picture picture) {
        return data(picture);
      }
      if (shown instanceof RenderedImage) {
        return new DefaultImageDisplayRenderer().render("png", shown);
      }
      return shown instanceof Answer answer
          ? DisplayData.fromHtml(answer.html())
          : DisplayData.fromText(String.valueOf(shown));
    }

    private static DisplayData data(Picture picture) {
      DisplayData data = DisplayData.fromText(picture.text());
      data.putData("image/png", Base64.getEncoder().encodeToString(picture.png()));
      data.putMetaData("image/png", Map.of("width", Picture.WIDTH, "height", picture.height()));
      return data;
    }
  }
}
