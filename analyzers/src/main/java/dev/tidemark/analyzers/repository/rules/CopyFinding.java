package dev.tidemark.analyzers.repository.rules;

import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.repository.CopyGroup;
import dev.tidemark.analyzers.repository.RelatedPlace;
import dev.tidemark.analyzers.repository.RepositoryFinding;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Fingerprints;
import java.util.List;
import java.util.stream.Collectors;

/** A group of copies, told as one finding at the first of them. */
final class CopyFinding {
  private static final int SHOWN_PLACES = 3;
  private static final int MAX_PATH = 200;

  private CopyFinding() {}

  static RepositoryFinding of(CopyGroup group, Fingerprints fingerprints) {
    List<RelatedPlace> places = group.places();
    RelatedPlace first = places.get(0);
    List<RelatedPlace> others = places.subList(1, places.size());
    var finding =
        new Finding(
            DuplicateBlock.ID,
            new Place(first.line(), 1, first.endLine(), ""),
            message(group, first, others),
            fingerprints.next(DuplicateBlock.ID, Long.toHexString(group.hash())),
            group.hash(),
            group.suppressionReason(),
            List.of());
    return new RepositoryFinding(first.path(), finding, others);
  }

  private static String message(CopyGroup group, RelatedPlace first, List<RelatedPlace> others) {
    String shown =
        others.stream()
            .limit(SHOWN_PLACES)
            .map(place -> told(place, first))
            .collect(Collectors.joining(", "));
    int more = others.size() - SHOWN_PLACES;
    return "these %d lines (%d tokens) stand also in %s%s"
        .formatted(
            first.endLine() - first.line() + 1,
            group.tokens(),
            shown,
            more > 0 ? " and " + more + " more" : "");
  }

  private static String told(RelatedPlace place, RelatedPlace first) {
    String lines = place.line() + "-" + place.endLine();
    return place.path().equals(first.path())
        ? "lines " + lines
        : Clean.line(place.path(), MAX_PATH) + ":" + lines;
  }
}
