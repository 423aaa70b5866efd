package dev.tidemark.jobs.cli;

import dev.tidemark.jobs.ToolVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line. */
@Command(
    name = "tidemark",
    description = "Counts what each rule finds in each module of every repository, night by night.",
    mixinStandardHelpOptions = true,
    versionProvider = Tidemark.Version.class,
    subcommands = {
      Scan.class,
      ShowTrend.class,
      ExplainChange.class,
      WriteReport.class,
      ReviewSources.class,
      Sql.class,
      ListTables.class,
      ShowViews.class,
      ListRules.class
    },
    footer = {
      "",
      "Exit codes: 0 complete, 2 wrong usage, 3 done but something could not be judged,",
      "4 nothing done."
    })
public final class Tidemark {
  static final int COMPLETE = 0;
  static final int WRONG_USAGE = 2;
  static final int INCOMPLETE = 3;
  static final int NOTHING_PUBLISHED = 4;

  private Tidemark() {}

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"tidemark " + ToolVersion.CURRENT};
    }
  }

  public static void main(String[] arguments) {
    configureLogging();
    System.exit(run(arguments));
  }

  /** Before the first class of Spark loads; spark-submit brings a configuration of its own. */
  static void configureLogging() {
    if (System.getProperty("SPARK_SUBMIT") == null) {
      System.setProperty("log4j2.configurationFile", "tidemark-log4j2.properties");
    }
  }

  /**
   * For a command that starts no Spark: nobody reads JGit's log, and the start of what writes it
   * takes a third as long as all the rest.
   */
  static void switchLoggingOff() {
    System.setProperty("slf4j.internal.verbosity", "WARN");
    System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
  }

  /** Runs one command to its exit code. */
  static int run(String... arguments) {
    return new CommandLine(new Tidemark())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Tidemark::explain)
        .execute(arguments);
  }

  /** Wrong input is told in one sentence; anything else is a fault of ours, told with its trace. */
  private static int explain(
      Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
    if (exception instanceof IllegalArgumentException) {
      command.getErr().println("tidemark: " + exception.getMessage());
      return WRONG_USAGE;
    }
    exception.printStackTrace(command.getErr());
    return NOTHING_PUBLISHED;
  }
}
