package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.ProblemKind;
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
  private static final int PLACES_SHOWN = 3;

  /** So few are all shown: it would take a line to say how many are left out. */
  private static final int PLACES_LEFT_WHOLE = 4;

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
    notJudged();
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
    paragraph(state(subject) + " " + coverage());
    paragraph("**Security: " + security() + "**");
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

  private String security() {
    return switch (review.security()) {
      case NOT_JUDGED -> "not judged.";
      case CLEAN -> "nothing found, in all files.";
      case PARTLY_JUDGED -> "nothing found, but not everything could be judged.";
      case FINDINGS -> {
        long found =
            review.remarks().stream()
                .filter(r -> r.rule().category() == Category.SECURITY)
                .mapToLong(Remark::findings)
                .sum();
        yield Words.count(found, "place", "places") + " to look at.";
      }
    };
  }

  private void remarks() {
    paragraph("## Remarks");
    if (shown.isEmpty()) {
      paragraph("None.");
    }
    var byTheme = new LinkedHashMap<Category, List<Remark>>();
    shown.forEach(r -> byTheme.computeIfAbsent(r.rule().category(), c -> new ArrayList<>()).add(r));
    int number = 1;
    for (var theme : byTheme.entrySet()) {
      paragraph("### " + Words.theme(theme.getKey()));
      for (Remark remark : theme.getValue()) {
        remark(number++, remark);
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

  private void remark(int number, Remark remark) {
    String indent = " ".repeat(String.valueOf(number).length() + 2);
    line(
        number
            + ". **"
            + Markdown.text(remark.rule().spec().summary())
            + "**: "
            + numbers(remark)
            + ". ("
            + Markdown.code(remark.rule().id())
            + ")");
    line(indent + Markdown.message(remark.rule().advice()));
    List<Located> places = remark.places();
    boolean whole = places.size() <= PLACES_LEFT_WHOLE;
    for (Located place : whole ? places : places.subList(0, PLACES_SHOWN)) {
      line(
          indent
              + "- "
              + Markdown.code(place.path() + ":" + place.line())
              + ": "
              + Markdown.message(place.finding().message()));
    }
    line("");
  }

  private static String numbers(Remark remark) {
    var numbers = new ArrayList<>(List.of(Words.rate(remark)));
    String comparison = Words.comparison(remark);
    if (!comparison.isEmpty()) {
      numbers.add(comparison);
    }
    if (remark.onlyInTests()) {
      numbers.add("all in tests");
    } else if (remark.inTests() > 0) {
      numbers.add(Words.count(remark.inTests()) + " of them in tests");
    }
    return String.join("; ", numbers);
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

  private void notJudged() {
    var lines = new ArrayList<String>();
    if (review.security() == SecurityVerdict.NOT_JUDGED) {
      lines.add("Security: no rule of this version looks at it.");
    }
    Map<String, List<String>> themes =
        review.silent().stream()
            .collect(
                Collectors.groupingBy(
                    SilentTheme::reason,
                    LinkedHashMap::new,
                    Collectors.mapping(s -> Words.theme(s.category()), Collectors.toList())));
    themes.forEach((reason, named) -> lines.add(String.join(", ", named) + ": " + reason + "."));
    Map<ProblemKind, List<Unjudged>> byKind =
        review.unjudged().stream()
            .collect(
                Collectors.groupingBy(u -> u.problem().kind(), TreeMap::new, Collectors.toList()));
    byKind.forEach((kind, problems) -> lines.add(problems(kind, problems)));
    if (!review.suppressed().isEmpty()) {
      lines.add(
          Words.count(review.suppressed().size(), "finding is", "findings are")
              + " not counted, because a comment in the code says why: "
              + review.suppressed().stream()
                  .limit(PLACES_SHOWN)
                  .map(s -> Markdown.code(s.path() + ":" + s.line()))
                  .collect(Collectors.joining(", "))
              + (review.suppressed().size() > PLACES_SHOWN ? ", ..." : "")
              + ".");
    }
    if (!lines.isEmpty()) {
      paragraph("## Not judged");
      lines.forEach(each -> line("- " + each));
    }
  }

  private static String problems(ProblemKind kind, List<Unjudged> problems) {
    return Words.count(problems.size())
        + " "
        + kind.id().replace('_', ' ')
        + ": "
        + problems.stream()
            .limit(PLACES_SHOWN)
            .map(MarkdownReview::problem)
            .collect(Collectors.joining("; "))
        + (problems.size() > PLACES_SHOWN ? "; ..." : "")
        + ".";
  }

  private static String problem(Unjudged unjudged) {
    int line = unjudged.problem().line();
    String place = unjudged.path() + (line > 0 ? ":" + line : "");
    return (place.isEmpty() ? "" : Markdown.code(place) + ", ")
        + Markdown.message(unjudged.problem().detail());
  }
}
