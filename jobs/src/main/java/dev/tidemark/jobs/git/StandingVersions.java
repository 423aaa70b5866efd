package dev.tidemark.jobs.git;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The versions that have begun and not ended: the listing of one commit, and since when. */
final class StandingVersions {
  private record Since(ListedFile file, int first, String renamedFrom) {}

  private final Map<String, Since> files = new HashMap<>();
  private final Map<PathProblem, Integer> problems = new HashMap<>();

  /** Files of the last commit that could be read, while none since could. */
  private final Map<String, ListedFile> lost = new TreeMap<>();

  private final Consumer<FileVersion> ended;

  StandingVersions(Consumer<FileVersion> ended) {
    this.ended = ended;
  }

  Optional<ListedFile> at(String path) {
    return Optional.ofNullable(files.get(path)).map(Since::file);
  }

  /** Files of a change that have none at their path in the last commit that could be read. */
  List<ListedFile> added(ListingChange change) {
    return change.files().stream()
        .filter(file -> !files.containsKey(path(file)) && !lost.containsKey(path(file)))
        .toList();
  }

  /** Files of the last commit that could be read that a change leaves none at the path of. */
  List<ListedFile> gone(ListingChange change) {
    if (lost.isEmpty()) {
      return change.gone();
    }
    Map<String, ListedFile> gone = new TreeMap<>(lost);
    change.files().forEach(file -> gone.remove(path(file)));
    return List.copyOf(gone.values());
  }

  private static String path(ListedFile file) {
    return file.file().path();
  }

  /** What leads from here to a whole listing. */
  ListingChange to(List<ListedFile> all, List<PathProblem> allProblems) {
    Set<String> paths = new HashSet<>();
    List<ListedFile> changed = new ArrayList<>();
    for (ListedFile file : all) {
      paths.add(file.file().path());
      if (at(file.file().path()).filter(file::equals).isEmpty()) {
        changed.add(file);
      }
    }
    List<ListedFile> gone =
        files.values().stream()
            .map(Since::file)
            .filter(file -> !paths.contains(file.file().path()))
            .toList();
    Set<PathProblem> current = new HashSet<>(allProblems);
    return new ListingChange(
        changed,
        gone,
        allProblems.stream().filter(problem -> !problems.containsKey(problem)).toList(),
        problems.keySet().stream().filter(problem -> !current.contains(problem)).toList());
  }

  /**
   * @param index of the commit that the change leads to
   * @param renames path before by path now
   */
  void apply(ListingChange change, int index, Map<String, String> renames) {
    change.gone().forEach(file -> end(files.remove(file.file().path()), index - 1));
    for (ListedFile file : change.files()) {
      String path = file.file().path();
      Since old = files.put(path, new Since(file, index, renames.get(path)));
      if (old != null) {
        end(old, index - 1);
      }
    }
    change.goneProblems().forEach(problem -> end(problem, problems.remove(problem), index - 1));
    change.problems().forEach(problem -> problems.put(problem, index));
    lost.clear();
  }

  /**
   * Ends all at a commit that cannot be read; what follows is compared with them all the same.
   *
   * @param last index of the last commit with any of them
   */
  void lose(int last) {
    files.forEach((path, since) -> lost.put(path, since.file()));
    endAll(last);
  }

  /**
   * @param last index of the last commit with any of them
   */
  void endAll(int last) {
    files.values().forEach(since -> end(since, last));
    files.clear();
    problems.forEach((problem, first) -> end(problem, first, last));
    problems.clear();
  }

  private void end(Since since, int last) {
    ended.accept(new FileVersion(since.file(), null, since.first(), last, since.renamedFrom()));
  }

  private void end(PathProblem problem, int first, int last) {
    ended.accept(new FileVersion(null, problem, first, last, null));
  }
}
