package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A review for people: short, heaviest first, each point with places and numbers. */
public final class MarkdownReview {
  private static final int SHORT_HASH = 10;

  private final Review review;
  private final List<Remark> shown;
  private final List<Remark> left;
  private final StringBuilder text = new StringBuilder();

  private MarkdownReview(Review review, int maxRemarks) {
    this.review = review;
    int end = Math.min(maxRemarks, review.remarks().size());
    this.shown = review.remarks().subList(0, end);
    this.left = review.remarks().subList(end, review.remarks().size());
  }

  /**
   * @param maxRemarks the heaviest so many are written out, the others named
   */
  public static String of(Review review, int maxRemarks) {
    return new MarkdownReview(review, maxRemarks).text();
  }

  private String text() {
    head();
    remarks();
    checked();
    text.append(MarkdownGaps.of(review));
    return text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void paragraph(String line) {
    line(line);
    line("");
  }

  private void head() {
    Subject subject = review.subject();
    String what = Markdown.code(subject.name());
    paragraph(
        "# Review of "
            + (subject.below().isEmpty() ? what : Markdown.code(subject.below()) + " in " + what));
    paragraph(MarkdownSecurity.opening(review));
    paragraph(state(subject) + " " + coverage());
    Optional<List<Located>> meeting = MeetingPoint.of(review.remarks());
    meeting.ifPresent(this::start);
  }

  private void start(List<Located> meeting) {
    Located first = meeting.get(0);
    paragraph(
        "Start with "
            + Markdown.code(first.finding().place().symbol())
            + ", "
            + Markdown.code(first.path() + ":" + first.line())
            + ": "
            + meeting.size()
            + " of the remarks meet there.");
  }

  private static String state(Subject subject) {
    if (subject.commit().isEmpty()) {
      return "As it lies on disk.";
    }
    String hash = Markdown.code(subject.commit().substring(0, SHORT_HASH));
    return subject.branch().isEmpty()
        ? "Commit " + hash + "."
        : "Commit " + hash + " of " + Markdown.code(subject.branch()) + ".";
  }

  private String coverage() {
    Coverage coverage = review.coverage();
    var parts = new ArrayList<String>();
    for (Role role : List.of(Role.MAIN, Role.TEST)) {
      if (coverage.files(role) > 0) {
        parts.add(
            Words.count(coverage.files(role), "file", "files")
                + (role == Role.TEST ? " of tests" : "")
                + " with "
                + Words.count(coverage.codeLines(role), "line of code", "lines of code"));
      }
    }
    var others = new ArrayList<String>();
    for (Role role : List.of(Role.GENERATED, Role.VENDORED)) {
      if (coverage.files(role) > 0) {
        others.add(Words.count(coverage.files(role)) + " " + role.id());
      }
    }
    return "Reviewed: "
        + Words.list(parts, "and")
        + (coverage.notJudged() == 0
            ? "."
            : "; " + Words.count(coverage.notJudged()) + " of them could not be judged.")
        + (others.isEmpty()
            ? ""
            : " Left out, since nobody here writes them: " + Words.list(others, "and") + ".");
  }

  private void remarks() {
    paragraph("## Remarks");
    if (review.remarks().isEmpty()) {
      paragraph("None.");
    }
    var byTheme = new LinkedHashMap<Category, List<Remark>>();
    shown.forEach(r -> byTheme.computeIfAbsent(r.rule().category(), c -> new ArrayList<>()).add(r));
    int number = 1;
    for (var theme : byTheme.entrySet()) {
      paragraph("### " + Words.theme(theme.getKey()));
      for (Remark remark : theme.getValue()) {
        text.append(MarkdownRemark.of(remark, number++));
      }
    }
    if (!left.isEmpty()) {
      String named =
          left.stream()
              .map(r -> Markdown.code(r.rule().id()) + " (" + Words.count(r.findings()) + ")")
              .collect(Collectors.joining(", "));
      paragraph(
          Words.count(left.size(), "more remark weighs", "more remarks weigh")
              + " less: "
              + named
              + ". "
              + Markdown.code("--all")
              + " shows them.");
    }
  }

  private void checked() {
    if (review.checked().isEmpty()) {
      return;
    }
    paragraph("## Checked and clean");
    Map<Category, List<Checked>> byTheme =
        review.checked().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.rule().category(), TreeMap::new, Collectors.toList()));
    byTheme.forEach(
        (category, rules) -> line("- " + Words.theme(category) + ": " + clean(rules) + "."));
    line("");
  }

  /** Rules that were asked of the same amount of code stand together. */
  private static String clean(List<Checked> rules) {
    Map<String, List<String>> byAmount =
        rules.stream()
            .collect(
                Collectors.groupingBy(
                    each -> Words.units(each.rule().info().per(), each.of()),
                    LinkedHashMap::new,
                    Collectors.mapping(MarkdownReview::clean, Collectors.toList())));
    return byAmount.entrySet().stream()
        .map(e -> "no " + Words.list(e.getValue(), "or") + " in " + e.getKey())
        .collect(Collectors.joining("; "));
  }

  private static String clean(Checked checked) {
    return Markdown.code(checked.rule().id())
        + (checked.suppressed() == 0
            ? ""
            : " (but for " + checked.suppressed() + " that a comment gives a reason for)");
  }
}
