package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.TypeParamTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import dev.tidemark.analyzers.model.Place;
import java.util.List;

/** Where names stand; the grammar's nodes know it only of some. */
final class NamePlaces {
  private final List<String> lines;

  NamePlaces(List<String> lines) {
    this.lines = lines;
  }

  /** The place of the name that a class or function has, to the end of its body. */
  Place ofDefinition(Scope scope) {
    SourceRange range = scope.node().getSourceRange();
    if (scope.kind() == Scope.Kind.MODULE) {
      return new Place(firstWritten(), 1, Math.max(1, lines.size()), "");
    }
    String keyword = scope.node() instanceof StmtTy.ClassDef ? "class" : "def";
    String line = line(range.startLine);
    int head = line.indexOf(keyword, offset(line, range.startColumn));
    int name = head < 0 ? -1 : line.indexOf(scope.name(), head + keyword.length());
    int column = name < 0 ? range.startColumn : line.codePointCount(0, name);
    return new Place(range.startLine, column + 1, range.endLine, scope.symbol());
  }

  // A finding is known again by the text of its line, which must not be a blank one above it all.
  private int firstWritten() {
    int line = 1;
    while (line < lines.size() && line(line).isBlank()) {
      line++;
    }
    return line;
  }

  Place of(Bindings.Binding binding) {
    SourceRange range = binding.node().getSourceRange();
    String symbol = binding.scope().symbolOf(binding.name());
    if (binding.node() instanceof ExceptHandlerTy.ExceptHandler handler) {
      return ofHandlerName(handler, symbol);
    }
    if (beginsWithName(binding.node())) {
      return new Place(range.startLine, range.startColumn + 1, range.endLine, symbol);
    }
    int length = binding.name().codePointCount(0, binding.name().length());
    int column = Math.max(0, range.endColumn - length);
    return new Place(range.endLine, column + 1, range.endLine, symbol);
  }

  private Place ofHandlerName(ExceptHandlerTy.ExceptHandler handler, String symbol) {
    SourceRange type = handler.type.getSourceRange();
    String line = line(type.endLine);
    int name = line.indexOf(handler.name, offset(line, type.endColumn) + " as".length());
    int column = name < 0 ? type.endColumn : line.codePointCount(0, name);
    return new Place(type.endLine, column + 1, type.endLine, symbol);
  }

  private static boolean beginsWithName(SSTNode node) {
    return node instanceof ExprTy.Name
        || node instanceof ArgTy
        || node instanceof TypeParamTy.TypeVar;
  }

  private String line(int number) {
    return number <= lines.size() ? lines.get(number - 1) : "";
  }

  private static int offset(String line, int codePoints) {
    if (codePoints == 0) {
      return 0;
    }
    return codePoints < line.length() ? line.offsetByCodePoints(0, codePoints) : line.length();
  }
}
