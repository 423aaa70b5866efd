package dev.tidemark.analyzers.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Over how many lines parameters and local variables are in use. */
final class Lifetimes {
  /** Numbers of lines, which grow. */
  private static final class Lines {
    private int[] numbers = new int[4];
    private int size;

    void add(int line) {
      if (size > 0 && numbers[size - 1] >= line) {
        return;
      }
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = line;
    }

    /** 0 if there is none. */
    int lastUpTo(int line) {
      int found = Arrays.binarySearch(numbers, 0, size, line);
      int before = found < 0 ? -found - 2 : found;
      return before < 0 ? 0 : numbers[before];
    }
  }

  private final JavaFile file;
  private final Map<String, Lines> linesByName = new HashMap<>();

  Lifetimes(JavaFile file) {
    this.file = file;
    for (NameExpr use : file.all(NameExpr.class)) {
      linesByName
          .computeIfAbsent(use.getNameAsString(), name -> new Lines())
          .add(SourcePositions.rangeOf(use).begin.line);
    }
  }

  /**
   * Lines of code from its declaration to its last use before the end of the block that it lives
   * in.
   */
  int linesOf(String name, Node declaration) {
    int first = SourcePositions.rangeOf(declaration).begin.line;
    Lines uses = linesByName.get(name);
    if (uses == null) {
      return 1;
    }
    int last = uses.lastUpTo(SourcePositions.rangeOf(blockOf(declaration)).end.line);
    return last < first ? 1 : Math.max(1, file.text().codeLines(first, last));
  }

  private static Node blockOf(Node declaration) {
    Node at = declaration;
    while (!isBlock(at)) {
      at = at.getParentNode().orElseThrow();
    }
    return at;
  }

  private static boolean isBlock(Node node) {
    return node instanceof BlockStmt
        || node instanceof SwitchEntry
        || node instanceof ForStmt
        || node instanceof ForEachStmt
        || node instanceof TryStmt
        || node instanceof CatchClause
        || node instanceof LambdaExpr
        || node instanceof BodyDeclaration;
  }
}
