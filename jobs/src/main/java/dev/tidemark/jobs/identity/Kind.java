package dev.tidemark.jobs.identity;

/** What became of a finding from one moment to the next. */
public enum Kind {
  INTRODUCED(1),
  RESOLVED(-1),
  /** It can no longer be judged, and is neither resolved nor counted. */
  HIDDEN(-1),
  /** It can be judged again. */
  SHOWN(1),
  /** It lives on in another part. */
  LEFT(-1),
  /** It lived before in another part. */
  ENTERED(1);

  private final int delta;

  Kind(int delta) {
    this.delta = delta;
  }

  /** By how much the count of its part and rule changes. */
  public int delta() {
    return delta;
  }
}
