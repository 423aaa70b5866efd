package dev.tidemark.jobs.explain;

import java.time.LocalDate;
import java.util.List;

/**
 * The commits between two consecutive snapshots, and what they did to the count.
 *
 * @param previous hash of the commit before; "" if there is none
 * @param commit hash of the last one
 * @param parts what moved most in them
 * @param paths where, for git; empty if anywhere
 */
record Commits(
    String repository,
    LocalDate date,
    String previous,
    String commit,
    long change,
    long introduced,
    long resolved,
    List<Part> parts,
    List<String> paths) {
  private static final int SHORT_HASH = 10;

  /**
   * A rule in a module.
   *
   * @param example a finding that came, or went; "" if none is known
   */
  record Part(String rule, String module, long change, String example) {}

  Commits {
    parts = List.copyOf(parts);
    paths = List.copyOf(paths);
  }

  /** As git names them, short. */
  String range() {
    return (previous.isEmpty() ? "" : shortened(previous) + "..") + shortened(commit);
  }

  private static String shortened(String hash) {
    return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
  }
}
