package dev.tidemark.jobs.cli;

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
}
