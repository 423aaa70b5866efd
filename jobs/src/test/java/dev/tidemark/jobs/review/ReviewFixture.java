package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.jobs.Progress;
import dev.tidemark.jobs.git.Scope;
import dev.tidemark.jobs.git.SourceTree;
import dev.tidemark.jobs.git.UnreadableRepositoryException;

/** Reviews of trees that tests made. */
public final class ReviewFixture {
  private static final long MAX_FILE_BYTES = 1_000_000;

  private ReviewFixture() {}

  public static Inspection inspect(SourceTree tree) {
    return inspect(tree, RuleSettings.DEFAULTS);
  }

  public static Inspection inspect(SourceTree tree, RuleSettings rules) {
    try {
      return new InspectFiles(tree, rules, MAX_FILE_BYTES, Progress.SILENT)
          .in(new Scope("", path -> true));
    } catch (UnreadableRepositoryException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static Review review(SourceTree tree) {
    var subject = new Subject("sample", "", "", "", "");
    return Review.of(subject, inspect(tree), RuleSettings.DEFAULTS);
  }
}
