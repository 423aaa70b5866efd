package dev.tidemark.jobs.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Orders the places of one rule as one would show them: code before tests; the highest measured
 * value first; where nothing is measured one place of each file in turn, most faulty file first.
 */
final class WorstFirst {
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d{1,9}(?![\\w.])");

  private WorstFirst() {}

  static List<Located> of(ReviewedRule rule, List<Located> places) {
    var sorted = new ArrayList<>(places);
    sorted.sort(
        Comparator.comparing(Located::isTest)
            .thenComparing(rule.measures() ? byValue() : byTurns(places))
            .thenComparing(Located::path)
            .thenComparing(Located::line));
    return sorted;
  }

  private static Comparator<Located> byValue() {
    return Comparator.comparingInt((Located place) -> value(place.finding().message())).reversed();
  }

  /** The measured value: the first number that is not part of a name. */
  private static int value(String message) {
    Matcher number = NUMBER.matcher(QUOTED.matcher(message).replaceAll("\"\""));
    return number.find() ? Integer.parseInt(number.group()) : 0;
  }

  private static Comparator<Located> byTurns(List<Located> places) {
    Map<String, List<Located>> byFile =
        places.stream().collect(Collectors.groupingBy(Located::path));
    var turns = new IdentityHashMap<Located, Integer>();
    for (List<Located> ofFile : byFile.values()) {
      int turn = 0;
      for (Located place : ofFile) {
        turns.put(place, turn++);
      }
    }
    return Comparator.<Located>comparingInt(turns::get)
        .thenComparing(place -> -byFile.get(place.path()).size());
  }
}
