package dev.tidemark.jobs.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import dev.tidemark.jobs.git.Moment;
import dev.tidemark.jobs.git.SyncResult;
import dev.tidemark.jobs.repos.RepositoryRef;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** One row for each run, repository and snapshot_date: which commit was read, or why none was. */
public final class Snapshots {
  public static final StructType SCHEMA =
      new StructType()
          .add(
              "repository",
              StringType,
              false,
              "clone URL without user or secret; file:// and the path for a folder")
          .add("name", StringType, false, "display name of the repository")
          .add("snapshot_date", DateType, false, "the day this state stands for (UTC)")
          .add("branch", StringType, true, "branch that was read; null if none was found")
          .add("commit_hash", StringType, true, "commit that was read; null if none was")
          .add("committed_at", TimestampType, true, "committer date of that commit (UTC)")
          .add(
              "status",
              StringType,
              false,
              "succeeded, failed, skipped, timed_out, empty or removed (from the list)")
          .add("reason_code", StringType, true, "why it did not succeed, as a word; null if it did")
          .add(
              "detail",
              StringType,
              true,
              "why it did not succeed, as a sentence that says what to do; null if it did")
          .add(
              "previous_date",
              DateType,
              true,
              "the snapshot that it was compared with; null if none was before, or it did not"
                  + " succeed")
          .add("previous_commit_hash", StringType, true, "commit of that snapshot, or null")
          .add(
              "files_compared",
              BooleanType,
              true,
              "whether file_changes has all files that differ from it; null in rows of versions that"
                  + " did not tell");

  public static final Table TABLE =
      new Table(
          "snapshots",
          "run, repository and snapshot_date",
          "which commit was read, or why none was",
          SCHEMA);

  private Snapshots() {}

  /**
   * What was found of a repository as a row of {@link #SCHEMA}.
   *
   * @param previous what it was compared with; null if there is none
   * @param filesCompared whether that was done file by file
   */
  public static Row row(
      RepositoryRef ref,
      SyncResult result,
      LocalDate snapshotDate,
      Moment previous,
      boolean filesCompared) {
    return RowFactory.create(
        ref.repository(),
        ref.name(),
        snapshotDate,
        orNull(result.branch()),
        orNull(result.commitHash()),
        result.committedAt(),
        result.status().id(),
        orNull(result.reasonCode().id()),
        orNull(result.detail()),
        previous == null ? null : previous.date(),
        previous == null ? null : previous.commitHash(),
        filesCompared);
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
