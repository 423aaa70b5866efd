package dev.tidemark.jobs.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The file that a report goes to, checked before much work is done for it. */
record ReportFile(Path place) {
  /**
   * Says at once what would say no at the end.
   *
   * @throws IllegalArgumentException if no file can be written there
   */
  static ReportFile checked(Path file) {
    Path place = file.toAbsolutePath().normalize();
    Path folder = place.getParent();
    if (folder == null || Files.isDirectory(place)) {
      throw new IllegalArgumentException(
          "the report cannot be written to " + place + ": that is a folder; name a file in it");
    }
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "the report cannot be written to " + place + ": make the folder " + folder + " first");
    }
    if (!Files.isWritable(folder)) {
      throw new IllegalArgumentException(
          "the report cannot be written to " + place + ": you may not write to " + folder);
    }
    return new ReportFile(place);
  }
}
