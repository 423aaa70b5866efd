package dev.tidemark.analyzers.flow.across;

import dev.tidemark.analyzers.flow.across.Callees.Found;
import dev.tidemark.analyzers.flow.engine.Dangers;
import dev.tidemark.analyzers.flow.engine.Lookups;
import dev.tidemark.analyzers.flow.library.Effect;
import dev.tidemark.analyzers.flow.library.Library;
import dev.tidemark.analyzers.flow.library.Member;
import dev.tidemark.analyzers.flow.library.Operand;
import dev.tidemark.analyzers.flow.library.Rules;
import dev.tidemark.analyzers.model.FlowEdge;
import dev.tidemark.analyzers.model.FlowStep;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.repository.RepositoryFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the ways of values in the files of a snapshot together, where one ends and another begins.
 */
public final class FlowJoin {
  private record Way(RepositoryFile file, FlowEdge edge) {}

  /** A value on its way: where it began, what it is harmless for, and where it has been. */
  private record Walk(Way source, int harmless, List<FlowStep> steps) {}

  private record Arrival(Walk walk, Way by) {}

  private record Visit(FlowEdge source, int harmless, FlowEdge to) {}

  private record Passing(String path, String rule, int sourceLine, int line, int column) {
    Passing(Way source, String rule) {
      this(
          source.file().path(),
          rule,
          source.edge().fromNumber(),
          source.edge().place().line(),
          source.edge().place().column());
    }
  }

  /** Where a path was read, and the file that does something with it. */
  private record Read(String path, int line, String user) {
    Read(Walk walk, Way way) {
      this(walk.source().file().path(), walk.source().edge().fromNumber(), way.file().path());
    }
  }

  private record Key(String path, String rule, int line, int column) {}

  private static final int MOST_STEPS = 40;
  private static final int MOST_ARRIVALS = 200_000;
  private static final int DEEPEST = 6;

  private final Callees callees;
  private final TypedNames typed;
  private final Map<String, List<Way>> fromParameters = new HashMap<>();
  private final Map<String, List<Way>> fromResults = new HashMap<>();
  private final List<Way> sources = new ArrayList<>();
  private final Map<Key, JoinedFlow> joined = new LinkedHashMap<>();
  private final Deque<Arrival> waiting = new ArrayDeque<>();
  private final Set<Visit> seen = new HashSet<>();
  private final Set<Passing> told = new HashSet<>();
  private final Set<Read> opened = new HashSet<>();
  private final Map<Read, JoinedFlow> beside = new LinkedHashMap<>();

  private FlowJoin(Library library, List<RepositoryFile> files, Callees callees) {
    this.callees = callees;
    this.typed = new TypedNames(files, library);
    for (RepositoryFile file : files) {
      file.facts().flows().edges().forEach(edge -> add(new Way(file, edge)));
    }
  }

  /** All that shows in these files together and in none of them alone. */
  public static List<JoinedFlow> of(Library library, List<RepositoryFile> files) {
    List<RepositoryFile> told =
        files.stream().filter(file -> !file.facts().flows().isEmpty()).toList();
    boolean flows = told.stream().anyMatch(FlowJoin::hasSource);
    boolean asks = told.stream().anyMatch(file -> !file.facts().flows().questions().isEmpty());
    if (!flows && !asks) {
      return List.of();
    }
    var callees = new Callees(files);
    var all = new ArrayList<JoinedFlow>();
    if (flows) {
      var join = new FlowJoin(library, told, callees);
      join.walk();
      all.addAll(join.joined.values());
      // Of what happens to one path, the worst tells enough.
      join.beside.keySet().removeAll(join.opened);
      all.addAll(join.beside.values());
    }
    all.addAll(Answers.to(told, callees));
    return all;
  }

  private static boolean hasSource(RepositoryFile file) {
    return file.facts().flows().edges().stream().anyMatch(FlowJoin::isSource);
  }

  private static boolean isSource(FlowEdge edge) {
    return edge.from() == FlowEdge.From.SOURCE || edge.from() == FlowEdge.From.RANDOM;
  }

  private void add(Way way) {
    switch (way.edge().from()) {
      case PARAMETER ->
          fromParameters
              .computeIfAbsent(
                  parameter(way.file(), way.edge().function(), way.edge().fromNumber()),
                  key -> new ArrayList<>())
              .add(way);
      case RESULT -> {
        for (Found found : callees.of(way.edge().fromName(), way.file())) {
          fromResults.computeIfAbsent(function(found), key -> new ArrayList<>()).add(way);
        }
      }
      case SOURCE, RANDOM -> sources.add(way);
    }
  }

  private static String parameter(RepositoryFile file, String function, int number) {
    return file.path() + '\n' + function + '\n' + number;
  }

  private static String function(Found found) {
    return found.file().path() + '\n' + found.key();
  }

  private void walk() {
    for (Way source : sources) {
      go(new Walk(source, 0, List.of()), source);
    }
    for (int i = 0; i < MOST_ARRIVALS && !waiting.isEmpty(); i++) {
      Arrival arrival = waiting.poll();
      arrive(arrival.walk(), arrival.by());
    }
  }

  /** Goes one way further, if what it passes lets the value through. */
  private void go(Walk walk, Way way) {
    boolean random = walk.source().edge().from() == FlowEdge.From.RANDOM;
    // What others make of a random number is hardly ever the secret itself.
    int harmless = random && !way.edge().through().isEmpty() ? -1 : passed(way, DEEPEST);
    if (harmless < 0) {
      return;
    }
    int all = walk.harmless() | harmless;
    if (seen.add(new Visit(walk.source().edge(), all, way.edge()))) {
      waiting.add(new Arrival(new Walk(walk.source(), all, steps(walk, way)), way));
    }
  }

  private static List<FlowStep> steps(Walk walk, Way way) {
    var steps = new ArrayList<>(walk.steps());
    for (FlowStep step : way.edge().steps()) {
      if (steps.size() < MOST_STEPS) {
        steps.add(new FlowStep(way.file().path(), step.line(), step.text()));
      }
    }
    return steps;
  }

  private void arrive(Walk walk, Way way) {
    FlowEdge edge = way.edge();
    switch (edge.to()) {
      case SINK -> offend(walk, way, edge.toName(), edge.callee());
      case ARGUMENT -> enter(walk, way);
      case RESULT -> {
        String key = way.file().path() + '\n' + edge.function();
        fromResults.getOrDefault(key, List.of()).forEach(next -> go(walk, next));
      }
    }
  }

  private void enter(Walk walk, Way way) {
    FlowEdge edge = way.edge();
    List<Found> targets = callees.of(edge.toName(), way.file());
    for (Found found : targets) {
      String key = parameter(found.file(), found.key(), edge.toNumber());
      for (Way next : fromParameters.getOrDefault(key, List.of())) {
        // What is given back to this very caller goes on from there.
        if (next.edge().to() != FlowEdge.To.RESULT) {
          go(walk, next);
        }
      }
    }
    if (targets.isEmpty()) {
      Member member = typed.member(edge.toName(), way.file());
      for (Effect sink : member == null ? List.<Effect>of() : member.sinks()) {
        // Nothing is known of the object here, so what depends on its state cannot be told.
        if (sink.conditions().isEmpty() && takes(sink, edge.toNumber())) {
          offend(walk, way, sink.rule(), member.name());
        }
      }
    }
  }

  private static boolean takes(Effect sink, int argument) {
    for (Operand operand : sink.operands()) {
      boolean all =
          operand.kind() == Operand.Kind.ALL
              || (operand.kind() == Operand.Kind.FROM && argument >= operand.position());
      if (all || (operand.kind() == Operand.Kind.ARGUMENT && operand.position() == argument)) {
        return true;
      }
    }
    return false;
  }

  private void offend(Walk walk, Way way, String rule, String callee) {
    FlowEdge source = walk.source().edge();
    boolean random = source.from() == FlowEdge.From.RANDOM;
    boolean ofRandom = rule.equals("weak-random");
    if ((walk.harmless() & Rules.of(rule).mask()) != 0 || random != ofRandom) {
      return;
    }
    boolean path = rule.equals("path-traversal");
    if (path && Dangers.onlyAsks(callee) && way.edge().from() == FlowEdge.From.PARAMETER) {
      return;
    }
    if (path && Dangers.isBeside(callee)) {
      beside.putIfAbsent(new Read(walk, way), flow(walk, way, rule, callee));
      return;
    }
    if (path) {
      opened.add(new Read(walk, way));
    }
    // All that a value does behind one call is mended at that call.
    boolean passed = source.to() == FlowEdge.To.ARGUMENT;
    if (passed && !told.add(new Passing(walk.source(), rule))) {
      return;
    }
    Place place = way.edge().place();
    joined.putIfAbsent(
        new Key(way.file().path(), rule, place.line(), place.column()),
        flow(walk, way, rule, callee));
  }

  private static JoinedFlow flow(Walk walk, Way way, String rule, String callee) {
    FlowEdge source = walk.source().edge();
    String name = callee.equals(Member.NEW) ? "new" : callee;
    boolean here = walk.source().file().path().equals(way.file().path());
    String message =
        source.fromName()
            + ", read on line "
            + source.fromNumber()
            + (here ? "" : " of another file")
            + ", "
            + Dangers.of(rule, name);
    var steps = new ArrayList<>(walk.steps());
    Place place = way.edge().place();
    steps.add(new FlowStep(way.file().path(), place.line(), "reaches \"" + name + "\""));
    return new JoinedFlow(way.file(), rule, place, message, steps);
  }

  /** Rules for which the value is harmless at the end of the way; -1 if it does not get there. */
  private int passed(Way way, int depth) {
    int harmless = way.edge().harmless();
    for (String through : way.edge().through()) {
      int mark = through.lastIndexOf('#');
      int argument = Integer.parseInt(through.substring(mark + 1));
      int one = passed(through.substring(0, mark), argument, way.file(), depth);
      if (one < 0) {
        return -1;
      }
      harmless |= one;
    }
    return harmless;
  }

  private static boolean finds(String callee, boolean ofObject, RepositoryFile from) {
    int slash = callee.lastIndexOf('/');
    String name = slash < 0 ? callee : callee.substring(0, slash);
    return (ofObject || from.language() == Language.PYTHON)
        && Lookups.isOne(name.substring(name.lastIndexOf('.') + 1));
  }

  // A function that no file declares may give back whatever it is given, and so may an object.
  private int passed(String passing, int argument, RepositoryFile from, int depth) {
    boolean ofObject = passing.startsWith(FlowEdge.OF_OBJECT);
    String callee = ofObject ? passing.substring(1) : passing;
    List<Found> targets = callees.of(callee, from);
    if (targets.isEmpty()) {
      Member member = typed.member(callee, from);
      if (member == null) {
        return argument >= 0 && finds(callee, ofObject, from) ? -1 : 0;
      }
      return member.isClean() ? -1 : member.harmless().mask();
    }
    if (argument < 0 || depth == 0) {
      return 0;
    }
    int harmless = -1;
    for (Found found : targets) {
      // What an object of another file makes of what it was made of, it alone knows.
      if (found.key().contains("<init>/")) {
        return from.language() == Language.JAVA ? -1 : 0;
      }
      String key = parameter(found.file(), found.key(), argument);
      for (Way way : fromParameters.getOrDefault(key, List.of())) {
        if (way.edge().to() == FlowEdge.To.RESULT) {
          int one = passed(way, depth - 1);
          harmless = one < 0 ? harmless : harmless < 0 ? one : harmless & one;
        }
      }
    }
    return harmless;
  }
}
