package dev.tidemark.jobs.warehouse;

import dev.tidemark.jobs.git.Moment;
import dev.tidemark.jobs.git.SyncStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run found of a repository for a day, as its commit record has it.
 *
 * @param name what people call the repository
 * @param moment null unless it succeeded
 */
public record Attempt(
    String repository, String name, LocalDate date, SyncStatus status, Moment moment) {
  /** From the fields of a commit record. */
  static Attempt of(Map<?, ?> fields) {
    LocalDate date = LocalDate.parse(text(fields, "snapshot_date"));
    String commit = text(fields, "commit_hash");
    return new Attempt(
        text(fields, "repository"),
        text(fields, "name"),
        date,
        SyncStatus.valueOf(text(fields, "status").toUpperCase(Locale.ROOT)),
        commit == null
            ? null
            : new Moment(date, commit, Instant.parse(text(fields, "committed_at"))));
  }

  private static String text(Map<?, ?> fields, String key) {
    return (String) fields.get(key);
  }

  /** To the fields of a commit record. */
  Map<String, Object> fields() {
    var fields = new TreeMap<String, Object>();
    fields.put("repository", repository);
    fields.put("name", name);
    fields.put("snapshot_date", date.toString());
    fields.put("status", status.id());
    if (moment != null) {
      fields.put("commit_hash", moment.commitHash());
      fields.put("committed_at", moment.committedAt().toString());
    }
    return fields;
  }

  boolean succeeded() {
    return moment != null;
  }

  /** Whether it says that nobody asks for the repository any more. */
  boolean removed() {
    return status == SyncStatus.REMOVED;
  }
}
