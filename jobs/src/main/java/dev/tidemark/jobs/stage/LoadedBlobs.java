package dev.tidemark.jobs.stage;

import dev.tidemark.jobs.git.Blob;
import dev.tidemark.jobs.git.Blobs;
import dev.tidemark.jobs.git.UnreadableRepositoryException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The bytes for rows that are sorted by repository; one repository is open at a time. */
final class LoadedBlobs implements Iterator<Row> {
  private static final int REPOSITORY = 0;
  private static final int BLOB = 1;
  private static final int LANGUAGE = 2;
  private static final int ROLE = 3;

  private final Iterator<Row> wanted;
  private final BlobSource source;
  private final long maxFileBytes;

  private Row ahead;
  private Map<String, List<Row>> wantedOfRepository = Map.of();
  private Blobs open;
  private Iterator<Blob> blobs = Collections.emptyIterator();
  private final Queue<Row> ready = new ArrayDeque<>();

  LoadedBlobs(Iterator<Row> wanted, BlobSource source, long maxFileBytes) {
    this.wanted = wanted;
    this.source = source;
    this.maxFileBytes = maxFileBytes;
    this.ahead = wanted.hasNext() ? wanted.next() : null;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && (blobs.hasNext() || ahead != null)) {
      if (blobs.hasNext()) {
        emit(blobs.next());
      } else {
        openNextRepository();
      }
    }
    if (ready.isEmpty()) {
      close();
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all wanted blobs were given");
    }
    return ready.remove();
  }

  /** One content may be wanted in several roles. */
  private void emit(Blob blob) {
    for (Row row : wantedOfRepository.getOrDefault(blob.id(), List.of())) {
      ready.add(loaded(row, blob.bytes(), blob.bytes() == null ? blob.problem() : null));
    }
  }

  private void openNextRepository() {
    close();
    String repository = ahead.getString(REPOSITORY);
    wantedOfRepository = new LinkedHashMap<>();
    while (ahead != null && ahead.getString(REPOSITORY).equals(repository)) {
      wantedOfRepository.computeIfAbsent(ahead.getString(BLOB), id -> new ArrayList<>()).add(ahead);
      ahead = wanted.hasNext() ? wanted.next() : null;
    }
    try {
      open = Blobs.open(source.gitDir(repository));
      blobs = open.read(List.copyOf(wantedOfRepository.keySet()), maxFileBytes);
    } catch (UnreadableRepositoryException e) {
      for (List<Row> rows : wantedOfRepository.values()) {
        rows.forEach(row -> ready.add(loaded(row, null, e.getMessage())));
      }
    }
  }

  private static Row loaded(Row row, byte[] bytes, String problem) {
    return RowFactory.create(
        row.getString(BLOB), row.getString(LANGUAGE), row.getString(ROLE), bytes, problem);
  }

  private void close() {
    blobs = Collections.emptyIterator();
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
