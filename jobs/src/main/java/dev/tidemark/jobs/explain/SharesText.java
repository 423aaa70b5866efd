package dev.tidemark.jobs.explain;

import dev.tidemark.jobs.trend.Glyphs;
import dev.tidemark.jobs.trend.Grid;
import java.util.List;

/** The tables of an explanation. */
final class SharesText {
  private static final int LONGEST_NAME = 32;
  private static final int MOST_ROWS = 10;

  private final Page page;

  SharesText(Page page) {
    this.page = page;
  }

  void passages(List<Passage> passages) {
    if (passages.isEmpty()) {
      return;
    }
    page.begin("Repositories that came or went");
    List<Passage> shown = passages.subList(0, Math.min(MOST_ROWS, passages.size()));
    shown.forEach(
        passage ->
            page.line(
                0,
                Words.change(passage.change())
                    + " "
                    + page.style().plain(passage.repository())
                    + (passage.came() ? ": read from " : ": not in the list from ")
                    + passage.date()));
    more(passages.size() - shown.size());
  }

  void rules(List<RuleChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    page.begin("Rules that changed");
    List<RuleChange> shown = changes.subList(0, Math.min(MOST_ROWS, changes.size()));
    shown.forEach(
        change ->
            page.line(
                0,
                change.since()
                    + " "
                    + page.style().plain(change.rule())
                    + ": "
                    + page.style().plain(change.what())));
    more(changes.size() - shown.size());
  }

  private void more(long number) {
    if (number > 0) {
      page.line(0, "and " + Words.count(number) + " more");
    }
  }

  void causes(String title, String of, Top<Share> shares) {
    if (shares.shown().isEmpty()) {
      return;
    }
    page.begin(title);
    boolean whole = shares.shown().stream().allMatch(each -> each.causes().notExplained() == 0);
    var grid = new Grid(1, Integer.MAX_VALUE - 1);
    row(grid, whole, page.style() == Style.TEXT ? "" : of, HEAD);
    for (Share share : shares.shown()) {
      row(grid, whole, name(share), numbers(share.causes()));
    }
    page.table(grid);
    if (shares.more() > 0) {
      page.line(
          0,
          "and "
              + Words.count(shares.more())
              + " more, "
              + Words.change(shares.moreChange())
              + " together");
    }
  }

  private static final String[] HEAD = {
    "change", "code", "rules", "coverage", "scope", "not explained"
  };

  private static String[] numbers(Causes causes) {
    return new String[] {
      Words.change(causes.change()),
      Words.change(causes.code()),
      Words.change(causes.rules()),
      Words.change(causes.coverage()),
      Words.change(causes.scope()),
      Words.change(causes.notExplained())
    };
  }

  private static void row(Grid grid, boolean whole, String name, String... numbers) {
    int shown = whole ? numbers.length - 1 : numbers.length;
    var cells = new String[shown + 1];
    cells[0] = name;
    System.arraycopy(numbers, 0, cells, 1, shown);
    grid.add(cells);
  }

  private String name(Share share) {
    return page.style() == Style.TEXT
        ? Glyphs.ASCII.fit(share.name(), LONGEST_NAME)
        : page.style().plain(share.name());
  }
}
