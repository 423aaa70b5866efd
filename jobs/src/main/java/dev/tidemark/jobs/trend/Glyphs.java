package dev.tidemark.jobs.trend;

/** The signs that a terminal can show. A gap is like no value, high or low. */
public enum Glyphs {
  UNICODE("▁▂▃▄▅▆▇█", '·', "↑", "↓", "→", "…"),
  ASCII("12345678", '.', "^", "v", "=", "..");

  private final String levels;
  private final char gap;
  private final String up;
  private final String down;
  private final String level;
  private final String cut;

  Glyphs(String levels, char gap, String up, String down, String level, String cut) {
    this.levels = levels;
    this.gap = gap;
    this.up = up;
    this.down = down;
    this.level = level;
    this.cut = cut;
  }

  int levels() {
    return levels.length();
  }

  /** The sign of a level, from 0. */
  char at(int index) {
    return levels.charAt(index);
  }

  char gap() {
    return gap;
  }

  String arrow(double change) {
    if (change == 0) {
      return level;
    }
    return change > 0 ? up : down;
  }

  /** The end of a name that is too long: names of modules begin alike. */
  public String fit(String name, int width) {
    return name.length() <= width
        ? name
        : cut + name.substring(name.length() - width + cut.length());
  }

  /** What the signs of values mean, for a legend. */
  String scale() {
    return at(0) + " lowest, " + at(levels() - 1) + " highest";
  }
}
