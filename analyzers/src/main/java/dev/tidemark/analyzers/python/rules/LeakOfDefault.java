package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Clean;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How the default of a parameter gets changed, or into the hands of others, in a body. */
final class LeakOfDefault {
  /** So far a default is followed from function to function within the file. */
  private static final int MOST_STEPS = 3;

  /** A parameter of a function that is called. */
  record Given(SSTNode function, String parameter) {}

  private final PythonFile file;
  private final OwnFunctions functions;

  /** What was found out of functions that are called, by function and parameter. */
  private final Map<Given, Boolean> known;

  private final int steps;
  private final String name;
  private final ParameterReach reach;

  /**
   * @param known of this file so far, to be filled
   */
  LeakOfDefault(
      PythonFile file,
      OwnFunctions functions,
      Map<Given, Boolean> known,
      FunctionNode function,
      String name) {
    this(file, functions, known, function, name, 0);
  }

  private LeakOfDefault(
      PythonFile file,
      OwnFunctions functions,
      Map<Given, Boolean> known,
      FunctionNode function,
      String name,
      int steps) {
    this.file = file;
    this.functions = functions;
    this.known = known;
    this.steps = steps;
    this.name = name;
    this.reach = new ParameterReach(file, function, name);
  }

  /** What happens, as the second half of a sentence. */
  Optional<String> found() {
    return Stream.<Function<LeakOfDefault, Optional<String>>>of(
            LeakOfDefault::changed,
            LeakOfDefault::stored,
            LeakOfDefault::returned,
            LeakOfDefault::passed)
        .map(way -> way.apply(this))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> changed() {
    var call =
        reach
            .in(ExprTy.Call.class)
            .filter(each -> each.func instanceof ExprTy.Attribute a && reach.isIt(a.value))
            .map(each -> ((ExprTy.Attribute) each.func).attr)
            .filter(CalleeNames::changes)
            .findFirst();
    if (call.isPresent()) {
      return Optional.of("\"" + clean(name + "." + call.get()) + "\" changes it");
    }
    boolean item =
        reach
            .in(ExprTy.Subscript.class)
            .anyMatch(each -> each.context != ExprContextTy.Load && reach.isIt(each.value));
    if (item || reach.in(StmtTy.AugAssign.class).anyMatch(each -> reach.isIt(each.target))) {
      return Optional.of("an assignment to " + (item ? "its items" : "it") + " changes it");
    }
    return Optional.empty();
  }

  private Optional<String> stored() {
    return reach
        .in(StmtTy.Assign.class)
        .filter(each -> reach.holdsIt(each.value))
        .flatMap(each -> Arrays.stream(each.targets))
        .filter(t -> t instanceof ExprTy.Attribute || t instanceof ExprTy.Subscript)
        .map(target -> "\"" + clean(Expressions.lastName(target)) + "\" keeps it")
        .findFirst();
  }

  private Optional<String> returned() {
    return reach.in(StmtTy.Return.class).anyMatch(each -> reach.holdsIt(each.value))
        ? Optional.of("it is returned to callers, who may change it")
        : Optional.empty();
  }

  private Optional<String> passed() {
    return reach
        .in(ExprTy.Call.class)
        .filter(this::isGivenIt)
        .filter(this::mayLeakIn)
        .map(each -> Expressions.lastName(each.func))
        .map(callee -> "it is passed to \"" + clean(callee) + "\", which keeps or changes it")
        .findFirst();
  }

  // What the file shows of a callee decides; most others only read.
  private boolean mayLeakIn(ExprTy.Call call) {
    FunctionNode own = functions.calledBy(call).orElse(null);
    if (own == null) {
      return call.func instanceof ExprTy.Attribute method && CalleeNames.keeps(method.attr);
    }
    return steps < MOST_STEPS
        && OwnFunctions.parametersFor(call, own, reach::holdsIt).stream()
            .anyMatch(given -> leaksFrom(own, given));
  }

  private boolean leaksFrom(FunctionNode own, String parameter) {
    var given = new Given(own.node(), parameter);
    Boolean leaks = known.get(given);
    if (leaks == null) {
      known.put(given, false);
      leaks =
          new LeakOfDefault(file, functions, known, own, parameter, steps + 1).found().isPresent();
      known.put(given, leaks);
    }
    return leaks;
  }

  private boolean isGivenIt(ExprTy.Call call) {
    return Arrays.stream(call.args).anyMatch(reach::holdsIt)
        || Arrays.stream(call.keywords).anyMatch(k -> k.arg != null && reach.holdsIt(k.value));
  }

  private static String clean(String text) {
    return Clean.line(text, 60);
  }
}
