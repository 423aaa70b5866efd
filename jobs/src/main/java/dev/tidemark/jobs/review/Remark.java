package dev.tidemark.jobs.review;

import java.util.List;

/**
 * What one rule found.
 *
 * @param places those that count, worst first
 * @param suppressed how many more a comment takes out of the count
 * @param of how many there are of what the rule counts its findings of
 * @param usual what the rate of ordinary code would come to here; negative if it is not known
 */
public record Remark(
    ReviewedRule rule, List<Located> places, int suppressed, long of, double usual) {
  /** A little of everything is expected: one finding in a small file is no excess. */
  private static final double SLACK = 1;

  public Remark {
    places = List.copyOf(places);
  }

  int findings() {
    return places.size();
  }

  long inTests() {
    return places.stream().filter(Located::isTest).count();
  }

  boolean onlyInTests() {
    return inTests() == findings();
  }

  long files() {
    return places.stream().map(Located::path).distinct().count();
  }

  /** How many times what is usual this is, damped where numbers are small; 1 if that is unknown. */
  double excess() {
    return usual < 0 ? 1 : (findings() + SLACK) / (usual + SLACK);
  }
}
