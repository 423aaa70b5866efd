package dev.tidemark.jobs.cli;

/**
 * Runs the commands once in one process, so that the launcher can archive the classes they load.
 */
final class Training {
  private Training() {}

  public static void main(String[] arguments) {
    Tidemark.configureLogging();
    String warehouse = arguments[0];
    String home = arguments[1];
    String[] formats = {"markdown", "json", "sarif"};
    for (String format : formats) {
      Tidemark.run("review", "--format", format, home);
    }
    System.exit(Tidemark.run("scan", "-q", "--warehouse", warehouse, home));
  }
}
