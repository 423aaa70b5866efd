package dev.tidemark.jobs.identity;

/**
 * A finding that was last seen in a file, or by a rule, that cannot be judged since: neither there
 * nor gone.
 *
 * @param path of its file now
 * @param part where it was counted when it was last seen
 * @param lastSeen index of the last moment that showed it; {@link #EARLIER} if it was hidden at the
 *     first already
 */
public record Pending<F>(String path, Part part, Sighting<F> finding, Origin origin, int lastSeen) {
  public static final int EARLIER = -1;

  /** One that an earlier run knew. */
  public Pending(String path, Part part, Sighting<F> finding, Origin origin) {
    this(path, part, finding, origin, EARLIER);
  }
}
