package dev.tidemark.jobs.git;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What versions of files are to the commits around them. A commit that could not be read is passed
 * over: what follows it is compared with what was before it.
 */
public final class FileSteps {
  private record Place(String path, int index) {}

  /**
   * How a version begins.
   *
   * @param previousBlob content of the file before; null if it was not there
   */
  public record Beginning(FileChange change, String previousBlob) {}

  private final TreeSet<Integer> readable = new TreeSet<>();
  private final Map<Place, FileVersion> ending = new HashMap<>();
  private final Set<Place> goingOn = new HashSet<>();

  /**
   * @param versions of all files and problems of a history
   * @param commits how many there are
   */
  public FileSteps(List<FileVersion> versions, int commits, List<UnreadableCommit> unreadable) {
    IntStream.range(0, commits).forEach(readable::add);
    unreadable.forEach(each -> readable.remove(each.index()));
    ofFiles(versions).forEach(this::place);
  }

  private static Collection<FileVersion> ofFiles(List<FileVersion> versions) {
    return versions.stream().filter(each -> each.file() != null).toList();
  }

  private void place(FileVersion version) {
    ending.put(new Place(path(version), version.last()), version);
    goingOn.add(new Place(path(version), version.first()));
    if (version.renamedFrom() != null) {
      goingOn.add(new Place(version.renamedFrom(), version.first()));
    }
  }

  /**
   * What sets the version of a file apart from the commit before its first; empty if its content
   * and path are the same there, or there is none.
   */
  public Optional<Beginning> beginning(FileVersion version) {
    Integer before = readable.lower(version.first());
    if (before == null) {
      return Optional.empty();
    }
    boolean renamed = version.renamedFrom() != null;
    String path = renamed ? version.renamedFrom() : path(version);
    FileVersion old = ending.get(new Place(path, before));
    if (old == null) {
      return Optional.of(new Beginning(FileChange.ADDED, null));
    }
    if (!renamed && blob(old).equals(blob(version))) {
      return Optional.empty();
    }
    FileChange change = renamed ? FileChange.RENAMED : FileChange.MODIFIED;
    return Optional.of(new Beginning(change, blob(old)));
  }

  /** Index of the commit at which the file is gone that the version was of; empty if none is. */
  public OptionalInt goneAt(FileVersion version) {
    Integer next = readable.higher(version.last());
    return next == null || goingOn.contains(new Place(path(version), next))
        ? OptionalInt.empty()
        : OptionalInt.of(next);
  }

  private static String path(FileVersion version) {
    return version.file().file().path();
  }

  private static String blob(FileVersion version) {
    return version.file().file().blob();
  }
}
