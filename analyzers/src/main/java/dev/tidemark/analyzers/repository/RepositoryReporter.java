package dev.tidemark.analyzers.repository;

import dev.tidemark.analyzers.model.Place;
import java.util.List;

/** What a rule across files says to, and asks of, the analysis that runs it. */
public interface RepositoryReporter {
  /**
   * States the fault at a place of a file.
   *
   * @param key names the fault without its line, so that it is known again when lines move
   * @param related the other places that it is about
   */
  void report(
      RepositoryFile file, Place place, String message, String key, List<RelatedPlace> related);

  /** States a fact that the rule itself has made whole. */
  void add(RepositoryFinding finding);

  /**
   * States that the rule could not judge what it would else report.
   *
   * @param detail one sentence for a person
   */
  void notJudged(RepositoryFile file, String detail);

  /** The value in force of a threshold that the rule's {@code RuleInfo} declares. */
  int threshold(String name);

  /** Whether all files of the snapshot were listed, so that one not seen does not exist. */
  boolean whole();
}
