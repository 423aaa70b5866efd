package dev.tidemark.jobs.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.apache.spark.sql.types.StructType;

/**
 * One row for each Java or Python file that differs between two consecutive snapshots: what changes
 * often.
 */
public final class FileChanges {
  public static final StructType SCHEMA =
      Columns.ofFile()
          .add(
              "change",
              StringType,
              false,
              "added, modified, renamed (its content may be another, too) or deleted")
          .add("previous_path", StringType, true, "path before, if renamed; else null")
          .add("blob", StringType, true, "git's hash of the content; null if deleted")
          .add("previous_blob", StringType, true, "of the content in the snapshot before, or null")
          .add("size_bytes", LongType, true, "size of the content; null if deleted or unreadable")
          .add("code_lines", IntegerType, true, "lines with code; null if deleted or not judged")
          .add(
              "highest_cognitive",
              IntegerType,
              true,
              "highest cognitive complexity of its functions; null if deleted or not judged")
          .add("previous_date", DateType, false, "the snapshot before")
          .add("previous_commit_hash", StringType, false, "commit of the snapshot before")
          .add("commit_hash", StringType, false, "commit of this snapshot")
          .add("committed_at", TimestampType, false, "committer date of that commit (UTC)");

  public static final Table TABLE =
      new Table(
          "file_changes",
          "Java or Python file that differs between two consecutive snapshots",
          "which files change, and how often; none at the first snapshot of a repository",
          SCHEMA);

  private FileChanges() {}
}
