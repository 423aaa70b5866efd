package dev.tidemark.analyzers.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.text.TextFile;
import java.util.List;

/** A parsed Java file, walked once: its nodes lie ready by type. */
public final class JavaFile {
  private final CompilationUnit unit;
  private final TextFile text;
  private final Outline outline;

  JavaFile(CompilationUnit unit, TextFile text, Outline outline) {
    this.unit = unit;
    this.text = text;
    this.outline = outline;
  }

  public CompilationUnit unit() {
    return unit;
  }

  public TextFile text() {
    return text;
  }

  public Outline outline() {
    return outline;
  }

  /** All nodes of exactly this class, in the order of the file. */
  public <N extends Node> List<N> all(Class<N> type) {
    return unit.findAll(type);
  }
}
