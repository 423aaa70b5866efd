package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** From which functions of a file a check can be reached, as far as names tell. */
final class Checks {
  private static final Pattern CHECKING =
      Pattern.compile(
          "assert|verif|check|expect|fail|raises|warns|validat|compar|ensure|requir|should|must"
              + "|confirm|test|skip|exit|match|snapshot|wait_(for|until)|authoriz|authentic|enforc",
          Pattern.CASE_INSENSITIVE);

  /** Methods that test cases inherit and that check nothing. */
  private static final Set<String> PREPARING =
      Set.of(
          "addCleanup",
          "addDetail",
          "flags",
          "getUniqueString",
          "id",
          "mock_object",
          "override_config",
          "patchobject",
          "setUp",
          "setup_method",
          "stub_out",
          "subTest",
          "useFixture");

  private static final Set<String> AFTER_EACH =
      Set.of("tearDown", "teardown_method", "asyncTearDown", "doCleanups");

  private static final Pattern PROVOKES =
      Pattern.compile("assert_?raises.*|raises|fails?", Pattern.CASE_INSENSITIVE);

  private final Set<String> reaching = new HashSet<>();
  private final Map<String, Set<String>> callees = new HashMap<>();

  /** What is known to raise, for some test in the file expects it to. */
  private final Set<String> raising = new HashSet<>();

  private final boolean afterEach;

  Checks(PythonFile file) {
    Set<String> own = file.functions().stream().map(FunctionNode::name).collect(Collectors.toSet());
    var callers = new HashMap<String, List<String>>();
    for (FunctionNode function : file.functions()) {
      if (checks(file, function, own)) {
        reaching.add(function.name());
      }
      Set<String> called = called(file, function);
      callees.put(function.name(), called);
      called.stream()
          .filter(own::contains)
          .forEach(
              callee ->
                  callers.computeIfAbsent(callee, name -> new ArrayList<>()).add(function.name()));
    }
    spread(new ArrayDeque<>(reaching), callers);
    afterEach = AFTER_EACH.stream().anyMatch(reaching::contains);
  }

  private Set<String> called(PythonFile file, FunctionNode function) {
    var called = new HashSet<String>();
    var handedOver = new HashSet<String>();
    for (ExprTy.Call call : file.allIn(function.node(), ExprTy.Call.class)) {
      called.add(Expressions.lastName(call.func));
      Arrays.stream(call.args).map(Expressions::lastName).forEach(handedOver::add);
    }
    if (called.stream().anyMatch(name -> PROVOKES.matcher(name).matches())) {
      raising.addAll(called);
      raising.addAll(handedOver);
    }
    return called;
  }

  private void spread(ArrayDeque<String> open, Map<String, List<String>> callers) {
    while (!open.isEmpty()) {
      for (String caller : callers.getOrDefault(open.pop(), List.of())) {
        if (reaching.add(caller)) {
          open.add(caller);
        }
      }
    }
  }

  boolean mayBeIn(FunctionNode test) {
    return afterEach
        || reaching.contains(test.name())
        || callees.get(test.name()).stream().anyMatch(raising::contains);
  }

  private static boolean checks(PythonFile file, FunctionNode function, Set<String> own) {
    if (!file.allIn(function.node(), StmtTy.Assert.class).isEmpty()
        || !file.allIn(function.node(), StmtTy.Raise.class).isEmpty()
        || !file.allIn(function.node(), ExprTy.Yield.class).isEmpty()) {
      return true;
    }
    Set<String> parameters =
        function.namedParameters().stream().map(p -> p.arg).collect(Collectors.toSet());
    return file.allIn(function.node(), ExprTy.Call.class).stream()
        .anyMatch(call -> checks(call, own, parameters));
  }

  private static boolean checks(ExprTy.Call call, Set<String> own, Set<String> parameters) {
    String callee = Expressions.lastName(call.func);
    boolean ofAnother = call.func instanceof ExprTy.Attribute && !OwnFunctions.isOnReceiver(call);
    if (own.contains(callee) && !ofAnother) {
      return false;
    }
    if (CHECKING.matcher(callee).find()
        || Arrays.stream(call.keywords)
            .anyMatch(k -> k.arg != null && CHECKING.matcher(k.arg).find())) {
      return true;
    }
    if (call.func instanceof ExprTy.Name) {
      return parameters.contains(callee);
    }
    return (OwnFunctions.isOnReceiver(call) && !PREPARING.contains(callee))
        || (call.func instanceof ExprTy.Attribute method
            && CHECKING.matcher(Expressions.lastName(method.value)).find());
  }
}
