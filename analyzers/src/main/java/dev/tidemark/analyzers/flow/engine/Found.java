package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.library.Condition;
import dev.tidemark.analyzers.flow.library.Effect;
import dev.tidemark.analyzers.flow.library.Member;
import dev.tidemark.analyzers.flow.library.Nature;
import dev.tidemark.analyzers.flow.library.Rules;
import dev.tidemark.analyzers.model.FlowEdge;
import dev.tidemark.analyzers.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what is found in a file, each place once for each rule. */
final class Found {
  private record Key(String rule, int line, int column) {}

  private final Map<Key, FlowFinding> findings = new LinkedHashMap<>();
  private final Map<Key, Origin> little = new HashMap<>();
  private final Set<Origin> opened = new HashSet<>();
  private final Map<Key, Origin> guessed = new HashMap<>();
  private final Machine machine;
  private int unescaping;

  Found(Machine machine) {
    this.machine = machine;
  }

  /** Of what happens to one path, the worst tells enough; of one number, that it is a secret. */
  List<FlowFinding> all() {
    var told = new HashSet<>(opened);
    var all = new ArrayList<FlowFinding>();
    findings.forEach(
        (key, finding) -> {
          Origin origin = little.getOrDefault(key, guessed.get(key));
          if (origin == null || told.add(origin)) {
            all.add(finding);
          }
        });
    return all;
  }

  /** Whether what happens at the end of the way has been found without other files. */
  boolean tells(FlowEdge edge) {
    Place place = edge.place();
    return edge.to() == FlowEdge.To.SINK
        && findings.containsKey(new Key(edge.toName(), place.line(), place.column()));
  }

  /** A value goes where it may offend the rule. */
  void sink(String rule, Nature nature, Taint taint, String callee, At at, Frame frame) {
    boolean undone = unescaping > 0 && rule.equals("cross-site-scripting");
    if (machine.asks(rule) && !undone) {
      arrive(taint, Goal.sink(rule, nature, callee), at, symbol(frame), frame);
    }
  }

  /** Notes that what is made is turned back into a text at once, or no longer is. */
  void unescape(int more) {
    unescaping += more;
  }

  /** A value goes into a call to what another file may hold. */
  void passed(Taint taint, String callee, int argument, At at, Frame frame) {
    arrive(taint, Goal.argument(callee, argument), at, symbol(frame), frame);
  }

  void arrive(Taint taint, Goal goal, At at, String symbol, Frame frame) {
    int bit = goal.isSink() ? Rules.of(goal.name()).mask() : 0;
    for (Trace trace : taint.traces()) {
      Trace known = trace.harmlessFor(checked(trace, frame));
      if ((known.harmless() & bit) == 0) {
        arrive(known, goal, at, symbol);
      }
    }
  }

  private void arrive(Trace trace, Goal goal, At at, String symbol) {
    Origin origin = trace.origin();
    if (origin.kind() == Origin.Kind.PARAMETER) {
      machine.summaries().reaches(trace, goal, at, symbol);
    } else if (origin.kind() == Origin.Kind.RESULT) {
      machine.edges().add("", trace, goal, place(at, symbol));
    } else if (!goal.isSink() || origin.nature() == goal.nature()) {
      boolean open = !goal.isSink() || trace.through() != null;
      if (open) {
        machine.edges().add("", trace, goal, place(at, symbol));
      } else {
        offends(goal.name(), trace, goal.callee(), at, symbol);
      }
    }
  }

  private static Place place(At at, String symbol) {
    return new Place(at.line(), at.column(), at.endLine(), symbol);
  }

  private int checked(Trace trace, Frame frame) {
    if (frame.isOver() || frame.now().checked().isEmpty()) {
      return 0;
    }
    Integer here = frame.now().checked().get(machine.number(trace.origin()));
    Integer anywhere = frame.now().checked().get(machine.number(trace.origin().anywhere()));
    return (here == null ? 0 : here) | (anywhere == null ? 0 : anywhere);
  }

  /** The same where the value comes from is known. */
  void offends(String rule, Trace trace, String callee, At at, String symbol) {
    String name = callee.equals(Member.NEW) ? "new" : callee;
    Origin origin = trace.origin();
    String where = origin.line() == at.line() ? "read here" : "read on line " + origin.line();
    String message = origin.text() + ", " + where + ", " + Dangers.of(rule, name);
    if (rule.equals("path-traversal") && Dangers.isBeside(callee)) {
      little.put(new Key(rule, at.line(), at.column()), origin);
    } else if (rule.equals("path-traversal")) {
      opened.add(origin);
    }
    if (rule.equals("weak-random")) {
      guessed.put(new Key(rule, at.line(), at.column()), origin);
    }
    Step last = trace.steps().then(at.line(), "reaches \"" + name + "\"");
    add(rule, at, symbol, message, last);
  }

  /** A weak random number goes into something that is named as a secret is. */
  void secret(String name, Taint taint, At at, Frame frame) {
    List<String> words = NameWords.of(symbol(frame));
    if (words.contains("lock") || words.contains("boundary")) {
      // It tells locks or parts of a text apart, and proves nothing.
      return;
    }
    for (Trace trace : taint.traces()) {
      boolean random = trace.origin().nature() == Nature.RANDOM;
      if (random && (trace.harmless() & Rules.of("weak-random").mask()) == 0) {
        offends("weak-random", trace, name, at, symbol(frame));
      }
    }
  }

  /** Something is used as it should not be. */
  void misuse(Effect report, Operands operands, At at, Frame frame) {
    if (isExcused(report, operands.arguments(), frame)) {
      return;
    }
    add(report.rule(), at, symbol(frame), filled(report.text(), operands), null);
  }

  /** Something may be used as it should not be: another file tells. */
  void ask(Effect report, Condition open, Operands operands, Value value, At at, Frame frame) {
    if (!machine.asks(report.rule()) || isExcused(report, Arguments.NONE, frame)) {
      return;
    }
    String message = filled(report.text(), operands);
    machine.questions().ask(report, open, value, message, place(at, symbol(frame)));
  }

  // Whether names tell that it is meant to be so.
  private static boolean isExcused(Effect report, Arguments arguments, Frame frame) {
    return switch (report.rule()) {
      case "weak-hash" -> !Purpose.isProtection(arguments, frame);
      case "weak-cipher" -> Purpose.isPrescribed(frame);
      case "disabled-certificate-check", "debug-enabled" -> frame.isChosen();
      default -> false;
    };
  }

  private static String filled(String text, Operands operands) {
    String filled = text;
    for (int i = 0; filled.indexOf('{') >= 0 && i < 10; i++) {
      Value value = operands.arguments().at(i, "");
      Object constant = value == null ? null : value.constant();
      boolean plain = constant != null && Names.isPlain(constant.toString());
      filled = filled.replace("{" + i + "}", plain ? "\"" + constant + "\"" : "it");
    }
    return filled;
  }

  private void add(String rule, At at, String symbol, String message, Step last) {
    var steps = last == null ? new ArrayList<dev.tidemark.analyzers.model.FlowStep>() : last.all();
    var finding = new FlowFinding(rule, place(at, symbol), message, steps);
    findings.merge(new Key(rule, at.line(), at.column()), finding, (a, b) -> shorter(a, b) ? a : b);
  }

  private static boolean shorter(FlowFinding one, FlowFinding other) {
    return one.steps().size() <= other.steps().size();
  }

  private static String symbol(Frame frame) {
    return frame.function().symbol();
  }

  /** A source was met. */
  void sawSource(Frame frame) {
    machine.summaries().readsSource();
  }
}
