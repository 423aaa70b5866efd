package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Clean;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** How the default of a parameter gets changed, or into the hands of others, in a body. */
final class LeakOfDefault {
  /** Most defaults are empty, so that whatever takes out or sorts changes nothing. */
  private static final Set<String> CHANGES =
      Set.of(
          "add",
          "append",
          "appendleft",
          "extend",
          "extendleft",
          "insert",
          "setdefault",
          "symmetric_difference_update",
          "update");

  /** Methods of containers that keep what they are given. */
  private static final Set<String> KEEPERS =
      Set.of("add", "append", "appendleft", "insert", "put", "setdefault");

  /** So far a default is followed from function to function within the file. */
  private static final int MOST_STEPS = 3;

  /** A parameter of a function that is called. */
  record Given(SSTNode function, String parameter) {}

  private final PythonFile file;
  private final OwnFunctions functions;

  /** What was found out of functions that are called, by function and parameter. */
  private final Map<Given, Boolean> known;

  private final int steps;
  private final FunctionNode function;
  private final String name;
  private final SourceRange body;
  private final SourceRange end;

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
    this.function = function;
    this.name = name;
    this.body = function.body().get(0).getSourceRange();
    this.end = firstNewValue();
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

  private SourceRange firstNewValue() {
    var added = in(StmtTy.AugAssign.class).map(each -> each.target).toList();
    return in(ExprTy.Name.class)
        .filter(each -> each.id.equals(name) && each.context == ExprContextTy.Store)
        .filter(each -> !added.contains(each))
        .map(SSTNode::getSourceRange)
        .findFirst()
        .orElse(null);
  }

  private <N extends SSTNode> Stream<N> in(Class<N> type) {
    return file.allIn(function.node(), type).stream().filter(this::isInReach);
  }

  private boolean isInReach(SSTNode node) {
    SourceRange range = node.getSourceRange();
    return Expressions.beginsBefore(body, range.startLine, range.startColumn)
        && (end == null || !Expressions.beginsBefore(end, range.startLine, range.startColumn));
  }

  private Optional<String> changed() {
    var call =
        in(ExprTy.Call.class)
            .filter(each -> each.func instanceof ExprTy.Attribute a && isIt(a.value))
            .map(each -> ((ExprTy.Attribute) each.func).attr)
            .filter(CHANGES::contains)
            .findFirst();
    if (call.isPresent()) {
      return Optional.of("\"" + clean(name + "." + call.get()) + "\" changes it");
    }
    boolean item =
        in(ExprTy.Subscript.class)
            .anyMatch(each -> each.context != ExprContextTy.Load && isIt(each.value));
    if (item || in(StmtTy.AugAssign.class).anyMatch(each -> isIt(each.target))) {
      return Optional.of("an assignment to " + (item ? "its items" : "it") + " changes it");
    }
    return Optional.empty();
  }

  private Optional<String> stored() {
    return in(StmtTy.Assign.class)
        .filter(each -> holdsIt(each.value))
        .flatMap(each -> Arrays.stream(each.targets))
        .filter(t -> t instanceof ExprTy.Attribute || t instanceof ExprTy.Subscript)
        .map(target -> "\"" + clean(Expressions.lastName(target)) + "\" keeps it")
        .findFirst();
  }

  private Optional<String> returned() {
    return in(StmtTy.Return.class).anyMatch(each -> holdsIt(each.value))
        ? Optional.of("it is returned to callers, who may change it")
        : Optional.empty();
  }

  private Optional<String> passed() {
    return in(ExprTy.Call.class)
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
      return call.func instanceof ExprTy.Attribute method && KEEPERS.contains(method.attr);
    }
    return steps < MOST_STEPS
        && OwnFunctions.parametersFor(call, own, this::holdsIt).stream()
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
    return Arrays.stream(call.args).anyMatch(this::holdsIt)
        || Arrays.stream(call.keywords).anyMatch(k -> k.arg != null && holdsIt(k.value));
  }

  // "x or y" with an empty x is y.
  private boolean holdsIt(ExprTy value) {
    if (value instanceof ExprTy.IfExp choice) {
      return Stream.of(choice.body, choice.orElse).anyMatch(each -> isIt(each) || isFallback(each));
    }
    if (value instanceof ExprTy.BoolOp choice) {
      return isIt(choice.values[choice.values.length - 1]);
    }
    if (value instanceof ExprTy.Tuple tuple) {
      return Arrays.stream(tuple.elements).anyMatch(this::isIt);
    }
    return isIt(value) || isFallback(value);
  }

  private boolean isFallback(ExprTy value) {
    return value instanceof ExprTy.Call call
        && call.args.length == 2
        && call.func instanceof ExprTy.Attribute method
        && method.attr.equals("get")
        && isIt(call.args[1]);
  }

  private boolean isIt(ExprTy value) {
    return Expressions.isName(value, name);
  }

  private static String clean(String text) {
    return Clean.line(text, 60);
  }
}
