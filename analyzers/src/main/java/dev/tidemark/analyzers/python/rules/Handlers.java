package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy.ExceptHandler;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.PythonFile;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the rules on {@code except} ask of a handler. */
final class Handlers {
  private static final Set<String> BROAD = Set.of("Exception", "BaseException");

  private Handlers() {}

  /** The innermost handler around a statement, in the same function; null if there is none. */
  static ExceptHandler around(PythonFile file, SSTNode statement) {
    SSTNode node = file.parent(statement);
    while (node != null && !definesScope(node)) {
      if (node instanceof ExceptHandler handler) {
        return handler;
      }
      node = file.parent(node);
    }
    return null;
  }

  /** The statements of one class whose exceptions the handler may get, in the same function. */
  static <S extends StmtTy> List<S> guarded(PythonFile file, ExceptHandler handler, Class<S> type) {
    SSTNode attempt = file.parent(handler);
    ExceptHandler outer = around(file, attempt);
    SSTNode function = function(file, attempt);
    return file.allIn(attempt, type).stream()
        .filter(s -> s.getSourceRange().startLine < handler.getSourceRange().startLine)
        .filter(s -> around(file, s) == outer && function(file, s) == function)
        .toList();
  }

  private static SSTNode function(PythonFile file, SSTNode statement) {
    SSTNode node = file.parent(statement);
    while (node != null && !definesScope(node)) {
      node = file.parent(node);
    }
    return node;
  }

  /** Whether it catches whatever an ordinary fault in the program may raise. */
  static boolean isBroad(ExceptHandler handler) {
    return handler.type == null || types(handler).stream().anyMatch(Handlers::isBroad);
  }

  /** What it catches, for a sentence. */
  static String caught(ExceptHandler handler) {
    return handler.type == null
        ? "any exception"
        : types(handler).stream().map(Expressions::lastName).collect(Collectors.joining(" or "));
  }

  static List<ExprTy> types(ExceptHandler handler) {
    return handler.type instanceof ExprTy.Tuple tuple
        ? Arrays.asList(tuple.elements)
        : List.of(handler.type);
  }

  /** Whether it names the class of all exceptions, or of all ordinary ones. */
  static boolean isBroad(ExprTy type) {
    return BROAD.contains(Expressions.lastName(type))
        && (type instanceof ExprTy.Name
            || (type instanceof ExprTy.Attribute attribute
                && Expressions.isName(attribute.value, "builtins")));
  }

  private static boolean definesScope(SSTNode node) {
    return node instanceof StmtTy.FunctionDef
        || node instanceof StmtTy.AsyncFunctionDef
        || node instanceof StmtTy.ClassDef;
  }
}
