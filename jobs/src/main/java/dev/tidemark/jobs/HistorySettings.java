package dev.tidemark.jobs;

/**
 * Which states of each repository a scan reads, beside or in place of the newest.
 *
 * @param since as {@link dev.tidemark.jobs.dates.SnapshotDates} takes it; "" for the newest alone
 * @param every as there
 * @param at a branch, a tag or a commit to read alone, for the day that it was committed; or ""
 * @param recount whether what is published is read again too
 */
public record HistorySettings(String since, String every, String at, boolean recount) {
  /** The newest state and no other. */
  public static final HistorySettings NEWEST = new HistorySettings("", "", "");

  /** What is published stands. */
  public HistorySettings(String since, String every, String at) {
    this(since, every, at, false);
  }
}
