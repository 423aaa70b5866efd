package dev.tidemark.analyzers.python.lowering;

import dev.tidemark.analyzers.flow.code.CodeFile;
import dev.tidemark.analyzers.flow.code.PythonCodePrinter;
import dev.tidemark.analyzers.model.UnjudgeableException;
import dev.tidemark.analyzers.python.PythonFrontEnd;

/** Snippets as the flow analysis reads them. */
final class Lowered {
  private Lowered() {}

  static CodeFile file(String python) {
    try {
      return PythonCode.of(new PythonFrontEnd().parse(python));
    } catch (UnjudgeableException e) {
      throw new IllegalArgumentException(e.problem().toString(), e);
    }
  }

  static String text(String python) {
    return PythonCodePrinter.print(file(python));
  }

  /** The body of a function {@code f} with the parameters {@code a, b, c}. */
  static String inFunction(String body) {
    String text = text("def f(a, b, c):\n" + body.strip().indent(2));
    return text.substring(text.indexOf('\n') + 1).stripIndent().strip();
  }
}
