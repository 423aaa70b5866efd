package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.library.Nature;
import dev.tidemark.analyzers.model.FlowEdge;
import dev.tidemark.analyzers.model.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Gathers the ways of values that go on in other files. Of two with the same ends the one is left
 * out that asks more of the calls it passes, or leaves less to fear: whoever joins them would find
 * nothing by it that the other does not tell.
 */
final class Edges {
  /** What the join tells ways apart by. */
  private record Ends(
      String function,
      FlowEdge.From from,
      int fromNumber,
      String fromName,
      Goal goal,
      int line,
      int column) {}

  private static final int MOST = 4000;

  /** Where in it a function gives back what it gives back does not matter. */
  private static final Place ANYWHERE = new Place(1, 1, 1, "");

  private final Map<Ends, List<FlowEdge>> edges = new LinkedHashMap<>();
  private int size;

  List<FlowEdge> all() {
    return edges.values().stream().flatMap(List::stream).toList();
  }

  void clear() {
    edges.clear();
    size = 0;
  }

  /**
   * @param function in which the trace begins; "" if that does not matter
   */
  void add(String function, Trace trace, Goal goal, Place place) {
    Place end = goal.kind() == FlowEdge.To.RESULT ? ANYWHERE : place;
    Ends ends = ends(function, trace.origin(), goal, end);
    List<FlowEdge> known = edges.computeIfAbsent(ends, key -> new ArrayList<>(1));
    List<String> through = through(trace);
    if (known.stream().anyMatch(each -> asksLess(each, trace.harmless(), through))) {
      return;
    }
    int before = known.size();
    known.removeIf(
        each -> (trace.harmless() & ~each.harmless()) == 0 && each.through().containsAll(through));
    size -= before - known.size();
    if (size < MOST) {
      size++;
      known.add(edge(ends, trace, through, end));
    }
  }

  private static boolean asksLess(FlowEdge edge, int harmless, List<String> through) {
    return (edge.harmless() & ~harmless) == 0 && through.containsAll(edge.through());
  }

  // Which of several calls gave the result does not matter.
  private static Ends ends(String function, Origin origin, Goal goal, Place place) {
    FlowEdge.From from = from(origin);
    return new Ends(
        function,
        from,
        number(origin),
        from == FlowEdge.From.PARAMETER ? "" : origin.text(),
        goal,
        place.line(),
        place.column());
  }

  private static int number(Origin origin) {
    return switch (origin.kind()) {
      case PARAMETER -> origin.key();
      case RESULT -> 0;
      case SOURCE -> origin.line();
    };
  }

  private static FlowEdge edge(Ends ends, Trace trace, List<String> through, Place place) {
    // Nobody tells the steps of what is given back to the very caller that passed it.
    boolean told =
        ends.from() != FlowEdge.From.PARAMETER || ends.goal().kind() != FlowEdge.To.RESULT;
    return new FlowEdge(
        ends.function(),
        ends.from(),
        ends.fromNumber(),
        ends.fromName(),
        ends.goal().kind(),
        ends.goal().name(),
        ends.goal().number(),
        ends.goal().callee(),
        trace.harmless(),
        through,
        place,
        told && trace.steps() != null ? trace.steps().all() : List.of());
  }

  private static FlowEdge.From from(Origin origin) {
    return switch (origin.kind()) {
      case PARAMETER -> FlowEdge.From.PARAMETER;
      case RESULT -> FlowEdge.From.RESULT;
      case SOURCE -> origin.nature() == Nature.RANDOM ? FlowEdge.From.RANDOM : FlowEdge.From.SOURCE;
    };
  }

  private static List<String> through(Trace trace) {
    var names = new LinkedHashSet<String>();
    for (Through each = trace.through(); each != null; each = each.previous()) {
      names.add(each.callee() + "#" + each.argument());
    }
    return List.copyOf(names);
  }
}
