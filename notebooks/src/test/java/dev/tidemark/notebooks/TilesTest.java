package dev.tidemark.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilesTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 400})
  void tilesFillTheAreaByTheirSizesAndOverlapNowhere(int count) {
    var area = new Rectangle2D.Double(10, 20, 300, 200);
    var random = new Random(count);
    List<Double> sizes =
        IntStream.range(0, count)
            .mapToObj(i -> Math.exp(4 * random.nextDouble()))
            .sorted(Comparator.reverseOrder())
            .toList();
    double sum = sizes.stream().mapToDouble(Double::doubleValue).sum();

    List<Rectangle2D> tiles = Tiles.cut(area, sizes);

    assertThat(tiles).hasSize(count);
    for (int i = 0; i < count; i++) {
      Rectangle2D tile = tiles.get(i);
      assertThat(tile.getWidth() * tile.getHeight())
          .isCloseTo(60_000 * sizes.get(i) / sum, within(1e-6));
      assertThat(tile.getMinX()).isGreaterThanOrEqualTo(10 - 1e-6);
      assertThat(tile.getMaxX()).isLessThanOrEqualTo(310 + 1e-6);
      assertThat(tile.getMinY()).isGreaterThanOrEqualTo(20 - 1e-6);
      assertThat(tile.getMaxY()).isLessThanOrEqualTo(220 + 1e-6);
      for (int j = 0; j < i; j++) {
        Rectangle2D shared = tile.createIntersection(tiles.get(j));
        assertThat(Math.min(shared.getWidth(), shared.getHeight())).isLessThan(1e-6);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 30})
  void tilesOfOneSizeAreNearlySquare(int count) {
    List<Double> sizes = IntStream.range(0, count).mapToObj(i -> 1.0).toList();

    assertThat(Tiles.cut(new Rectangle2D.Double(0, 0, 300, 200), sizes))
        .allSatisfy(tile -> assertThat(tile.getWidth() / tile.getHeight()).isBetween(0.4, 2.5));
  }
}
