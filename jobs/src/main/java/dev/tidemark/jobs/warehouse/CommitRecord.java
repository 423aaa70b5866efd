package dev.tidemark.jobs.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a run left in the log, as far as later runs go on from it.
 *
 * @param list names the list that repositories came from; "" for the command line
 * @param attempts what it found, as in the table of snapshots, which takes far longer to read
 */
record CommitRecord(String runId, Series series, String list, List<Attempt> attempts) {
  CommitRecord {
    attempts = List.copyOf(attempts);
  }

  /** Reads its fields; what an earlier version did not write is "", which no run writes now. */
  static CommitRecord of(Map<String, Object> fields) {
    var attempts = new ArrayList<Attempt>();
    if (fields.get("snapshots") instanceof List<?> snapshots) {
      snapshots.forEach(each -> attempts.add(Attempt.of((Map<?, ?>) each)));
    }
    return new CommitRecord(
        text(fields, "run_id"),
        new Series(text(fields, "rule_set"), text(fields, "scope")),
        text(fields, "list"),
        attempts);
  }

  private static String text(Map<String, Object> fields, String key) {
    return fields.get(key) instanceof String value ? value : "";
  }
}
