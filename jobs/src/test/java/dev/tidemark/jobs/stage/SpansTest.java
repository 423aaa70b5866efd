package dev.tidemark.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpansTest {
  private record Thing(String name, int first, int last) {}

  private record Stretch(List<String> names, int first, int last) {}

  private static List<Stretch> stretches(Thing... things) {
    var found = new ArrayList<Stretch>();
    new Spans<>(List.of(things), Thing::first, Thing::last)
        .forEach(
            (there, first, last) ->
                found.add(new Stretch(there.stream().map(Thing::name).toList(), first, last)));
    return found;
  }

  @Test
  void timeIsCutWhereAnythingBeginsOrEnds() {
    assertThat(stretches(new Thing("a", 0, 5), new Thing("b", 2, 3), new Thing("c", 6, 6)))
        .containsExactly(
            new Stretch(List.of("a"), 0, 1),
            new Stretch(List.of("a", "b"), 2, 3),
            new Stretch(List.of("a"), 4, 5),
            new Stretch(List.of("c"), 6, 6));
  }

  @Test
  void timesWithoutAnythingAreLeftOut() {
    assertThat(stretches(new Thing("a", 0, 0), new Thing("b", 4, 4)))
        .containsExactly(new Stretch(List.of("a"), 0, 0), new Stretch(List.of("b"), 4, 4));
    assertThat(stretches()).isEmpty();
  }

  @Test
  void atEachMomentTheStretchHoldsJustWhatIsThereThen() {
    var random = new Random(20);
    for (int round = 0; round < 200; round++) {
      var things = new Thing[random.nextInt(8)];
      for (int i = 0; i < things.length; i++) {
        int first = random.nextInt(10);
        things[i] = new Thing("t" + i, first, first + random.nextInt(5));
      }
      List<Stretch> stretches = stretches(things);
      for (int moment = 0; moment < 16; moment++) {
        int at = moment;
        var expected =
            List.of(things).stream()
                .filter(thing -> thing.first() <= at && at <= thing.last())
                .map(Thing::name)
                .toList();
        var found =
            stretches.stream()
                .filter(stretch -> stretch.first() <= at && at <= stretch.last())
                .flatMap(stretch -> stretch.names().stream())
                .toList();
        assertThat(found).isEqualTo(expected);
      }
    }
  }
}
