package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.rule.Per;
import java.util.List;
import java.util.Locale;

/** Numbers and names as a colleague would write them. */
final class Words {
  private static final int PER_LINES = 1000;
  private static final int PERCENT_FROM = 100;
  private static final double PERCENT = 100;

  /** Fewer findings than this say nothing of a rate. */
  private static final int RATE_FROM = 5;

  private static final double MORE = 1.5;
  private static final double FAR_MORE = 10;
  private static final double LESS = 0.5;

  private Words() {}

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String count(long number, String one, String many) {
    return count(number) + " " + (number == 1 ? one : many);
  }

  static String theme(Category category) {
    String words = category.id().replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** What a rule counts its findings of, so many of them. */
  static String units(Per per, long number) {
    return switch (per) {
      case CODE_LINES -> count(number, "line of code", "lines of code");
      case FUNCTIONS -> count(number, "function", "functions");
      case TYPES -> count(number, "type", "types");
      case DOCUMENTABLE -> count(number, "public declaration", "public declarations");
      case ANNOTATABLE -> count(number, "parameter or return", "parameters and returns");
      case FILES -> count(number, "file", "files");
    };
  }

  /** {@code 12 of 340 functions (3.5 %)}, {@code 23 places, 0.9 per 1,000 lines of code}. */
  static String rate(Remark remark) {
    Per per = remark.rule().info().per();
    String places = count(remark.findings(), "place", "places");
    if (per == Per.CODE_LINES) {
      return remark.of() < PER_LINES
          ? places + " in " + units(per, remark.of())
          : places + ", " + perThousand(remark) + " per 1,000 lines of code";
    }
    boolean ofFiles = per == Per.FILES;
    long number = ofFiles ? remark.files() : remark.findings();
    String share =
        remark.of() < PERCENT_FROM
            ? ""
            : String.format(Locale.ROOT, " (%.1f %%)", PERCENT * number / remark.of());
    String more = number == remark.findings() ? "" : ", in " + places;
    return count(number) + " of " + units(per, remark.of()) + share + more;
  }

  private static String perThousand(Remark remark) {
    double rate = (double) PER_LINES * remark.findings() / remark.of();
    return String.format(Locale.ROOT, rate < 1 ? "%.2f" : "%.1f", rate);
  }

  /** How the rate compares with that of ordinary code; "" where that says nothing. */
  static String comparison(Remark remark) {
    if (remark.usual() <= 0 || Math.max(remark.findings(), remark.usual()) < RATE_FROM) {
      return "";
    }
    double ratio = remark.findings() / remark.usual();
    if (ratio >= FAR_MORE) {
      return "more than ten times the usual";
    }
    if (ratio >= MORE) {
      String times = String.format(Locale.ROOT, "%.1f", ratio).replace(".0", "");
      return times.equals("2") ? "twice the usual" : times + " times the usual";
    }
    return ratio <= LESS ? "less than half the usual" : "about the usual";
  }

  /** {@code a, b and c}. */
  static String list(List<String> items, String lastly) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " " + lastly + " " + items.get(last);
  }
}
