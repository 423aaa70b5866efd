package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import dev.tidemark.analyzers.model.ParameterFacts;
import dev.tidemark.analyzers.model.ParameterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How methods are called. */
final class Signatures {
  /** What they decorate is not called with the parameters that are written. */
  private static final Set<String> CALLED_OTHERWISE =
      Set.of("property", "cached_property", "setter", "getter", "deleter", "overload");

  private Signatures() {}

  /** Whether a subclass may have one of the same name for the same calls. */
  static boolean mayBeOverridden(Scope method) {
    return !method.name().startsWith("__")
        && FunctionNode.of(method.node()).decorators().stream()
            .map(Expressions::lastName)
            .noneMatch(name -> CALLED_OTHERWISE.contains(name) || name.endsWith("property"));
  }

  /** Without the receiver. */
  static List<ParameterFacts> parametersOf(Scope method) {
    ArgumentsTy args = FunctionNode.of(method.node()).args();
    var parameters = new ArrayList<ParameterFacts>();
    if (args == null) {
      return parameters;
    }
    int positional = length(args.posOnlyArgs) + length(args.args);
    int required = positional - length(args.defaults);
    add(args.posOnlyArgs, ParameterKind.POSITIONAL_ONLY, required, parameters);
    add(args.args, ParameterKind.POSITIONAL_OR_KEYWORD, required, parameters);
    addOne(args.varArg, ParameterKind.REST, parameters);
    for (int i = 0; i < length(args.kwOnlyArgs); i++) {
      ExprTy value = args.kwDefaults == null ? null : args.kwDefaults[i];
      parameters.add(
          new ParameterFacts(args.kwOnlyArgs[i].arg, ParameterKind.KEYWORD_ONLY, value != null));
    }
    addOne(args.kwArg, ParameterKind.KEYWORDS, parameters);
    boolean receiver = !Bindings.receiverOf(method).isEmpty();
    return receiver ? parameters.subList(1, parameters.size()) : parameters;
  }

  private static void add(
      ArgTy[] args, ParameterKind kind, int required, List<ParameterFacts> parameters) {
    for (int i = 0; i < length(args); i++) {
      parameters.add(new ParameterFacts(args[i].arg, kind, parameters.size() >= required));
    }
  }

  private static void addOne(ArgTy arg, ParameterKind kind, List<ParameterFacts> parameters) {
    if (arg != null) {
      parameters.add(new ParameterFacts(arg.arg, kind, true));
    }
  }

  private static int length(Object[] nodes) {
    return nodes == null ? 0 : nodes.length;
  }
}
