package dev.tidemark.jobs.cli;

import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.jobs.git.Scope;
import dev.tidemark.jobs.git.UnreadableRepositoryException;
import dev.tidemark.jobs.review.InspectFiles;
import dev.tidemark.jobs.review.InspectTogether;
import dev.tidemark.jobs.review.Inspection;
import dev.tidemark.jobs.review.Review;
import dev.tidemark.jobs.review.ReviewedSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Review a file, a folder or a repository: what is wrong, heaviest first, and what is clean.",
      "",
      "A path is read as it lies on disk, with what is not committed and without what git ignores;"
          + " with --ref, or for a URL, a commit is read. Rules and settings are those of scan."
    },
    footer = {
      "",
      "Exit codes: 0 reviewed, whatever was found; 2 wrong usage; 3 reviewed, but some file or rule",
      "could not be judged; 4 nothing reviewed."
    })
final class ReviewSources implements Callable<Integer> {
  private static final int USUAL_REMARKS = 10;

  @Parameters(
      paramLabel = "PATH|URL",
      arity = "0..1",
      defaultValue = ".",
      description = "A file, a folder or a clone URL. Default: the folder you stand in.")
  private String source;

  @Option(
      names = "--ref",
      paramLabel = "REF",
      defaultValue = "",
      description = "Of a path: the branch, tag or commit to read. Of a URL: the branch.")
  private String ref;

  @Option(
      names = "--path",
      paramLabel = "SUBPATH",
      defaultValue = "",
      description = "Only this file or folder in it.")
  private String below;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "markdown",
      description = "markdown, json or sarif. Default: markdown.")
  private ReviewFormat format;

  @ArgGroup private Length length = new Length();

  @Option(
      names = "--mirrors",
      paramLabel = "DIR",
      description = "Where the clone of a URL is kept. Default: it is thrown away.")
  private Path mirrors;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "YAML: rules, thresholds, paths; see docs/configuration.md.")
  private Path configFile;

  @Option(
      names = "--timeout-seconds",
      paramLabel = "N",
      defaultValue = "1800",
      description = "How long a URL may take to clone or fetch. Default: 1800.")
  private int timeoutSeconds;

  @Spec private CommandSpec command;

  /** How many remarks people are shown; the other formats hold all. */
  private static final class Length {
    @Option(
        names = "--max",
        paramLabel = "N",
        description = "How many remarks markdown shows at most. Default: 10.")
    private int max = USUAL_REMARKS;

    @Option(names = "--all", description = "Show all remarks.")
    private boolean all;

    int remarks() {
      if (max < 0) {
        throw new IllegalArgumentException("--max must be 0 or more, not " + max);
      }
      return all ? Integer.MAX_VALUE : max;
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Tidemark.switchLoggingOff();
    ConfigFile config = configFile == null ? ConfigFile.DEFAULTS : ConfigFile.read(configFile);
    RuleCatalogue.SHIPPED.specs(config.rules());
    int maxRemarks = length.remarks();
    PrintWriter err = command.commandLine().getErr();
    try (var progress = TerminalProgress.on(err);
        var opened =
            new ReviewedSource(source, ref, below).open(mirrors, timeoutSeconds, progress)) {
      Inspection inspection =
          new InspectTogether(config.rules())
              .after(
                  new InspectFiles(opened.tree(), config.rules(), config.maxFileBytes(), progress)
                      .in(new Scope(opened.subject().below(), config.paths().matcher())),
                  opened.subject().below().isEmpty() && config.paths().isAll());
      if (inspection.files().isEmpty() && inspection.unjudged().isEmpty()) {
        err.println("tidemark: there is no Java or Python file to review in " + opened.named());
        return Tidemark.NOTHING_PUBLISHED;
      }
      Review review = Review.of(opened.subject(), inspection, config.rules());
      progress.stage("Writing", List.of());
      print(review, maxRemarks);
      return review.complete() ? Tidemark.COMPLETE : Tidemark.INCOMPLETE;
    } catch (UnreadableRepositoryException e) {
      err.println("tidemark: " + e.getMessage());
      return Tidemark.NOTHING_PUBLISHED;
    }
  }

  private void print(Review review, int maxRemarks) {
    PrintWriter out = command.commandLine().getOut();
    out.print(format.text(review, maxRemarks));
    out.flush();
  }
}
