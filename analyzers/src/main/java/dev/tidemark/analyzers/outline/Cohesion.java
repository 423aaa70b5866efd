package dev.tidemark.analyzers.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much the methods of a class have to do with each other: the tight class cohesion.
 *
 * @param methods all but constructors
 * @param tied pairs of methods that use an attribute in common
 */
public record Cohesion(int methods, long tied) {
  /**
   * @param attributes for each method those that it uses of its own class
   */
  public static Cohesion of(Collection<Set<String>> attributes) {
    Map<String, List<Integer>> users = new HashMap<>();
    int method = 0;
    for (Set<String> used : attributes) {
      for (String attribute : used) {
        users.computeIfAbsent(attribute, name -> new ArrayList<>()).add(method);
      }
      method++;
    }
    return new Cohesion(method, tied(attributes, users));
  }

  // Each pair is found from its later method, once, through whatever attribute comes first.
  private static long tied(Collection<Set<String>> attributes, Map<String, List<Integer>> users) {
    int[] lastFoundFrom = new int[attributes.size()];
    Arrays.fill(lastFoundFrom, -1);
    long tied = 0;
    int later = 0;
    for (Set<String> used : attributes) {
      for (String attribute : used) {
        for (int earlier : users.get(attribute)) {
          if (earlier >= later) {
            break;
          }
          tied += lastFoundFrom[earlier] == later ? 0 : 1;
          lastFoundFrom[earlier] = later;
        }
      }
      later++;
    }
    return tied;
  }

  /** From 0 to 100, rounded down; 100 where there are no two methods that could be at odds. */
  public int percent() {
    return methods < 2 ? 100 : (int) (tied * 100 / pairs());
  }

  /** Whether the share of tied pairs is no more than so many percent, to the last pair. */
  public boolean isUpTo(int percent) {
    return methods > 1 && tied * 100 <= percent * pairs();
  }

  private long pairs() {
    return (long) methods * (methods - 1) / 2;
  }
}
