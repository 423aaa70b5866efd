package dev.tidemark.benchmarks.identity;

import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Language;

/**
 * What a file holds, before it is edited.
 *
 * @param report what is known of it
 */
record Content(String path, Language language, String text, FileReport report) {
  CodeLines lines() {
    return CodeLines.of(text, language);
  }

  boolean python() {
    return language == Language.PYTHON;
  }

  /** The name of the file, without folder and ending. */
  String stem() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(0, name.lastIndexOf('.'));
  }
}
