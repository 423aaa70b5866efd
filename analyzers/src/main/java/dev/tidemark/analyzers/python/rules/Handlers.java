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
import java.util.stream.Stream;

/** What the rules on {@code except} ask of a handler. */
final class Handlers {
  private static final Set<String> BROAD = Set.of("Exception", "BaseException");

  /** Keeps a hostile file, with thousands of handlers on one block, from taking for ever. */
  private static final int MOST_LOOKED_AT = 1000;

  private Handlers() {}

  /** The statements of one class whose exceptions come to the handler first. */
  static <S extends StmtTy> Stream<S> guarded(
      PythonFile file, ExceptHandler handler, Class<S> type) {
    SSTNode attempt = file.parent(handler);
    return file.allIn(attempt, type).stream()
        .limit(MOST_LOOKED_AT)
        .filter(statement -> file.catcher(statement) == attempt);
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
}
