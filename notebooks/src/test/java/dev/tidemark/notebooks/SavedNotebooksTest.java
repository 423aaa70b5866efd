package dev.tidemark.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The notebooks as they are committed. */
class SavedNotebooksTest {
  static List<Path> javaNotebooks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(""))) {
      return files
          .filter(file -> file.toString().endsWith(".ipynb"))
          .filter(file -> !file.toString().equals("python.ipynb"))
          .sorted()
          .toList();
    }
  }
}
