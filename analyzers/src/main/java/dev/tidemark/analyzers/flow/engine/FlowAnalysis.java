package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeFile;
import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.engine.Program.Method;
import dev.tidemark.analyzers.flow.library.Library;
import dev.tidemark.analyzers.model.FlowFacts;
import dev.tidemark.analyzers.model.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Follows the values of a file from where they enter to where they do harm. */
public final class FlowAnalysis {
  /** Statements and calls: thousands of times what an honest function takes. */
  private static final int OF_FUNCTION = 60_000;

  private static final int OF_CALLS = 4_000;
  private static final long OF_FILE = 3_000_000;
  private static final int MOST_ROUNDS = 3;

  private final Library library;
  private final BiPredicate<String, Language> backtracks;
  private final Predicate<String> asked;

  /**
   * @param backtracks whether a regular expression can take exponential time
   * @param asked whether the rule of that id is: of others nothing is found
   */
  public FlowAnalysis(
      Library library, BiPredicate<String, Language> backtracks, Predicate<String> asked) {
    this.library = library;
    this.backtracks = backtracks;
    this.asked = asked;
  }

  /**
   * What was found, and what was not decided.
   *
   * @param undecided functions that cost more than their budget
   * @param facts for the files that have a part in its flows
   */
  public record Result(List<FlowFinding> findings, List<Function> undecided, FlowFacts facts) {
    public Result {
      findings = List.copyOf(findings);
      undecided = List.copyOf(undecided);
    }
  }

  public Result of(CodeFile file) {
    var machine =
        new Machine(
            new Program(file),
            library,
            backtracks,
            asked,
            new Budget(OF_FUNCTION, OF_CALLS, OF_FILE));
    var undecided = new ArrayList<Function>();
    load(machine, file, undecided);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      for (Method method : machine.program().methods()) {
        machine.summaries().of(method);
      }
      if (!machine.fields().takeTainted() || round == MOST_ROUNDS - 1) {
        break;
      }
      machine.again();
    }
    undecided.addAll(machine.summaries().undecided());
    return new Result(machine.found().all(), undecided, new Facts(machine, file).all());
  }

  private static void load(Machine machine, CodeFile file, List<Function> undecided) {
    State state = State.EMPTY;
    for (CodeType type : file.types()) {
      state =
          type.loading() == null ? state : loaded(machine, type, type.loading(), state, undecided);
    }
    if (file.loading() != null) {
      state = loaded(machine, null, file.loading(), state, undecided);
    }
    machine.loaded().keep(state);
    for (CodeType type : file.types()) {
      if (type.setup() != null) {
        initialise(machine, type, undecided);
      }
    }
  }

  private static State loaded(
      Machine machine, CodeType owner, Function loading, State before, List<Function> undecided) {
    var frame = new Frame(machine, loading, owner, Value.HARMLESS, new Context(), null);
    frame.set(before);
    long started = machine.budget().begin();
    try {
      new Statements(frame).run(loading.body());
    } catch (Budget.SpentException e) {
      undecided.add(loading);
    } finally {
      machine.budget().resume(started);
    }
    State end = frame.end();
    return end == null ? before : end.withLocals(IntMap.empty());
  }

  private static void initialise(Machine machine, CodeType type, List<Function> undecided) {
    Value self = Value.object(machine.loaded().self(type), type.name());
    var frame = new Frame(machine, type.setup(), type, self, new Context(), null);
    frame.set(
        machine.loaded().base(null).withThing(machine.loaded().self(type), Thing.of(type.name())));
    long started = machine.budget().begin();
    try {
      new Statements(frame).run(type.setup().body());
    } catch (Budget.SpentException e) {
      undecided.add(type.setup());
    } finally {
      machine.budget().resume(started);
    }
    State end = frame.end();
    if (end != null) {
      machine.loaded().initialised(type, end.heap());
    }
  }
}
