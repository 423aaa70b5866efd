package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.DeclarationKind;
import dev.tidemark.analyzers.outline.Trait;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The functions of a file whom nobody but their author asks for just these parameters: the file
 * calls them, hands them to nobody, and no class or decorator can want them so.
 */
final class FreeSignatures {
  private static final Set<String> HARMLESS =
      Set.of(
          "staticmethod",
          "classmethod",
          "contextmanager",
          "asynccontextmanager",
          "lru_cache",
          "cache");

  private static final Pattern UNUSED =
      Pattern.compile("_.*|.*(dummy|ignore|unused).*|self|cls|mcs|mcls", Pattern.CASE_INSENSITIVE);
  private static final Pattern EXPLAINED =
      Pattern.compile(
          "unused|not used|no longer used|not needed|ignored|deprecated|reserved|compatib|noqa",
          Pattern.CASE_INSENSITIVE);

  private final PythonFile file;
  private final Map<Integer, Declaration> byLine = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<List<String>, Integer> shapes = new HashMap<>();

  /** How often a name stands for a value and is not called. */
  private final Map<String, int[]> values = new HashMap<>();

  private final Set<String> called = new HashSet<>();

  FreeSignatures(PythonFile file) {
    this.file = file;
    file.outline().all(DeclarationKind.FUNCTION).forEach(d -> byLine.put(d.place().line(), d));
    for (FunctionNode function : file.functions()) {
      names.merge(function.name(), 1, Integer::sum);
      shapes.merge(shape(function), 1, Integer::sum);
    }
    countValues();
  }

  // Only of names that functions have: a file holds a hundred times as many others.
  private void count(String name, int uses) {
    int[] known = values.get(name);
    if (known != null) {
      known[0] += uses;
    }
  }

  private boolean isValue(String name) {
    return values.get(name)[0] > 0;
  }

  private void countValues() {
    names.keySet().forEach(name -> values.put(name, new int[1]));

    for (ExprTy.Name name : file.all(ExprTy.Name.class)) {
      if (name.context == ExprContextTy.Load) {
        count(name.id, 1);
      }
    }
    for (ExprTy.Attribute attribute : file.all(ExprTy.Attribute.class)) {
      if (attribute.context == ExprContextTy.Load) {
        count(attribute.attr, 1);
      }
    }
    for (ExprTy.Call call : file.all(ExprTy.Call.class)) {
      if (call.func instanceof ExprTy.Name || call.func instanceof ExprTy.Attribute) {
        count(Expressions.lastName(call.func), -1);
        called.add(OwnFunctions.calledName(call));
      }
    }
  }

  static boolean isMeantToBeRead(ArgTy parameter) {
    return !UNUSED.matcher(parameter.arg).matches();
  }

  /** Tells quickly, without a look at the rest of the file, that most cannot be among them. */
  static boolean mayContain(PythonFile file, FunctionNode function) {
    boolean own =
        function.name().startsWith("_")
            || !(file.parent(function.node()) instanceof StmtTy.ClassDef);
    return own
        && function.args().kwArg == null
        && function.args().varArg == null
        && function.decorators().stream().map(Expressions::lastName).allMatch(HARMLESS::contains)
        && !isStub(function);
  }

  boolean contains(FunctionNode function) {
    return mayContain(file, function)
        && isCalledAsIs(function)
        && !hasSiblings(function)
        && !isValue(function.name())
        && !isImposed(function)
        && !isExplained(function);
  }

  // Functions with one list of parameters are made to be called alike.
  private boolean hasSiblings(FunctionNode function) {
    List<String> shape = shape(function);
    return shape.size() > 1 && shapes.get(shape) > 1;
  }

  private static List<String> shape(FunctionNode function) {
    return function.namedParameters().stream()
        .map(p -> p.arg)
        .filter(name -> !name.equals("self") && !name.equals("cls"))
        .toList();
  }

  // Heirs may override a public method, and other files call a public function by its interface.
  private boolean isCalledAsIs(FunctionNode function) {
    String name = function.name();
    return name.equals("__init__") || (called.contains(name) && names.get(name) == 1);
  }

  private boolean isImposed(FunctionNode function) {
    Declaration declared = byLine.get(function.node().getSourceRange().startLine);
    return declared == null
        || (declared.is(Trait.CONSTRUCTOR)
            ? ((StmtTy.ClassDef) file.parent(function.node())).bases.length > 0
            : declared.is(Trait.NAME_IMPOSED));
  }

  private static boolean isStub(FunctionNode function) {
    List<StmtTy> body = function.body();
    List<StmtTy> statements = body.subList(Expressions.documentationIn(body), body.size());
    return statements.stream().allMatch(FreeSignatures::doesNothing)
        || (statements.size() <= 2
            && statements.get(statements.size() - 1) instanceof StmtTy.Raise);
  }

  private static boolean doesNothing(StmtTy statement) {
    if (statement instanceof StmtTy.Return result) {
      return result.value == null || isPlain(result.value);
    }
    return statement instanceof StmtTy.Pass
        || (statement instanceof StmtTy.Expr e && e.value instanceof ExprTy.Constant);
  }

  private static boolean isPlain(ExprTy value) {
    return value instanceof ExprTy.Constant
        || (value instanceof ExprTy.List list && list.elements.length == 0)
        || (value instanceof ExprTy.Tuple tuple && tuple.elements.length == 0)
        || (value instanceof ExprTy.Dict dict && dict.values.length == 0);
  }

  // In its documentation or in a comment of its head.
  private boolean isExplained(FunctionNode function) {
    int first = function.node().getSourceRange().startLine;
    List<StmtTy> body = function.body();
    int last = body.get(0).getSourceRange().endLine;
    List<String> lines = file.text().lines();
    if (Expressions.documentationIn(body) == 0) {
      return file.commentsOn(first, last).stream()
          .anyMatch(comment -> EXPLAINED.matcher(comment.text()).find());
    }
    return lines.subList(first - 1, Math.min(last, lines.size())).stream()
        .anyMatch(line -> EXPLAINED.matcher(line).find());
  }
}
