package dev.tidemark.jobs.explain;

import dev.tidemark.analyzers.rule.Clean;

/** The commits that moved a count most, with what they moved and how to list them. */
final class CommitsText {
  private static final int LEAST_ROOM = 20;
  private static final int LEFT_OF_EXAMPLES = 8;

  private final Top<Commits> commits;
  private final int width;

  CommitsText(Top<Commits> commits, int width) {
    this.commits = commits;
    this.width = width;
  }

  void on(Page page) {
    if (commits.shown().isEmpty()) {
      return;
    }
    page.begin("Commits that moved it most");
    commits.shown().forEach(each -> one(each, page));
    if (commits.more() > 0) {
      page.line(
          0,
          "and "
              + Words.count(commits.more(), "more range of commits", "more ranges of commits")
              + ", "
              + Words.change(commits.moreChange())
              + " together");
    }
  }

  private void one(Commits each, Page page) {
    Style style = page.style();
    page.line(
        0,
        Words.change(each.change())
            + " "
            + style.plain(each.repository())
            + " "
            + style.plain(each.range())
            + " ("
            + each.date()
            + "): "
            + Words.count(each.introduced())
            + " introduced, "
            + Words.count(each.resolved())
            + " resolved");
    for (Commits.Part part : each.parts()) {
      page.line(
          1, style.plain(Words.change(part.change()) + " " + part.rule() + " in " + part.module()));
      if (!part.example().isEmpty()) {
        page.line(2, style.plain(cut(part.example())));
      }
    }
    page.line(1, style.code(Shell.gitLog(each.range(), each.paths())));
  }

  private String cut(String example) {
    int room = Math.max(LEAST_ROOM, width - LEFT_OF_EXAMPLES);
    return example.codePointCount(0, example.length()) <= room
        ? example
        : Clean.line(example, room - 2) + "..";
  }
}
