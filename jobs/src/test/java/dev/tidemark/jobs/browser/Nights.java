package dev.tidemark.jobs.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The warehouse of {@link TwelveNights}.
 *
 * @param page its report
 * @param asked the same to be asked by SQL
 */
record Nights(Path folder, Path page, Asked asked) implements AutoCloseable {
  static Nights write() throws IOException, SQLException {
    Path folder = Files.createTempDirectory("nights");
    Path root = folder.resolve("warehouse");
    TwelveNights.write(root);
    return new Nights(folder, ShownReport.write(root), Asked.of(root));
  }

  @Override
  public void close() throws IOException, SQLException {
    asked.close();
    try (Stream<Path> left = Files.walk(folder)) {
      left.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }
}
