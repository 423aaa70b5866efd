package dev.tidemark.jobs.cli;

import dev.tidemark.analyzers.flow.library.Library;
import dev.tidemark.analyzers.flow.library.LibraryText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Models of libraries that a settings file names. */
final class OwnModels {
  private OwnModels() {}

  /**
   * Their texts, which were understood.
   *
   * @param folder of the settings file, from which the paths lead
   * @throws IllegalArgumentException if one cannot be read or understood; the message says where
   */
  static List<LibraryText> read(Path folder, List<String> paths) {
    var models = new ArrayList<LibraryText>();
    for (String path : paths) {
      models.add(new LibraryText(path, text(folder, path)));
    }
    if (!models.isEmpty()) {
      Library.shipped().with(models);
    }
    return models;
  }

  private static String text(Path folder, String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException("the model " + path + " cannot be read", e);
    }
  }
}
