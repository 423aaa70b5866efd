package dev.tidemark.analyzers.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueMapTest {
  private static final int MANY = 10_000;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 20, 300})
  void holdsWhatWasPutLast(int size) {
    List<Integer> keys = keys(size, 1);
    Map<Object, Value> expected = new HashMap<>();
    ValueMap<Object> map = ValueMap.empty();
    for (int i = 0; i < keys.size(); i++) {
      Value value = number(i);
      expected.put(keys.get(i), value);
      map = map.with(keys.get(i), value);
    }
    assertThat(held(map)).isEqualTo(expected);
    assertThat(map.size()).isEqualTo(expected.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 20, 300})
  void aUnionHoldsTheEntriesOfBoth(int size) {
    ValueMap<Object> one = of(keys(size, 1), 1);
    ValueMap<Object> other = of(keys(size, 2), 2);

    ValueMap<Object> both = one.union(Value.NONE, other, Value.NONE);

    Map<Object, Value> expected = held(one);
    held(other).forEach((key, value) -> expected.merge(key, value, Value::union));
    assertThat(held(both)).isEqualTo(expected);
    assertThat(both.size()).isEqualTo(expected.size());
    assertThat(both.union(Value.NONE, other, Value.NONE)).isSameAs(both);
  }

  @Test
  void anEntryThatOnlyOneHasMayBeAnyOfTheRestOfTheOther() {
    ValueMap<Object> one = ValueMap.empty().with("a", number(1));

    assertThat(one.union(Value.NONE, ValueMap.empty(), number(2)).get("a"))
        .isEqualTo(number(1).union(number(2)));
    assertThat(ValueMap.empty().union(number(2), one, Value.NONE).get("a"))
        .isEqualTo(number(1).union(number(2)));
  }

  @Test
  void keysThatSomebodyChoseToHaveOnePlaceAreKeptApart() {
    ValueMap<Object> map = ValueMap.empty();
    for (int i = 0; i < 3_000; i++) {
      map = map.with(new Colliding(i), number(i));
    }
    assertThat(map.size()).isEqualTo(3_000);
    assertThat(map.get(new Colliding(17))).isEqualTo(number(17));
    assertThat(map.with(new Colliding(17), number(1)).size()).isEqualTo(3_000);
  }

  /** What makes thousands of stores to one object cheap, and the joins after them. */
  @Test
  void mapsThatShareMostAreMergedWhereTheyDiffer() {
    IntMap<Integer> one = IntMap.empty();
    for (int i = 0; i < MANY; i++) {
      one = one.with(i, i);
    }
    int[] asked = new int[1];

    one.merge(
        one.with(17, -1),
        (mine, theirs) -> {
          asked[0]++;
          return theirs;
        });

    assertThat(asked[0]).isEqualTo(1);
  }

  private record Colliding(int number) {
    @Override
    public int hashCode() {
      return 1;
    }
  }

  private static List<Integer> keys(int size, long seed) {
    return new Random(seed).ints(size, 0, 100_000).map(key -> key % (size + 1)).boxed().toList();
  }

  private static Value number(long number) {
    return Value.constant(Constants.of(number), "int");
  }

  private static ValueMap<Object> of(List<Integer> keys, long number) {
    ValueMap<Object> map = ValueMap.empty();
    for (Integer key : keys) {
      map = map.with(key, number(number));
    }
    return map;
  }

  private static Map<Object, Value> held(ValueMap<Object> map) {
    var held = new HashMap<Object, Value>();
    map.forEach(held::put);
    return held;
  }
}
