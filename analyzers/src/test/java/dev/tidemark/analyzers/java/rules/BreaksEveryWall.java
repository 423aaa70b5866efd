package dev.tidemark.analyzers.java.rules;

import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.python.PythonFile;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.text.TextFile;
import dev.tidemark.analyzers.text.rules.TodoComment;
import java.nio.file.Files;
import java.nio.file.Path;

/** A rule as none must be: it shows that the walls hold. */
public final class BreaksEveryWall implements Rule<PythonFile> {
  private static final StringBuilder SEEN = new StringBuilder();

  @Override
  public void check(PythonFile file, Reporter reporter) {
    TextFile text = file.text();
    new TodoComment().check(text, reporter);
    if (Files.exists(Path.of("/")) && System.nanoTime() > 0 && SEEN.isEmpty()) {
      reporter.report(new Place(1, 1, 1, ""), "this must never be");
    }
  }
}
