package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.repository.RelatedPlace;
import java.util.List;

/**
 * A finding and the file it lies in.
 *
 * @param related other places that it is about
 */
public record Located(ReviewedFile file, Finding finding, List<RelatedPlace> related) {
  public Located {
    related = List.copyOf(related);
  }

  String path() {
    return file.path();
  }

  int line() {
    return finding.place().line();
  }

  boolean isTest() {
    return file.isTest();
  }
}
