package dev.tidemark.analyzers.outline;

import dev.tidemark.analyzers.model.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The types and functions around lines, which must be asked for from the top down. */
public final class Surroundings {
  private final List<Place> places;
  private final Deque<Place> open = new ArrayDeque<>();
  private int next;

  public Surroundings(Outline outline) {
    this.places =
        outline.declarations().stream()
            .filter(d -> d.kind() == DeclarationKind.TYPE || d.kind() == DeclarationKind.FUNCTION)
            .map(Declaration::place)
            .toList();
  }

  /** The symbol of the innermost type or function that the line lies in; "" outside of any. */
  public String symbolAt(int line) {
    while (next < places.size() && places.get(next).line() <= line) {
      close(places.get(next).line());
      open.push(places.get(next));
      next++;
    }
    close(line);
    return open.isEmpty() ? "" : open.element().symbol();
  }

  private void close(int line) {
    while (!open.isEmpty() && open.element().endLine() < line) {
      open.pop();
    }
  }
}
