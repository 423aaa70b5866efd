package dev.tidemark.jobs.identity;

/**
 * A finding that lives.
 *
 * @param path of its file now
 * @param part of the version that showed it last
 * @param hidden whether it cannot be judged now
 * @param lastSeen if hidden, index of the last moment that showed it
 */
record Known<F>(
    String path, Part part, Sighting<F> finding, Origin origin, boolean hidden, int lastSeen) {

  Known(String path, Part part, Sighting<F> finding, Origin origin) {
    this(path, part, finding, origin, false, Pending.EARLIER);
  }

  static <F> Known<F> of(Pending<F> each) {
    return new Known<>(
        each.path(), each.part(), each.finding(), each.origin(), true, each.lastSeen());
  }

  Pending<F> pending() {
    return new Pending<>(path, part, finding, origin, lastSeen);
  }

  /**
   * It is hidden, if it was not so before, in a file that may have got another name.
   *
   * @param moment index of the last moment that showed it
   */
  Known<F> hiddenAfter(int moment, String newPath) {
    return new Known<>(newPath, part, findingIn(newPath), origin, true, hidden ? lastSeen : moment);
  }

  /** The finding as it would be in a file of another name. */
  Sighting<F> findingIn(String newPath) {
    return finding.in(Stems.ofPaths(path, newPath).renamed(finding.symbol()));
  }

  boolean counts() {
    return !finding.suppressed();
  }
}
