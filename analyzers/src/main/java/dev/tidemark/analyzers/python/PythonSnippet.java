package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
import java.util.List;

/** Text that may be a part of a Python file. */
public final class PythonSnippet {
  private PythonSnippet() {}

  /** The lines as statements, whatever the indentation they share; none if they are no such. */
  public static List<StmtTy> statements(List<String> lines) {
    try {
      String text = String.join("\n", lines).stripIndent() + "\n";
      LongNumbers.refuse(text);
      StmtTy[] body = Grammar.parse(text).body;
      return body == null ? List.of() : Arrays.asList(body);
    } catch (SyntaxFault fault) {
      return List.of();
    }
  }
}
