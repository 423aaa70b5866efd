package dev.tidemark.notebooks;

import java.awt.Color;
import java.awt.Paint;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which colour a word has: the same in every picture where the word has a meaning of its own. */
final class Palette {
  static final Color WORSE = Look.COLOURS.get(1);
  static final Color BETTER = Look.COLOURS.get(2);
  static final Color CALM = new Color(0xc6dbef);

  private static final Map<String, Paint> MEANT =
      Map.ofEntries(
          Map.entry("introduced", WORSE),
          Map.entry("fixed", BETTER),
          Map.entry("deleted", Look.COLOURS.get(5)),
          Map.entry("suppressed", new Color(0x8c8c8c)),
          Map.entry("error", WORSE),
          Map.entry("warning", Look.COLOURS.get(4)),
          Map.entry("info", CALM),
          Map.entry("read", CALM),
          Map.entry("read in part", new Color(0x6baed6)),
          Map.entry("right", CALM),
          Map.entry("wrong", WORSE),
          Map.entry("clean", CALM),
          Map.entry("findings", WORSE),
          Map.entry("all others", new Color(0xb8b8b8)),
          Map.entry("not_judged", Look.hatching()),
          Map.entry("not judged", Look.hatching()),
          Map.entry("not scanned", Look.hatching()));

  private static final List<String> ORDER =
      List.of("introduced", "fixed", "deleted", "suppressed", "error", "warning", "info");

  private Palette() {}

  /** As these words are said usually; what is none of them keeps its place behind. */
  static List<String> inOrder(Collection<String> names) {
    return names.stream()
        .sorted(
            Comparator.comparing(name -> ORDER.contains(name) ? ORDER.indexOf(name) : ORDER.size()))
        .toList();
  }

  /**
   * The colour of a name.
   *
   * @param place of the name among those without a meaning here, from 0
   */
  static Paint of(String name, int place) {
    Paint meant = MEANT.get(name);
    return meant != null ? meant : Look.COLOURS.get(place % Look.COLOURS.size());
  }
}
