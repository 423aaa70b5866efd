package dev.tidemark.jobs.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
  /** Of a thousand equal files each is compared by name with each of a thousand. */
  private static final int MOST_FILES = 1000;

  /** Files that are not equal are read and compared, each with each. */
  private static final int MOST_SIMILAR_FILES = 400;

  /** The reader reads each new file once for each old one: some ten seconds. */
  private static final long MOST_BYTES_COMPARED = 1L << 30;

  /** In per cent; JGit would ask for more. */
  private static final int GIT_SCORE = 50;

  private final String gitDir;
  private final long maxFileBytes;
  private Repository repository;

  Renames(String gitDir, long maxFileBytes) {
    this.gitDir = gitDir;
    this.maxFileBytes = maxFileBytes;
  }

  /**
   * The path before, by the path now. Where there is too much to compare, only equal files are
   * found to be renamed, or none; none, too, if one cannot be read.
   */
  Map<String, String> of(List<ListedFile> gone, List<ListedFile> appeared) {
    List<TreeFile> deleted = readable(gone);
    List<TreeFile> added = readable(appeared);
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

  private List<TreeFile> readable(List<ListedFile> files) {
    return files.stream()
        .map(ListedFile::file)
        .filter(file -> file.language().isOfCode())
        .filter(file -> file.sizeBytes() != TreeFile.UNKNOWN_SIZE)
        .filter(file -> file.sizeBytes() <= maxFileBytes)
        .toList();
  }

  private Map<String, String> detect(List<TreeFile> deleted, List<TreeFile> added)
      throws IOException, CanceledException {
    if (repository == null) {
      repository = OpenRepository.at(gitDir);
    }
    RenameDetector detector = new RenameDetector(repository);
    detector.setRenameScore(GIT_SCORE);
    detector.setRenameLimit(isCheap(deleted, added) ? MOST_SIMILAR_FILES : 1);
    deleted.forEach(file -> detector.add(Entry.deleted(file)));
    added.forEach(file -> detector.add(Entry.added(file)));
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

  private static boolean isCheap(List<TreeFile> deleted, List<TreeFile> added) {
    Set<String> old = blobs(deleted);
    Set<String> current = blobs(added);
    long bytes =
        added.stream()
            .filter(file -> !old.contains(file.blob()))
            .mapToLong(TreeFile::sizeBytes)
            .sum();
    return bytes * old.stream().filter(blob -> !current.contains(blob)).count()
        <= MOST_BYTES_COMPARED;
  }

  private static Set<String> blobs(List<TreeFile> files) {
    return files.stream().map(TreeFile::blob).collect(Collectors.toSet());
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

    static DiffEntry deleted(TreeFile file) {
      Entry entry = new Entry();
      entry.changeType = ChangeType.DELETE;
      entry.oldPath = file.path();
      entry.newPath = DEV_NULL;
      entry.oldMode = FileMode.REGULAR_FILE;
      entry.newMode = FileMode.MISSING;
      entry.oldId = AbbreviatedObjectId.fromString(file.blob());
      entry.newId = NONE;
      return entry;
    }

    static DiffEntry added(TreeFile file) {
      Entry entry = new Entry();
      entry.changeType = ChangeType.ADD;
      entry.oldPath = DEV_NULL;
      entry.newPath = file.path();
      entry.oldMode = FileMode.MISSING;
      entry.newMode = FileMode.REGULAR_FILE;
      entry.oldId = NONE;
      entry.newId = AbbreviatedObjectId.fromString(file.blob());
      return entry;
    }
  }
}
