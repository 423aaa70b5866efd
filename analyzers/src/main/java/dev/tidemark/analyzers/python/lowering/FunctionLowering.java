package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Global;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Self;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.code.Function.Parameter;
import dev.tidemark.analyzers.flow.code.Mark;
import dev.tidemark.analyzers.flow.code.Statement;
import dev.tidemark.analyzers.python.FunctionNode;
import java.util.List;
import java.util.Set;

/** Functions, methods and lambdas. */
final class FunctionLowering {
  private static final String INIT = "__init__";
  private static final Set<String> OF_CLASS =
      Set.of("__new__", "__init_subclass__", "__class_getitem__");

  private final Lowering lowering;
  private final DecoratorNames decorators;

  FunctionLowering(Lowering lowering) {
    this.lowering = lowering;
    this.decorators = new DecoratorNames(lowering);
  }

  /** A function in the current scope, which makes it a method if it is a class. */
  Function of(FunctionNode def) {
    NameScope around = lowering.scope();
    boolean method = around.kind() == NameScope.Kind.CLASS;
    NameScope scope = scope(def.name());
    StmtTy[] body = def.body().toArray(StmtTy[]::new);
    BoundNames bound = ScopeNames.ofBody(lowering.file(), def.node(), body);
    ArgTy receiver = method ? receiver(def) : null;
    if (method && !def.isDecoratedWith("staticmethod")) {
      bindReceiver(scope, def, receiver, bound);
    }
    List<Parameter> parameters =
        new ParameterLowering(lowering, decorators, scope).of(def.args(), receiver);
    ScopeNames.addTo(scope, bound);
    Generators.prepare(lowering.file(), def, scope);
    List<Statement> statements = lowering.in(scope, () -> lowering.statements().all(body));
    List<Mark> marks = decorators.marks(def.decorators());
    return new Function(
        method && def.name().equals(INIT) ? Function.CONSTRUCTOR : def.name(),
        scope.path(),
        !scope.hasReceiver(),
        parameters,
        scope.frame().variables(),
        scope.frame().yielded() == null ? TypeNames.of(around, def.returns()) : "",
        marks,
        scope.frame().captured(),
        Generators.complete(scope.frame(), statements),
        Syntax.at(def.node()));
  }

  /** Decorators of a class. */
  List<Mark> marks(ExprTy[] nodes) {
    return decorators.marks(Syntax.list(nodes));
  }

  private NameScope scope(String name) {
    NameScope around = lowering.scope();
    boolean method = around.kind() == NameScope.Kind.CLASS;
    var frame = new Frame(method ? around.frame().outer() : around.frame());
    return new NameScope(NameScope.Kind.FUNCTION, around, frame, around.pathOf(name));
  }

  private static ArgTy receiver(FunctionNode def) {
    ArgumentsTy args = def.args();
    if (args == null || def.isDecoratedWith("staticmethod")) {
      return null;
    }
    List<ArgTy> first = Syntax.list(args.posOnlyArgs);
    List<ArgTy> named = first.isEmpty() ? Syntax.list(args.args) : first;
    return named.isEmpty() ? null : named.get(0);
  }

  private static void bindReceiver(
      NameScope scope, FunctionNode def, ArgTy receiver, BoundNames bound) {
    boolean ofClass =
        def.isDecoratedWith("classmethod")
            || OF_CLASS.contains(def.name())
            || (receiver != null && receiver.arg.equals("cls"));
    String type = ScopeNames.fullName(scope.outer().path());
    if (!ofClass) {
      scope.receives();
    }
    if (receiver == null) {
      return;
    }
    if (bound.names().containsKey(receiver.arg)) {
      At at = Syntax.at(receiver);
      var local = new Local(scope.frame().add(receiver.arg, ""), at);
      scope.bindSlot(receiver.arg, local.variable());
      scope.frame().begin(Frame.assigned(local, ofClass ? new Global(type, at) : new Self(), at));
    } else if (ofClass) {
      scope.bindFull(receiver.arg, type);
    } else {
      scope.bindReceiver(receiver.arg);
    }
  }

  Function lambda(ExprTy.Lambda lambda) {
    NameScope around = lowering.scope();
    var frame = new Frame(around.frame());
    var scope = new NameScope(NameScope.Kind.FUNCTION, around, frame, around.path());
    List<Parameter> parameters =
        new ParameterLowering(lowering, decorators, scope).of(lambda.args, null);
    Expression result = lowering.in(scope, () -> lowering.expressions().of(lambda.body));
    At at = Syntax.at(lambda);
    return new Function(
        "",
        scope.path(),
        !scope.hasReceiver(),
        parameters,
        frame.variables(),
        "",
        List.of(),
        frame.captured(),
        frame.whole(List.of(new Statement.Return(result, Syntax.at(lambda.body)))),
        at);
  }
}
