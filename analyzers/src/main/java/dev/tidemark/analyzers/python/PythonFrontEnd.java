package dev.tidemark.analyzers.python;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.UnjudgeableException;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.text.TextFile;
import java.util.BitSet;
import java.util.List;

/** Text to {@link PythonFile}. */
public final class PythonFrontEnd {
  /**
   * @throws UnjudgeableException if the text is not Python 3
   */
  public PythonFile parse(String text) throws UnjudgeableException {
    var none = new BitSet();
    var lines = new TextFile(Language.PYTHON, text.lines().toList(), List.of(), none, none, none);
    return new PythonFile(lines, new Outline(Language.PYTHON, List.of()));
  }
}
