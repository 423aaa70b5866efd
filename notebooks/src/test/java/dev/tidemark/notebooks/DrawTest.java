package dev.tidemark.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pictures show, by their dots and by their words. */
class DrawTest {
  private static final LocalDate START = LocalDate.parse("2026-01-05");
  private static final Color LINE = Look.COLOURS.get(0);

  /** A way to draw. */
  record Way(String name, Function<Answer, Picture> draw) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Way> ways() {
    return Stream.of(
        new Way("panels", answer -> Draw.panels("T", answer, List.of())),
        new Way("lines", answer -> Draw.lines("T", answer, List.of(START))),
        new Way("heatMap", answer -> Draw.heatMap("T", answer)),
        new Way("states", answer -> Draw.states("T", answer)),
        new Way("treeMap", answer -> Draw.treeMap("T", answer)),
        new Way("waterfall", answer -> Draw.waterfall("T", answer)),
        new Way("bars", answer -> Draw.bars("T", answer)),
        new Way("scatter", answer -> Draw.scatter("T", answer)));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void anEmptyAnswerIsSaidToBeEmpty(Way way) throws IOException {
    Picture picture = way.draw().apply(Answers.of("a b c d"));

    assertThat(picture.text()).isEqualTo("T\nThere is nothing to draw yet.");
    assertThat(image(picture).getWidth()).isEqualTo(2 * Picture.WIDTH);
  }

  static Stream<Picture> hostilePictures() {
    String name = ScannedNights.HOSTILE.repeat(30);
    return Stream.of(
        Draw.panels(name, Answers.of("a b c", START, name, 1), List.of(START)),
        Draw.lines(name, Answers.of("a b c", START, name, null), List.of()),
        Draw.heatMap(name, Answers.of("a b c", name, name, 1)),
        Draw.states(name, Answers.of("a b c", name, name, name)),
        Draw.treeMap(name, Answers.of("a b c d", name, name, 1, null)),
        Draw.waterfall(name, Answers.of("a b", name, 1, name + "2", 2)),
        Draw.bars(name, Answers.of("a b c", name, name, -1)),
        Draw.scatter(name, Answers.of("a b c", name, 1, 2)));
  }

  @ParameterizedTest
  @MethodSource("hostilePictures")
  void namesMayBeHostileAndLong(Picture picture) throws IOException {
    assertThat(image(picture).getHeight()).isEqualTo(2 * picture.height()).isLessThan(2000);
    assertThat(picture.text()).doesNotContain("\u202e");
  }

  @Test
  void aGapIsDrawnAsAGap() throws IOException {
    Answer whole = weekly(i -> 5.0 + i % 2);
    Answer broken = weekly(i -> i >= 10 && i <= 12 ? null : 5.0 + i % 2);

    List<Integer> without = columnsWith(image(Draw.lines("T", whole, List.of())), LINE);
    List<Integer> with = columnsWith(image(Draw.lines("T", broken, List.of())), LINE);

    // Ten to twelve of thirty weeks are unknown, so nothing is drawn from the ninth to the
    // thirteenth.
    double week = (without.get(without.size() - 1) - without.get(0)) / 29.0;
    assertThat(widestHole(without)).isLessThan((int) week);
    assertThat(widestHole(with)).isBetween((int) (3.4 * week), (int) (4.4 * week));
  }

  @Test
  void aGapIsHatchedAndTold() throws IOException {
    Answer broken = weekly(i -> i == 10 ? null : 5.0);

    Picture panel = Draw.panels("T", broken, List.of());

    assertThat(panel.text()).contains("Hatched, where the line is broken: unknown.");
    assertThat(hatched(image(panel))).isTrue();
    Picture whole = Draw.panels("T", weekly(i -> 5.0), List.of());
    assertThat(whole.text()).doesNotContain("Hatched");
    assertThat(hatched(image(whole))).isFalse();
  }

  @Test
  void changesOfRulesAreMarkedAndTold() throws IOException {
    Answer answer = weekly(i -> 5.0);

    Picture marked = Draw.lines("T", answer, List.of(START.plusWeeks(15)));

    assertThat(marked.text()).contains("other rules than before from 2026-04-20");
    BufferedImage image = image(marked);
    List<Integer> line = columnsWith(image, LINE);
    int middle = (line.get(0) + line.get(line.size() - 1)) / 2;
    List<Integer> tall = columnsMostly(image, Look.INK);
    assertThat(tall).isNotEmpty().allSatisfy(x -> assertThat(x).isBetween(middle, middle + 60));
    assertThat(columnsMostly(image(Draw.lines("T", answer, List.of())), Look.INK)).isEmpty();
  }

  @Test
  void partialSumsAreHollowAndTold() throws IOException {
    var values = new ArrayList<Object>();
    IntStream.range(0, 30)
        .forEach(i -> values.addAll(List.of(START.plusWeeks(i), "a", 5.0, i == 15)));

    Picture picture = Draw.lines("T", Answers.of("d n v partial", values.toArray()), List.of());

    assertThat(picture.text()).contains("a sum in which something is missing");
  }

  @Test
  void manyLinesAreDrawnApart() {
    var values = new ArrayList<Object>();
    IntStream.range(0, 8).forEach(i -> values.addAll(List.of(START, "line " + i, 1)));

    assertThat(Draw.lines("T", Answers.of("d n v", values.toArray()), List.of()).text())
        .contains("Each has its own scale.");
  }

  @Test
  void whatIsUnknownInAHeatMapIsNoZero() throws IOException {
    Picture picture = Draw.heatMap("T", Answers.of("row column rate", "a", "x", 0, "a", "y", null));

    assertThat(picture.text()).startsWith("T\n0 rate, ").endsWith("unknown");
    assertThat(hatched(image(picture))).isTrue();
    assertThat(Draw.heatMap("T", Answers.of("row column rate", "a", "x", 0)).text())
        .doesNotContain("unknown");
  }

  @Test
  void aTallGridTellsWhatItLeavesOut() {
    Object[] rows =
        IntStream.range(0, 90)
            .boxed()
            .flatMap(i -> Stream.<Object>of("row " + i, "x", i))
            .toArray();

    assertThat(Draw.heatMap("T", Answers.of("row column rate", rows)).text())
        .contains("Not drawn: 10 more rows.");
  }

  @Test
  void aWaterfallTellsWhereItsScaleBegins() {
    Object[] small = {"before", 1000, "code", 5, "rules", -3, "now", 1002};
    Object[] large = {"before", 10, "code", 5, "rules", -3, "now", 12};

    assertThat(Draw.waterfall("T", Answers.of("s f", small)).text())
        .contains("The scale begins at 995, not at 0.");
    assertThat(Draw.waterfall("T", Answers.of("s f", large)).text()).doesNotContain("begins");
  }

  @Test
  void whatIsNotDueToCodeHasNeitherOfItsColours() throws IOException {
    Picture picture =
        Draw.waterfall(
            "T",
            Answers.of(
                "s f c",
                "before",
                10,
                null,
                "coverage",
                -5,
                false,
                "rules",
                3,
                false,
                "now",
                8,
                null));

    BufferedImage below = belowLegend(image(picture));
    assertThat(columnsWith(below, Palette.WORSE)).isEmpty();
    assertThat(columnsWith(below, Palette.BETTER)).isEmpty();
    assertThat(picture.text()).contains("not by code");
  }

  @Test
  void anUnknownWeekIsHatchedAmongBars() throws IOException {
    Picture picture =
        Draw.bars(
            "T",
            Answers.of(
                "week what findings",
                START,
                "introduced",
                3,
                START.plusWeeks(1),
                "introduced",
                null));

    assertThat(picture.text()).isEqualTo("T\nintroduced, unknown");
    assertThat(hatched(image(picture))).isTrue();
  }

  @Test
  void pointsThatAreNotKnownAreCounted() {
    assertThat(Draw.scatter("T", Answers.of("n x y", "a", 1, 2, "b", null, 2)).text())
        .contains("Points: 1.", "Not drawn, because one of both is unknown: 1.");
  }

  private static Answer weekly(Function<Integer, Double> value) {
    var values = new ArrayList<Object>();
    for (int i = 0; i < 30; i++) {
      values.add(START.plusWeeks(i));
      values.add("a");
      values.add(value.apply(i));
    }
    return Answers.of("date name value", values.toArray());
  }

  private static BufferedImage image(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.png()));
  }

  /** Without title and legend, whose swatches have all the colours. */
  private static BufferedImage belowLegend(BufferedImage image) {
    int top = 120;
    return image.getSubimage(0, top, image.getWidth(), image.getHeight() - top);
  }

  /** Letters have a few dots of that grey too. */
  private static boolean hatched(BufferedImage image) {
    BufferedImage below = belowLegend(image);
    long dots =
        IntStream.range(0, below.getWidth())
            .mapToLong(x -> count(below, x, new Color(0xb0b0b0)))
            .sum();
    return dots > 300;
  }

  private static List<Integer> columnsWith(BufferedImage image, Color colour) {
    BufferedImage below = belowLegend(image);
    return IntStream.range(0, below.getWidth())
        .filter(x -> count(below, x, colour) > 0)
        .boxed()
        .toList();
  }

  private static List<Integer> columnsMostly(BufferedImage image, Color colour) {
    return IntStream.range(0, image.getWidth())
        .filter(x -> count(image, x, colour) > image.getHeight() / 3)
        .boxed()
        .toList();
  }

  private static long count(BufferedImage image, int x, Color colour) {
    return IntStream.range(0, image.getHeight())
        .filter(y -> image.getRGB(x, y) == colour.getRGB())
        .count();
  }

  private static int widestHole(List<Integer> columns) {
    return IntStream.range(1, columns.size())
        .map(i -> columns.get(i) - columns.get(i - 1))
        .max()
        .orElseThrow();
  }
}
