package dev.tidemark.jobs.explain;

import dev.tidemark.jobs.trend.Grid;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a page is written. */
enum Style {
  TEXT {
    @Override
    String plain(String text) {
      return text;
    }

    @Override
    String code(String text) {
      return text;
    }

    @Override
    String title(String text) {
      return text + "\n";
    }

    @Override
    String line(int level, String text) {
      return "    ".repeat(level) + text + "\n";
    }

    @Override
    String table(Grid grid) {
      return grid.aligned();
    }
  },
  MARKDOWN {
    @Override
    String plain(String text) {
      return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    /** Between as many backticks as it takes. */
    @Override
    String code(String text) {
      int longest = 0;
      for (Matcher run = BACKTICKS.matcher(text); run.find(); ) {
        longest = Math.max(longest, run.end() - run.start());
      }
      String fence = "`".repeat(longest + 1);
      String space = longest == 0 ? "" : " ";
      return fence + space + text + space + fence;
    }

    @Override
    String title(String text) {
      return "## " + text + "\n\n";
    }

    @Override
    String line(int level, String text) {
      return "  ".repeat(level) + "* " + text + "\n";
    }

    @Override
    String table(Grid grid) {
      return grid.markdown();
    }
  };

  private static final Pattern BACKTICKS = Pattern.compile("`+");

  /** An underscore inside of a word means nothing. */
  private static final Pattern SPECIAL =
      Pattern.compile("[\\\\`*{}\\[\\]<>|~&#!$@]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])");

  /** Text that stands for itself. */
  abstract String plain(String text);

  /** Text to copy. */
  abstract String code(String text);

  abstract String title(String text);

  /**
   * An item of a list.
   *
   * @param level how deep, from 0
   */
  abstract String line(int level, String text);

  abstract String table(Grid grid);
}
