package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Per;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reports defaults that live from call to call and leave the hands of their function. */
@RuleInfo(
    id = "mutable-default-argument",
    category = Category.SIGNATURES,
    severity = Severity.WARNING,
    revision = 1,
    per = Per.FUNCTIONS,
    summary = "A default argument is one object for all calls, and may change",
    why =
        "Python makes a default once, when it reads the def. What one call, or anybody who was given"
            + " the object, puts into it is there in the next call. Take None as the default and make"
            + " the object in the body.",
    roles = Role.MAIN,
    examples =
        @Example(
            language = Language.PYTHON,
            bad = "def added(item, items=[]):\n    items.append(item)\n    return items\n",
            good =
                """
                def added(item, items=None):
                    items = [] if items is None else items
                    items.append(item)
                    return items
                """),
    limits =
        "A default that the body only reads does no harm and is not reported, as B006 and W0102 would."
            + " Reported is one that the body changes, stores in an object or returns, or hands to a"
            + " function of the same file that does so. Functions of other files are trusted, since"
            + " most of them only read what they are given; and so are methods that take items out or"
            + " sort them, since most defaults are empty."
            + "\n\n"
            + "Not followed: uses below a line that gives the parameter another value, other names that it"
            + " gets, and defaults of lambdas. A parameter whose name begins with _ or speaks of a"
            + " cache or memo keeps its default on purpose; one annotated as Sequence, Mapping or such"
            + " promises that nobody changes it. Tests are not asked: they mostly pass such a default"
            + " to code that they know.",
    definition = "pylint W0102 dangerous-default-value, flake8-bugbear B006")
public final class MutableDefaultArgument implements Rule<PythonFile> {
  private record Default(ArgTy parameter, ExprTy value) {}

  private static final Set<String> MAKERS =
      Set.of("list", "dict", "set", "bytearray", "defaultdict", "OrderedDict", "Counter", "deque");

  /** As annotations they promise that nobody changes what they stand for. */
  private static final Set<String> READ_ONLY =
      Set.of("Mapping", "Sequence", "Iterable", "Collection", "Container", "AbstractSet");

  /** Keeps a hostile function, with thousands of parameters, from taking for ever. */
  private static final int MOST_JUDGED = 100;

  @Override
  public void check(PythonFile file, Reporter reporter) {
    var functions = new OwnFunctions(file);
    var known = new HashMap<LeakOfDefault.Given, Boolean>();
    for (FunctionNode function : file.functions()) {
      List<Default> defaults = defaults(function.args());
      for (Default each : defaults.subList(0, Math.min(MOST_JUDGED, defaults.size()))) {
        String made = kindOf(each.value());
        if (!made.isEmpty() && !isMeantToLive(each.parameter())) {
          new LeakOfDefault(file, functions, known, function, each.parameter().arg)
              .found()
              .ifPresent(leak -> report(file, each, made, leak, reporter));
        }
      }
    }
  }

  private static void report(
      PythonFile file, Default found, String made, String leak, Reporter reporter) {
    reporter.report(
        file.at(found.parameter()),
        "the default of \""
            + Clean.line(found.parameter().arg, 60)
            + "\" is one "
            + made
            + " for all calls, and "
            + leak);
  }

  private static List<Default> defaults(ArgumentsTy args) {
    var found = new ArrayList<Default>();
    if (args == null) {
      return found;
    }
    var placed = new ArrayList<ArgTy>();
    addAll(args.posOnlyArgs, placed);
    addAll(args.args, placed);
    pair(placed, args.defaults, found);
    var named = new ArrayList<ArgTy>();
    addAll(args.kwOnlyArgs, named);
    pair(named, args.kwDefaults, found);
    return found;
  }

  private static void addAll(ArgTy[] parameters, List<ArgTy> list) {
    if (parameters != null) {
      list.addAll(List.of(parameters));
    }
  }

  // The last default belongs to the last parameter.
  private static void pair(List<ArgTy> parameters, ExprTy[] values, List<Default> found) {
    int count = values == null ? 0 : values.length;
    for (int i = Math.max(0, count - parameters.size()); i < count; i++) {
      if (values[i] != null) {
        found.add(new Default(parameters.get(parameters.size() - count + i), values[i]));
      }
    }
  }

  private static String kindOf(ExprTy value) {
    if (value instanceof ExprTy.List || value instanceof ExprTy.ListComp) {
      return "list";
    }
    if (value instanceof ExprTy.Dict || value instanceof ExprTy.DictComp) {
      return "dict";
    }
    if (value instanceof ExprTy.Set || value instanceof ExprTy.SetComp) {
      return "set";
    }
    String maker = value instanceof ExprTy.Call call ? Expressions.lastName(call.func) : "";
    return MAKERS.contains(maker) ? maker : "";
  }

  private static boolean isMeantToLive(ArgTy parameter) {
    String name = parameter.arg.toLowerCase(Locale.ROOT);
    return name.startsWith("_")
        || name.contains("cache")
        || name.contains("memo")
        || (parameter.annotation != null
            && READ_ONLY.contains(Expressions.lastName(parameter.annotation)));
  }
}
