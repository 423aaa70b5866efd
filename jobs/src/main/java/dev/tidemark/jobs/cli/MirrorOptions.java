package dev.tidemark.jobs.cli;

import dev.tidemark.jobs.git.GitSettings;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where clones are kept, and how much one may cost. */
final class MirrorOptions {
  private static final long MEGABYTE = 1_000_000;

  @Option(
      names = "--mirrors",
      paramLabel = "DIR",
      description = "Where clones are kept. Default: beside the warehouse, as <warehouse>-mirrors.")
  private Path mirrors;

  @Option(
      names = "--timeout-seconds",
      paramLabel = "N",
      defaultValue = "1800",
      description = "How long one repository may take to clone or fetch. Default: 1800.")
  private int timeoutSeconds;

  @Option(
      names = "--max-mirror-mb",
      paramLabel = "N",
      defaultValue = "20000",
      description = "How much disk one clone may take. Default: 20000.")
  private long maxMirrorMegabytes;

  /**
   * As they are for a warehouse.
   *
   * @throws IllegalArgumentException if it is elsewhere and nobody says where clones are to be
   */
  GitSettings beside(String warehouse) {
    return new GitSettings(folder(warehouse), timeoutSeconds, maxMirrorMegabytes * MEGABYTE);
  }

  private Path folder(String warehouse) {
    if (mirrors != null) {
      return mirrors;
    }
    if (warehouse.contains("://")) {
      throw new IllegalArgumentException(
          "say with --mirrors where clones are to be kept: the warehouse "
              + warehouse
              + " is no folder of this machine");
    }
    var folder = Path.of(warehouse).toAbsolutePath().normalize();
    return folder.resolveSibling(folder.getFileName() + "-mirrors");
  }
}
