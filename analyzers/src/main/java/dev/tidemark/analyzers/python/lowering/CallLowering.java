package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.Argument;
import dev.tidemark.analyzers.flow.code.Expression.Argument.Spread;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Call;
import dev.tidemark.analyzers.flow.code.Expression.Cast;
import dev.tidemark.analyzers.flow.code.Expression.Global;
import dev.tidemark.analyzers.flow.code.Expression.Mixture;
import dev.tidemark.analyzers.flow.code.Expression.Self;
import dev.tidemark.analyzers.flow.code.Expression.TypeTest;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.python.Expressions;
import java.util.ArrayList;
import java.util.List;

/** Calls. */
final class CallLowering {
  private final Lowering lowering;

  CallLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  Expression of(ExprTy.Call call) {
    if (call.func instanceof ExprTy.Attribute method) {
      return isSuper(method.value) ? ofParent(call, method) : method(call, method);
    }
    if (isSuper(call)) {
      return receiver(call);
    }
    if (isBuiltIn(call.func, "isinstance") && Syntax.list(call.args).size() == 2) {
      return typeTest(call);
    }
    return new Call(lowering.expressions().of(call.func), "", arguments(call), Syntax.at(call));
  }

  private Expression method(ExprTy.Call call, ExprTy.Attribute method) {
    Expression receiver = lowering.expressions().of(method.value);
    return new Call(receiver, method.attr, arguments(call), Syntax.at(call));
  }

  List<Argument> arguments(ExprTy.Call call) {
    var arguments = new ArrayList<Argument>();
    for (ExprTy each : Syntax.list(call.args)) {
      if (each instanceof ExprTy.Starred starred) {
        arguments.add(new Argument("", lowering.expressions().of(starred.value), Spread.LIST));
      } else {
        arguments.add(Argument.of(lowering.expressions().of(each)));
      }
    }
    for (KeywordTy each : Syntax.list(call.keywords)) {
      Expression value = lowering.expressions().of(each.value);
      arguments.add(
          each.arg == null
              ? new Argument("", value, Spread.MAPPING)
              : new Argument(each.arg, value, Spread.NONE));
    }
    return arguments;
  }

  private boolean isBuiltIn(ExprTy function, String name) {
    return Expressions.isName(function, name) && lowering.scope().owner(name) == null;
  }

  private boolean isSuper(ExprTy value) {
    return value instanceof ExprTy.Call call
        && isBuiltIn(call.func, "super")
        && lowering.scope().method() != null;
  }

  /** What {@code super()} is a view of. */
  private Expression receiver(ExprTy.Call call) {
    NameScope method = lowering.scope().method();
    return method.hasReceiver() ? new Self() : new Global(parent(method), Syntax.at(call));
  }

  /** The class that {@code super()} looks in first, as far as the file tells. */
  private static String parent(NameScope method) {
    NameScope type = method.outer();
    return type.parents().isEmpty() ? "object" : type.parents().get(0);
  }

  // A parent's method of the same name must not be taken for the one that calls it.
  private Expression ofParent(ExprTy.Call call, ExprTy.Attribute called) {
    List<Argument> arguments = arguments(call);
    if (called.attr.equals("__new__")) {
      return new Mixture(arguments.stream().map(Argument::value).toList());
    }
    Expression receiver = receiver((ExprTy.Call) called.value);
    if (receiver instanceof Self) {
      receiver = new Cast(parent(lowering.scope().method()), receiver);
    }
    String name = called.attr.equals("__init__") ? Function.CONSTRUCTOR : called.attr;
    return new Call(receiver, name, arguments, Syntax.at(call));
  }

  private Expression typeTest(ExprTy.Call call) {
    List<String> types = TypeNames.several(lowering.scope(), call.args[1]);
    if (types.contains("")) {
      At at = Syntax.at(call);
      return new Call(new Global("isinstance", at), "", arguments(call), at);
    }
    return new TypeTest(lowering.expressions().of(call.args[0]), types);
  }
}
