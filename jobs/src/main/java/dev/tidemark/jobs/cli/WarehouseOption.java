package dev.tidemark.jobs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the tables are; the same for every command. */
final class WarehouseOption {
  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      defaultValue = "${env:TIDEMARK_WAREHOUSE:-warehouse}",
      description =
          "Where the tables are: a folder, or a URI that Spark can write to. "
              + "Default: $TIDEMARK_WAREHOUSE, else ./warehouse.")
  String location;

  /**
   * The folder of a warehouse with something to ask.
   *
   * @throws IllegalArgumentException if no run is published in it
   */
  Path published() {
    if (!Files.isDirectory(root().resolve("_commits"))) {
      throw new IllegalArgumentException(
          "no run is published in "
              + root().toAbsolutePath()
              + "; run `tidemark scan` first, or name another folder with --warehouse");
    }
    return root();
  }

  /**
   * The folder of a warehouse, and be it that its first run is being written.
   *
   * @throws IllegalArgumentException if it is none
   */
  Path begun() {
    Path staging = root().resolve("_staging");
    return Files.isDirectory(staging) ? root() : published();
  }

  private Path root() {
    return Path.of(location);
  }
}
