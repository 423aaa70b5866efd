package dev.tidemark.jobs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Where the tables are; the same for every command. */
final class WarehouseOption {
  /** As s3://, hdfs:// or file:///; a letter alone is a drive. */
  private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

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
    return isBegun() ? root() : published();
  }

  /** Whether a run was ever begun in a folder of this machine. */
  boolean isBegun() {
    return Files.isDirectory(root().resolve("_staging"));
  }

  /** Whether it is said where, and not which folder. */
  boolean isUri() {
    return URI.matcher(location).matches();
  }

  private Path root() {
    return Path.of(location);
  }
}
