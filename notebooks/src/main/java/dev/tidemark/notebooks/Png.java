package dev.tidemark.notebooks;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Writes a drawing with the colours it has most of, which takes half the room. All colours of lines
 * and areas are among them; what gives way are shades at the edges of letters.
 */
final class Png {
  private static final int MOST_COLOURS = 256;

  private Png() {}

  static byte[] of(BufferedImage image) {
    int width = image.getWidth();
    int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    int[] palette = palette(pixels);
    var indexed = new byte[pixels.length];
    var known = new HashMap<Integer, Byte>();
    for (int i = 0; i < pixels.length; i++) {
      indexed[i] =
          i > 0 && pixels[i] == pixels[i - 1]
              ? indexed[i - 1]
              : known.computeIfAbsent(pixels[i], colour -> (byte) nearest(palette, colour));
    }
    var small =
        new BufferedImage(
            width,
            image.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(
                8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE));
    byte[] target = ((DataBufferByte) small.getRaster().getDataBuffer()).getData();
    System.arraycopy(indexed, 0, target, 0, indexed.length);
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(small, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The most frequent colours; of equally frequent ones always the same. */
  private static int[] palette(int[] pixels) {
    var counts = new HashMap<Integer, Integer>();
    int start = 0;
    for (int i = 1; i <= pixels.length; i++) {
      if (i == pixels.length || pixels[i] != pixels[start]) {
        counts.merge(pixels[start], i - start, Integer::sum);
        start = i;
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_COLOURS)
        .mapToInt(Map.Entry::getKey)
        .toArray();
  }

  private static int nearest(int[] palette, int colour) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.length && least > 0; i++) {
      int distance = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        int apart = (palette[i] >> shift & 0xff) - (colour >> shift & 0xff);
        distance += apart * apart;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
