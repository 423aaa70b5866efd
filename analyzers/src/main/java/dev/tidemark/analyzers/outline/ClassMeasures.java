package dev.tidemark.analyzers.outline;

/**
 * What Lanza and Marinescu measure of a class to tell whether it does too much.
 *
 * @param weight WMC: the cyclomatic complexities of its own methods together
 * @param foreign ATFD: how often it reads or sets data of others
 * @param cohesion TCC
 */
public record ClassMeasures(int weight, int foreign, Cohesion cohesion) {
  /** As messages state them. */
  public String inWords() {
    return "its "
        + cohesion.methods()
        + " methods have a complexity of "
        + weight
        + " together, it reads or sets data of others "
        + foreign
        + " times, and "
        + cohesion.percent()
        + "% of the pairs of its methods have an attribute in common";
  }
}
