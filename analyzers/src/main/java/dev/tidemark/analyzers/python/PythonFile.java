package dev.tidemark.analyzers.python;

import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.text.TextFile;

/** A parsed Python file, walked once: its nodes lie ready by type. */
public final class PythonFile {
  private final TextFile text;
  private final Outline outline;

  PythonFile(TextFile text, Outline outline) {
    this.text = text;
    this.outline = outline;
  }

  public TextFile text() {
    return text;
  }

  public Outline outline() {
    return outline;
  }
}
