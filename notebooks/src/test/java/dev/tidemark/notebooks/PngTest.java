package dev.tidemark.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
  @Test
  void fewColoursStayAsTheyAre() throws IOException {
    var image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 200; i++) {
      image.setRGB(i % 20, i / 20, i * 0x010307);
    }

    BufferedImage read = read(Png.of(image));

    for (int i = 0; i < 200; i++) {
      assertThat(read.getRGB(i % 20, i / 20)).isEqualTo(image.getRGB(i % 20, i / 20));
    }
  }

  @Test
  void ofManyColoursTheRareGiveWayToTheNearest() throws IOException {
    var image = new BufferedImage(600, 3, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 600; x++) {
      int rare = 0x400000 + x;
      image.setRGB(x, 0, rare);
      image.setRGB(x, 1, 0xd55e00);
      image.setRGB(x, 2, 0x0072b2);
    }

    BufferedImage read = read(Png.of(image));

    for (int x = 0; x < 600; x++) {
      assertThat(read.getRGB(x, 1)).isEqualTo(0xffd55e00);
      assertThat(read.getRGB(x, 2)).isEqualTo(0xff0072b2);
      assertThat(read.getRGB(x, 0) >> 16 & 0xff).isEqualTo(0x40);
    }
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
