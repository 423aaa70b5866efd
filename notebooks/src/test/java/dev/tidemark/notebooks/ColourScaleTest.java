package dev.tidemark.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColourScaleTest {
  @Test
  void moreIsDarker() {
    ColourScale scale = ColourScale.over(values(0, 1, 2, 5, 10));

    List<Double> shades =
        DoubleStream.of(0, 0.5, 1, 2, 5, 10).mapToObj(value -> grey(scale.of(value))).toList();

    assertThat(shades).isSortedAccordingTo((a, b) -> Double.compare(b, a)).doesNotHaveDuplicates();
    assertThat(grey(scale.of(0))).isGreaterThan(240);
  }

  @Test
  void oneOutlierLeavesTheOthersTheirColours() {
    List<Double> values =
        DoubleStream.concat(IntStream.rangeClosed(1, 99).asDoubleStream(), DoubleStream.of(1e9))
            .boxed()
            .toList();
    ColourScale scale = ColourScale.over(values);

    assertThat(scale.of(1e9)).isEqualTo(scale.of(99));
    assertThat(grey(scale.of(10)) - grey(scale.of(50))).isGreaterThan(40);
    assertThat(scale.legend("lines").text()).startsWith("0 lines, ").endsWith(" or more");
  }

  @Test
  void fewerAndMoreHaveColoursOfTheirOwn() {
    ColourScale scale = ColourScale.over(values(-4, 0, 4));

    assertThat(scale.of(-4).getBlue()).isGreaterThan(scale.of(-4).getRed());
    assertThat(scale.of(4).getRed()).isGreaterThan(scale.of(4).getBlue());
    assertThat(scale.legend("percent").text()).contains(" or less", "0 percent", " or more");
  }

  @Test
  void lettersCanBeReadOnEachColour() {
    ColourScale scale = ColourScale.over(values(-10, 10));

    DoubleStream.of(-10, -5, -2, -0.1, 0, 0.1, 2, 5, 10)
        .forEach(
            value ->
                assertThat(contrast(scale.of(value), scale.inkOn(value)))
                    .as("%s", value)
                    .isGreaterThan(4));
  }

  private static List<Double> values(double... values) {
    return DoubleStream.of(values).boxed().toList();
  }

  private static double grey(Color colour) {
    return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
  }

  /** As the Web Content Accessibility Guidelines have it. */
  private static double contrast(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
