package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.SecurityVerdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The verdict on security, as the words that a review opens with. */
final class MarkdownSecurity {
  private static final int PLACES_SHOWN = 3;

  private final Review review;
  private final SecurityReview security;
  private final boolean oneFile;

  private MarkdownSecurity(Review review) {
    this.review = review;
    this.security = review.security();
    this.oneFile = security.files().size() == 1;
  }

  /** One sentence, and under it which rules looked. */
  static String opening(Review review) {
    var words = new MarkdownSecurity(review);
    String verdict = "**Security: " + words.verdict() + ".**";
    List<String> rules = review.security().rules();
    return rules.isEmpty()
        ? verdict
        : verdict
            + " Rules that looked: "
            + rules.stream().map(Markdown::code).collect(Collectors.joining(", "))
            + ".";
  }

  /** Which files were not judged, and why. */
  static List<String> gaps(Review review) {
    return review.security().notJudged().entrySet().stream()
        .map(
            each ->
                "Security of "
                    + Words.count(each.getValue().size(), "file", "files")
                    + ", because "
                    + because(each))
        .toList();
  }

  private static String because(Map.Entry<String, List<String>> reason) {
    return Markdown.message(reason.getKey())
        + ": "
        + reason.getValue().stream()
            .limit(PLACES_SHOWN)
            .map(Markdown::code)
            .collect(Collectors.joining(", "))
        + (reason.getValue().size() > PLACES_SHOWN ? ", ..." : "")
        + ".";
  }

  private String verdict() {
    return switch (security.verdict()) {
      case CLEAN ->
          "clean: "
              + Words.count(security.rules().size(), "security rule", "security rules")
              + " looked"
              + (oneFile ? "" : " at " + files(security.files(SecurityVerdict.CLEAN)))
              + " and found nothing"
              + notJudged();
      case FINDINGS -> found() + (oneFile ? "" : "; " + clean() + notJudged());
      case PARTLY_JUDGED -> "nothing found; " + clean() + notJudged();
      case NOT_JUDGED ->
          "not judged: "
              + security.notJudged().keySet().stream()
                  .findFirst()
                  .map(Markdown::message)
                  .orElse("there is no file to judge");
    };
  }

  private String found() {
    List<Remark> remarks =
        review.remarks().stream()
            .filter(remark -> remark.rule().category() == Category.SECURITY)
            .toList();
    long places = remarks.stream().mapToLong(Remark::findings).sum();
    Remark worst = remarks.get(0);
    Located place = worst.places().get(0);
    return Words.count(places, "place", "places")
        + " to look at"
        + (oneFile ? "" : " in " + files(security.files(SecurityVerdict.FINDINGS)))
        + ", first "
        + Markdown.code(worst.rule().id())
        + " ("
        + worst.rule().severity().id()
        + ") at "
        + Markdown.code(place.path() + ":" + place.line());
  }

  private String clean() {
    return files(security.files(SecurityVerdict.CLEAN)) + " clean";
  }

  private String notJudged() {
    long number = security.files(SecurityVerdict.NOT_JUDGED);
    if (number == 0) {
      return "";
    }
    Map<String, List<String>> reasons = security.notJudged();
    return ", "
        + Words.count(number)
        + " not judged"
        + (reasons.size() == 1 ? ": " + Markdown.message(reasons.keySet().iterator().next()) : "");
  }

  private static String files(long number) {
    return Words.count(number, "file", "files");
  }
}
