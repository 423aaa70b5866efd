package dev.tidemark.jobs.cli;

import picocli.CommandLine.Option;

/** How much room a terminal has. */
final class WidthOption {
  private static final int USUAL_COLUMNS = 80;

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "Columns of the terminal. Default: $COLUMNS, else 80.")
  private Integer width;

  /** Shells may leave anything in the variable. */
  int columns() {
    if (width != null) {
      return width;
    }
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("[1-9]\\d{0,3}")
        ? Integer.parseInt(columns)
        : USUAL_COLUMNS;
  }
}
