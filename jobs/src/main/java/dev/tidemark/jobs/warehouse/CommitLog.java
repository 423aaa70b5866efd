package dev.tidemark.jobs.warehouse;

import dev.tidemark.jobs.table.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The folder of commit records, one for each run that is visible. */
final class CommitLog {
  private static final FileStatus[] NONE = {};
  private static final String SUFFIX = ".json";

  private final FileSystem files;
  private final Path folder;

  CommitLog(FileSystem files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /** All records, in the order in which the runs began. */
  List<CommitRecord> records() throws IOException {
    FileStatus[] listed = files.exists(folder) ? files.listStatus(folder) : NONE;
    try {
      // Side by side, because where storage is remote each waits for an answer.
      return Stream.of(listed)
          .map(FileStatus::getPath)
          .filter(CommitLog::isRecord)
          .sorted()
          .parallel()
          .map(this::read)
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isRecord(Path file) {
    String name = file.getName();
    return name.endsWith(SUFFIX) && !name.startsWith("_") && !name.startsWith(".");
  }

  private CommitRecord read(Path file) {
    try (var in = files.open(file)) {
      return CommitRecord.of(Json.map(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
