package dev.tidemark.jobs.git;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Finds which new files are old ones under another name, as git does. */
final class Renames implements AutoCloseable {
  /** Each is compared with each, so more would take minutes. */
  private static final int MOST_FILES = 1000;

  /** The same for files that are not equal, which must be read. */
  private static final int MOST_SIMILAR_FILES = 400;

  private final String gitDir;
  private final long maxFileBytes;
  private Repository repository;

  Renames(String gitDir, long maxFileBytes) {
    this.gitDir = gitDir;
    this.maxFileBytes = maxFileBytes;
  }

  /**
   * The path before, by the path now. Where there are too many files to compare, or some cannot be
   * read, none is said to be renamed.
   */
  Map<String, String> of(ListingChange change, StandingVersions before) {
    List<DiffEntry> deleted =
        change.gone().stream().filter(this::isReadable).map(Entry::deleted).toList();
    List<DiffEntry> added =
        change.files().stream()
            .filter(file -> before.at(file.file().path()).isEmpty() && isReadable(file))
            .map(Entry::added)
            .toList();
    if (deleted.isEmpty()
        || added.isEmpty()
        || Math.max(deleted.size(), added.size()) > MOST_FILES) {
      return Map.of();
    }
    try {
      return detect(deleted, added);
    } catch (IOException | CanceledException | RuntimeException e) {
      close(); // JGit meets damaged objects with any of them, and may miss others from then on.
      return Map.of();
    }
  }

  private boolean isReadable(ListedFile file) {
    return file.file().sizeBytes() != TreeFile.UNKNOWN_SIZE
        && file.file().sizeBytes() <= maxFileBytes;
  }

  private Map<String, String> detect(Collection<DiffEntry> deleted, Collection<DiffEntry> added)
      throws IOException, CanceledException {
    if (repository == null) {
      repository = OpenRepository.at(gitDir);
    }
    RenameDetector detector = new RenameDetector(repository);
    detector.setRenameLimit(MOST_SIMILAR_FILES);
    detector.addAll(deleted);
    detector.addAll(added);
    Map<String, String> renames = new HashMap<>();
    try (ObjectReader reader = repository.newObjectReader()) {
      for (DiffEntry entry : detector.compute(reader, null)) {
        if (entry.getChangeType() == DiffEntry.ChangeType.RENAME) {
          renames.put(entry.getNewPath(), entry.getOldPath());
        }
      }
    }
    return renames;
  }

  @Override
  public void close() {
    if (repository != null) {
      repository.close();
      repository = null;
    }
  }

  /** One file as JGit's detector takes it. */
  private static final class Entry extends DiffEntry {
    private static final AbbreviatedObjectId NONE =
        AbbreviatedObjectId.fromObjectId(ObjectId.zeroId());

    static DiffEntry deleted(ListedFile file) {
      Entry entry = new Entry();
      entry.changeType = ChangeType.DELETE;
      entry.oldPath = file.file().path();
      entry.newPath = DEV_NULL;
      entry.oldMode = FileMode.REGULAR_FILE;
      entry.newMode = FileMode.MISSING;
      entry.oldId = AbbreviatedObjectId.fromString(file.file().blob());
      entry.newId = NONE;
      return entry;
    }

    static DiffEntry added(ListedFile file) {
      Entry entry = new Entry();
      entry.changeType = ChangeType.ADD;
      entry.oldPath = DEV_NULL;
      entry.newPath = file.file().path();
      entry.oldMode = FileMode.MISSING;
      entry.newMode = FileMode.REGULAR_FILE;
      entry.oldId = NONE;
      entry.newId = AbbreviatedObjectId.fromString(file.file().blob());
      return entry;
    }
  }
}
