package dev.tidemark.jobs.cli;

import java.util.List;

/**
 * Runs the commands once in one process, so that the launcher can archive the classes they load.
 */
final class Training {
  private Training() {}

  public static void main(String[] arguments) {
    Tidemark.configureLogging();
    String warehouse = arguments[0];
    String home = arguments[1];
    int exitCode = Tidemark.run("scan", "-q", "--warehouse", warehouse, home);
    for (String format : List.of("markdown", "json", "sarif")) {
      Tidemark.run("review", "--format", format, home);
    }
    System.exit(exitCode);
  }
}
