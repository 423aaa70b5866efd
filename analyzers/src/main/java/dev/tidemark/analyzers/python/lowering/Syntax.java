package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import dev.tidemark.analyzers.flow.code.Expression.At;
import java.util.Arrays;
import java.util.List;

/** Reads what the parser leaves to its readers: lists that may be null, and places. */
final class Syntax {
  private Syntax() {}

  static <T> List<T> list(T[] nodes) {
    return nodes == null ? List.of() : Arrays.asList(nodes);
  }

  static At at(SSTNode node) {
    SourceRange range = node.getSourceRange();
    return new At(range.startLine, range.startColumn + 1, range.endLine);
  }

  /** The elements of a tuple or list. */
  static List<ExprTy> elements(ExprTy sequence) {
    if (sequence instanceof ExprTy.Tuple tuple) {
      return list(tuple.elements);
    }
    return sequence instanceof ExprTy.List items ? list(items.elements) : List.of();
  }
}
