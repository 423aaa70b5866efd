package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.model.ProblemKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a review cannot speak of, and why. */
final class MarkdownGaps {
  private static final int PLACES_SHOWN = 3;

  private MarkdownGaps() {}

  static String of(Review review) {
    var lines = new ArrayList<>(MarkdownSecurity.gaps(review));
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
    return lines.isEmpty() ? "" : "## Not judged\n\n- " + String.join("\n- ", lines) + "\n";
  }

  private static String problems(ProblemKind kind, List<Unjudged> problems) {
    return Words.count(problems.size())
        + " "
        + words(kind)
        + ": "
        + problems.stream()
            .limit(PLACES_SHOWN)
            .map(MarkdownGaps::problem)
            .collect(Collectors.joining("; "))
        + (problems.size() > PLACES_SHOWN ? "; ..." : "")
        + ".";
  }

  private static String words(ProblemKind kind) {
    return kind == ProblemKind.UNSEEN_FILES
        ? "for want of other files"
        : kind.id().replace('_', ' ');
  }

  private static String problem(Unjudged unjudged) {
    int line = unjudged.problem().line();
    String place = unjudged.path() + (line > 0 ? ":" + line : "");
    return (place.isEmpty() ? "" : Markdown.code(place) + ", ")
        + Markdown.message(unjudged.problem().detail());
  }
}
