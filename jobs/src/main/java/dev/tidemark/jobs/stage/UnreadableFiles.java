package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Files that could not be judged, and when: what shows only beside them is not seen then. */
final class UnreadableFiles implements Serializable {
  private static final long serialVersionUID = 1L;

  private record Stretch(String path, int first, int last) implements Serializable {}

  private final Map<String, List<Stretch>> stretches = new HashMap<>();

  private UnreadableFiles() {}

  /**
   * Reads them to the driver: they are few beside the files that can be judged.
   *
   * @param judged as {@link AttachReports} gives them
   */
  static UnreadableFiles of(Dataset<Row> judged) {
    var unreadable = new UnreadableFiles();
    judged
        .where(not(col("judged")))
        .select("repository", "path", "first", "last")
        .toLocalIterator()
        .forEachRemaining(
            row ->
                unreadable
                    .stretches
                    .computeIfAbsent(row.getString(0), repository -> new ArrayList<>())
                    .add(new Stretch(row.getString(1), row.getInt(2), row.getInt(3))));
    return unreadable;
  }

  /** Paths of those of a repository that cannot be judged at a moment. */
  Set<String> at(String repository, int moment) {
    return stretches.getOrDefault(repository, List.of()).stream()
        .filter(stretch -> stretch.first() <= moment && moment <= stretch.last())
        .map(Stretch::path)
        .collect(Collectors.toSet());
  }
}
