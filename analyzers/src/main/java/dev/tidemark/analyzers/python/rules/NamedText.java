package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.CmpOpTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.text.secret.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * An expression that is the value of something with a name.
 *
 * @param name of the variable, key, parameter or option
 */
record NamedText(String name, ExprTy value, Use use) {
  private static final Set<String> PAIRS =
      Set.of("get", "getenv", "setdefault", "set", "pop", "putenv", "setenv", "add_header");

  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1");

  /** All in the file, in no order that matters. */
  static List<NamedText> in(PythonFile file) {
    var found = new ArrayList<NamedText>();
    for (StmtTy.Assign assign : file.all(StmtTy.Assign.class)) {
      for (ExprTy target : assign.targets) {
        addAssigned(target, assign.value, found);
      }
    }
    for (StmtTy.AnnAssign assign : file.all(StmtTy.AnnAssign.class)) {
      addAssigned(assign.target, assign.value, found);
    }
    for (ExprTy.Dict dict : file.all(ExprTy.Dict.class)) {
      for (int i = 0; i < dict.values.length; i++) {
        found.add(held(nameOf(dict.keys[i]), dict.values[i]));
      }
    }
    for (ExprTy.Compare compare : file.all(ExprTy.Compare.class)) {
      if (compare.ops.length == 1 && compare.ops[0] == CmpOpTy.Eq) {
        found.add(held(nameOf(compare.left), compare.comparators[0]));
        found.add(held(nameOf(compare.comparators[0]), compare.left));
      }
    }
    file.all(ExprTy.Call.class).forEach(call -> addFrom(call, found));
    file.functions().forEach(function -> addDefaults(function, found));
    return found;
  }

  private static NamedText held(String name, ExprTy value) {
    return new NamedText(name, value, Use.HELD);
  }

  // Of a[..] the name in the brackets.
  private static String nameOf(ExprTy expression) {
    if (expression instanceof ExprTy.Subscript subscript) {
      return nameOf(subscript.slice);
    }
    return expression instanceof ExprTy.Constant key && Expressions.isString(key)
        ? Expressions.text(key)
        : Expressions.lastName(expression);
  }

  private static void addAssigned(ExprTy target, ExprTy value, List<NamedText> found) {
    if (target instanceof ExprTy.Tuple names
        && value instanceof ExprTy.Tuple values
        && names.elements.length == values.elements.length) {
      for (int i = 0; i < names.elements.length; i++) {
        found.add(held(nameOf(names.elements[i]), values.elements[i]));
      }
    } else if (value != null) {
      found.add(held(nameOf(target), value));
    }
  }

  private static void addFrom(ExprTy.Call call, List<NamedText> found) {
    String first = call.args.length > 0 ? textOf(call.args[0]) : "";
    for (KeywordTy keyword : call.keywords) {
      if (keyword.arg != null) {
        String name = keyword.arg.equals("default") ? first : keyword.arg;
        boolean chosen = !keyword.arg.equals("default") && !isRepeated(keyword, call);
        Use use = chosen ? Use.HANDED_ON : Use.HELD;
        found.add(new NamedText(name, keyword.value, use));
      }
    }
    if (call.args.length == 2 && PAIRS.contains(Expressions.lastName(call.func))) {
      found.add(held(first, call.args[1]));
    }
    if (call.args.length == 1 && Expressions.lastName(call.func).startsWith("set_")) {
      String name = Expressions.lastName(call.func).substring("set_".length());
      found.add(new NamedText(name, call.args[0], Use.HANDED_ON));
    }
  }

  // A word that is the name of the user too is there for show, and so is one for this machine.
  private static boolean isRepeated(KeywordTy value, ExprTy.Call call) {
    String text = textOf(value.value);
    return !text.isEmpty()
        && Arrays.stream(call.keywords)
            .filter(other -> !other.equals(value))
            .map(other -> textOf(other.value))
            .anyMatch(other -> other.equals(text) || OWN_MACHINE.contains(other));
  }

  private static String textOf(ExprTy expression) {
    return Expressions.isString(expression) ? Expressions.text((ExprTy.Constant) expression) : "";
  }

  private static void addDefaults(FunctionNode function, List<NamedText> found) {
    ArgumentsTy arguments = function.args();
    if (arguments == null) {
      return;
    }
    var placed = new ArrayList<ArgTy>();
    addAll(arguments.posOnlyArgs, placed);
    addAll(arguments.args, placed);
    int defaults = arguments.defaults == null ? 0 : arguments.defaults.length;
    for (int i = 0; i < defaults; i++) {
      found.add(held(placed.get(placed.size() - defaults + i).arg, arguments.defaults[i]));
    }
    int named = arguments.kwDefaults == null ? 0 : arguments.kwDefaults.length;
    for (int i = 0; i < named; i++) {
      if (arguments.kwDefaults[i] != null) {
        found.add(held(arguments.kwOnlyArgs[i].arg, arguments.kwDefaults[i]));
      }
    }
  }

  private static void addAll(ArgTy[] parameters, List<ArgTy> placed) {
    if (parameters != null) {
      placed.addAll(List.of(parameters));
    }
  }
}
