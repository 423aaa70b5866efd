package dev.tidemark.jobs.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one declaration that most remarks complain of: who mends it mends them all. */
final class MeetingPoint {
  /** Two remarks meet by chance, or because they say nearly the same. */
  private static final int FEWEST = 3;

  private record Spot(String path, int line, String symbol) {}

  private MeetingPoint() {}

  /** What was found there, one finding of each remark; the first such place of equal ones. */
  static Optional<List<Located>> of(List<Remark> remarks) {
    var spots = new LinkedHashMap<Spot, Map<String, Located>>();
    for (Remark remark : remarks) {
      for (Located place : remark.places()) {
        String symbol = place.finding().place().symbol();
        if (!symbol.isEmpty() && !place.isTest()) {
          spots
              .computeIfAbsent(
                  new Spot(place.path(), place.line(), symbol), spot -> new LinkedHashMap<>())
              .putIfAbsent(remark.rule().id(), place);
        }
      }
    }
    return spots.values().stream()
        .map(Map::values)
        .filter(found -> found.size() >= FEWEST)
        .max(Comparator.comparingInt(Collection::size))
        .map(ArrayList::new);
  }
}
