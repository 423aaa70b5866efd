package dev.tidemark.jobs.git;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What differs between two trees; what they share is not looked at. */
final class FolderChanges {
  private record Pair(Folder before, Folder now) {}

  private final Deque<Pair> left = new ArrayDeque<>();
  private final List<Candidate> removed = new ArrayList<>();
  private final List<Candidate> added = new ArrayList<>();
  private final List<PathProblem> removedProblems = new ArrayList<>();
  private final List<PathProblem> addedProblems = new ArrayList<>();
  private boolean sharesMarks = true;

  /**
   * @param before neither it nor the other {@linkplain Folder#odd() odd}
   */
  FolderChanges(Folder before, Folder now) {
    left.push(new Pair(before, now));
    while (sharesMarks && !left.isEmpty()) {
      Pair pair = left.pop();
      compare(pair.before(), pair.now());
    }
    split(oneOrNone(before), oneOrNone(now), removedProblems, addedProblems);
  }

  /**
   * Whether what the trees say of their files is the same, so that other files stay as they are; if
   * not, the rest was not looked for.
   */
  boolean sharesMarks() {
    return sharesMarks;
  }

  /** Files that are gone or have another content. */
  List<Candidate> removed() {
    return removed;
  }

  /** Files that are new or have another content. */
  List<Candidate> added() {
    return added;
  }

  List<PathProblem> removedProblems() {
    return removedProblems;
  }

  List<PathProblem> addedProblems() {
    return addedProblems;
  }

  private void compare(Folder before, Folder now) {
    String path = now.equals(Folder.NONE) ? before.path() : now.path();
    sharesMarks &= before.marks().saysTheSame(now.marks(), path);
    split(files(before), files(now), removed, added);
    split(before.problems(), now.problems(), removedProblems, addedProblems);
    before.folders().forEach((name, folder) -> addPair(folder, in(now, name)));
    for (Map.Entry<String, Folder> folder : now.folders().entrySet()) {
      if (!before.folders().containsKey(folder.getKey())) {
        addPair(Folder.NONE, folder.getValue());
      }
    }
  }

  private void addPair(Folder before, Folder now) {
    if (!before.equals(now)) {
      left.push(new Pair(before, now));
    }
  }

  private static Folder in(Folder folder, String name) {
    return folder.folders().getOrDefault(name, Folder.NONE);
  }

  private static List<Candidate> files(Folder folder) {
    List<Candidate> files = new ArrayList<>();
    for (TreeItem item : folder.items()) {
      if (item instanceof Candidate file) {
        files.add(file);
      }
    }
    return files;
  }

  private static List<PathProblem> oneOrNone(Folder root) {
    return root.otherTest() == null ? List.of() : List.of(root.otherTest());
  }

  private static <T> void split(List<T> before, List<T> now, List<T> removed, List<T> added) {
    if (before.equals(now)) {
      return;
    }
    Set<T> old = new HashSet<>(before);
    Set<T> current = new HashSet<>(now);
    old.stream().filter(item -> !current.contains(item)).forEach(removed::add);
    current.stream().filter(item -> !old.contains(item)).forEach(added::add);
  }
}
