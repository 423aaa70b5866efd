package dev.tidemark.analyzers.repository;

import dev.tidemark.analyzers.model.Finding;
import java.util.List;

/**
 * A fact about several files, told at a place in one of them.
 *
 * @param related the other places that it is about, in order
 */
public record RepositoryFinding(String path, Finding finding, List<RelatedPlace> related) {
  public RepositoryFinding {
    related = List.copyOf(related);
  }
}
