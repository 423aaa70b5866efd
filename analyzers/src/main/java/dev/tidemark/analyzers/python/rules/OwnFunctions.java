package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.StmtTy.ClassDef;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The functions of a file, as its own calls name them. */
final class OwnFunctions {
  private static final String CONSTRUCTOR = "__init__";
  private static final Set<String> RECEIVERS = Set.of("self", "cls");

  private final Map<String, List<FunctionNode>> byName = new HashMap<>();
  private final PythonFile file;

  OwnFunctions(PythonFile file) {
    this.file = file;
    for (FunctionNode function : file.functions()) {
      byName.computeIfAbsent(function.name(), name -> new ArrayList<>()).add(function);
    }
  }

  /**
   * What {@code f()}, {@code self.f()} or {@code cls.f()} calls, if the file has just one such: a
   * function, a method, or what sets up an object of the class f.
   */
  Optional<FunctionNode> calledBy(ExprTy.Call call) {
    String name = calledName(call);
    boolean method = isOnReceiver(call);
    var named =
        Stream.concat(
                named(name).filter(f -> method ? isMethod(f) : isSeenBy(call, f)),
                method ? Stream.empty() : named(CONSTRUCTOR).filter(f -> isIn(f, name)))
            .limit(2)
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private boolean isMethod(FunctionNode function) {
    return file.parent(function.node()) instanceof ClassDef;
  }

  // What stands in the body of another function is seen there only.
  private boolean isSeenBy(ExprTy.Call call, FunctionNode function) {
    SSTNode around = file.parent(function.node());
    while (around != null && !isDefinition(around)) {
      around = file.parent(around);
    }
    return around == null
        || (!(around instanceof ClassDef)
            && around.getSourceRange().startLine <= call.getSourceRange().startLine
            && call.getSourceRange().endLine <= around.getSourceRange().endLine);
  }

  private static boolean isDefinition(SSTNode node) {
    return node instanceof ClassDef
        || node instanceof StmtTy.FunctionDef
        || node instanceof StmtTy.AsyncFunctionDef;
  }

  private Stream<FunctionNode> named(String name) {
    return byName.getOrDefault(name, List.of()).stream();
  }

  private boolean isIn(FunctionNode function, String className) {
    return file.parent(function.node()) instanceof ClassDef type && type.name.equals(className);
  }

  /** The name in {@code f()}, {@code self.f()} or {@code cls.f()}; "" for any other call. */
  static String calledName(ExprTy.Call call) {
    if (call.func instanceof ExprTy.Name name) {
      return name.id;
    }
    return isOnReceiver(call) ? ((ExprTy.Attribute) call.func).attr : "";
  }

  /** Whether it calls a method of the object or class that it stands in. */
  static boolean isOnReceiver(ExprTy.Call call) {
    return call.func instanceof ExprTy.Attribute attribute
        && attribute.value instanceof ExprTy.Name receiver
        && RECEIVERS.contains(receiver.id);
  }

  /** The names under which the callee gets the arguments that match. */
  static List<String> parametersFor(
      ExprTy.Call call, FunctionNode callee, Predicate<ExprTy> argument) {
    var names = new ArrayList<String>();
    List<ArgTy> parameters = callee.namedParameters();
    boolean method = isOnReceiver(call) || callee.name().equals(CONSTRUCTOR);
    int receivers = method && !callee.isDecoratedWith("staticmethod") ? 1 : 0;
    for (int i = 0; i < call.args.length && i + receivers < parameters.size(); i++) {
      if (argument.test(call.args[i])) {
        names.add(parameters.get(i + receivers).arg);
      }
    }
    for (KeywordTy keyword : call.keywords) {
      if (keyword.arg != null && argument.test(keyword.value)) {
        names.add(keyword.arg);
      }
    }
    return names;
  }
}
