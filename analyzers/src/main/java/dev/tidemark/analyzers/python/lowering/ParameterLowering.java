package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Function.Parameter;
import dev.tidemark.analyzers.flow.code.Function.Parameter.Kind;
import dev.tidemark.analyzers.flow.code.Mark;
import java.util.ArrayList;
import java.util.List;

/** The parameters of a function, which are the first of its variables. */
final class ParameterLowering {
  private final Lowering lowering;
  private final DecoratorNames decorators;
  private final NameScope scope;
  private final List<ArgTy> nodes = new ArrayList<>();
  private final List<Kind> kinds = new ArrayList<>();
  private final List<ExprTy> defaults = new ArrayList<>();

  /**
   * @param scope of the function, which gets their names
   */
  ParameterLowering(Lowering lowering, DecoratorNames decorators, NameScope scope) {
    this.decorators = decorators;
    this.lowering = lowering;
    this.scope = scope;
  }

  /**
   * @param receiver the parameter that is none; null if all are
   */
  List<Parameter> of(ArgumentsTy args, ArgTy receiver) {
    if (args == null) {
      return List.of();
    }
    gather(args);
    var types = new ArrayList<String>();
    for (ArgTy node : nodes) {
      String type = TypeNames.of(scope.outer(), node.annotation);
      types.add(type);
      if (node != receiver) {
        scope.bindSlot(node.arg, scope.frame().add(node.arg, type));
      }
    }
    var parameters = new ArrayList<Parameter>();
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) != receiver) {
        Expression initial = initial(defaults.get(i));
        List<Mark> marks = decorators.ofParameter(nodes.get(i).annotation);
        parameters.add(new Parameter(nodes.get(i).arg, types.get(i), kinds.get(i), initial, marks));
      }
    }
    return parameters;
  }

  private void gather(ArgumentsTy args) {
    var placed = new ArrayList<>(Syntax.list(args.posOnlyArgs));
    placed.addAll(Syntax.list(args.args));
    List<ExprTy> last = Syntax.list(args.defaults);
    int without = placed.size() - last.size();
    for (int i = 0; i < placed.size(); i++) {
      add(placed.get(i), Kind.ORDINARY, i < without ? null : last.get(i - without));
    }
    add(args.varArg, Kind.REST, null);
    List<ArgTy> named = Syntax.list(args.kwOnlyArgs);
    List<ExprTy> values = Syntax.list(args.kwDefaults);
    for (int i = 0; i < named.size(); i++) {
      add(named.get(i), Kind.KEYWORD_ONLY, i < values.size() ? values.get(i) : null);
    }
    add(args.kwArg, Kind.KEYWORD_REST, null);
  }

  private void add(ArgTy node, Kind kind, ExprTy initial) {
    if (node != null) {
      nodes.add(node);
      kinds.add(kind);
      defaults.add(initial);
    }
  }

  // A default is evaluated outside, but belongs to the function: what it reads is captured.
  private Expression initial(ExprTy node) {
    if (node == null) {
      return null;
    }
    var outside =
        new NameScope(NameScope.Kind.BLOCK, scope.outer(), scope.frame(), scope.outer().path());
    return lowering.in(outside, () -> lowering.expressions().of(node));
  }
}
