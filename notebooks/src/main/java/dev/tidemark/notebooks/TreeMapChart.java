package dev.tidemark.notebooks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Areas within areas: as large as what they stand for, and the darker, the greater its value. */
final class TreeMapChart {
  private static final int HEIGHT = 560;
  private static final int HEAD = 15;
  private static final int LETTER_WIDTH = 6;
  private static final int LINE_HEIGHT = 12;

  private final List<Group> groups;
  private final ColourScale scale;

  /**
   * An area without areas in it.
   *
   * @param value null is unknown
   */
  private record Leaf(String name, double size, Double value) {}

  private record Group(String name, List<Leaf> leaves) {
    double size() {
      return leaves.stream().mapToDouble(Leaf::size).sum();
    }
  }

  private TreeMapChart(List<Group> groups, ColourScale scale) {
    this.groups = groups;
    this.scale = scale;
  }

  static Picture picture(String title, Answer answer) {
    List<Group> groups = groups(answer);
    if (groups.isEmpty()) {
      return Picture.empty(title);
    }
    List<Double> values =
        groups.stream().flatMap(group -> group.leaves().stream()).map(Leaf::value).toList();
    ColourScale scale = ColourScale.over(values.stream().filter(Objects::nonNull).toList());
    Legend legend = scale.legend(Text.words(answer.columns().get(3)));
    if (values.contains(null)) {
      legend = legend.and(Look.hatching(), "unknown");
    }
    String note = "Areas: " + Text.words(answer.columns().get(2)) + ".";
    var chart = new TreeMapChart(groups, scale);
    return new Picture(title, legend, HEIGHT, chart::paint, List.of(note));
  }

  /** The greatest first, in each. */
  private static List<Group> groups(Answer answer) {
    var named = new LinkedHashMap<String, List<Leaf>>();
    for (List<Object> row : answer.rows()) {
      double size = row.get(2) == null ? 0 : ((Number) row.get(2)).doubleValue();
      if (size > 0) {
        Double value = row.get(3) == null ? null : ((Number) row.get(3)).doubleValue();
        named
            .computeIfAbsent(Text.said(row.get(0)), group -> new ArrayList<>())
            .add(new Leaf(Text.said(row.get(1)), size, value));
      }
    }
    var groups = new ArrayList<Group>();
    named.forEach(
        (name, leaves) -> {
          leaves.sort(Comparator.comparingDouble(Leaf::size).reversed());
          groups.add(new Group(name, leaves));
        });
    groups.sort(Comparator.comparingDouble(Group::size).reversed());
    return groups;
  }

  private void paint(Graphics2D graphics, Rectangle2D area) {
    List<Rectangle2D> places = Tiles.cut(area, groups.stream().map(Group::size).toList());
    for (int i = 0; i < groups.size(); i++) {
      paint(graphics, groups.get(i), places.get(i));
    }
  }

  private void paint(Graphics2D graphics, Group group, Rectangle2D place) {
    graphics.setFont(Look.boldLetters(10));
    boolean named = place.getHeight() > 3 * HEAD && place.getWidth() > 5 * LETTER_WIDTH;
    if (named) {
      graphics.setColor(Look.INK);
      write(graphics, Text.line(group.name(), letters(place)), place, 11);
    }
    double head = named ? HEAD : 1;
    var inside =
        new Rectangle2D.Double(
            place.getX() + 1,
            place.getY() + head,
            Math.max(1, place.getWidth() - 3),
            Math.max(1, place.getHeight() - head - 2));
    List<Leaf> leaves = group.leaves();
    List<Rectangle2D> tiles = Tiles.cut(inside, leaves.stream().map(Leaf::size).toList());
    for (int i = 0; i < leaves.size(); i++) {
      paint(graphics, leaves.get(i), tiles.get(i));
    }
  }

  private void paint(Graphics2D graphics, Leaf leaf, Rectangle2D tile) {
    graphics.setPaint(leaf.value() == null ? Look.hatching() : scale.of(leaf.value()));
    graphics.fill(tile);
    graphics.setColor(Color.WHITE);
    graphics.draw(tile);
    if (tile.getWidth() > 6 * LETTER_WIDTH && tile.getHeight() > LINE_HEIGHT + 2) {
      graphics.setFont(Look.letters(9));
      graphics.setColor(leaf.value() == null ? Look.INK : scale.inkOn(leaf.value()));
      write(graphics, Text.tail(leaf.name(), letters(tile)), tile, 10);
      if (leaf.value() != null && tile.getHeight() > 2 * LINE_HEIGHT + 2) {
        write(graphics, Text.brief(leaf.value()), tile, 10 + LINE_HEIGHT);
      }
    }
  }

  private static int letters(Rectangle2D place) {
    return Math.max(2, (int) ((place.getWidth() - 4) / LETTER_WIDTH));
  }

  private static void write(Graphics2D graphics, String text, Rectangle2D place, int line) {
    Shape before = graphics.getClip();
    graphics.clip(place);
    graphics.drawString(text, (float) place.getX() + 3, (float) place.getY() + line);
    graphics.setClip(before);
  }
}
