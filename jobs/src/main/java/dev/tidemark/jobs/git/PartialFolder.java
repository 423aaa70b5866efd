package dev.tidemark.jobs.git;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** A folder whose entries are being read. */
final class PartialFolder {
  private final String path;

  /** Where its parent has it; null if there it is the second of its name. */
  private final String name;

  private final ObjectId tree;
  private final boolean unsafe;
  private final Folder before;

  private final List<TreeItem> items = new ArrayList<>();
  private final Map<String, Folder> folders = new HashMap<>();
  private final List<PathProblem> problems = new ArrayList<>();
  private final Set<String> folderNames = new HashSet<>();
  private final Set<String> fileNames = new HashSet<>();
  private FolderMarks marks = FolderMarks.NONE;
  private PathProblem otherTest;
  private boolean odd;
  private int entryCount;
  private int folderCount = 1;

  /**
   * @param name as its parent has it; null if that has one of the same name already
   * @param unsafe whether nothing in it may be listed
   * @param before the folder that was at this path; {@link Folder#NONE} if none was
   */
  PartialFolder(String path, String name, ObjectId tree, boolean unsafe, Folder before) {
    this.path = path;
    this.name = name;
    this.tree = tree;
    this.unsafe = unsafe;
    this.before = before;
  }

  boolean isUnsafe() {
    return unsafe;
  }

  boolean hasOtherTest() {
    return otherTest != null;
  }

  void countEntry() {
    entryCount++;
  }

  /** Whether no folder of this name was seen yet. */
  boolean addFolderName(String folder) {
    return folderNames.add(folder);
  }

  /** Whether no file of this name that may be analysed was seen yet. */
  boolean addFileName(String file) {
    return fileNames.add(file);
  }

  Folder before(String folder) {
    return before.folders().getOrDefault(folder, Folder.NONE);
  }

  void add(Candidate file) {
    items.add(file);
  }

  void addMark(String file, ObjectId blob) {
    marks = marks.with(file, blob);
  }

  void add(PathProblem problem) {
    problems.add(problem);
    odd |= EntryName.isEscaped(problem.path());
  }

  void addOtherTest(PathProblem first) {
    otherTest = first;
  }

  void add(PartialFolder read) {
    add(read.name, read.whole());
  }

  /**
   * @param folderName null if it is the second of its name
   */
  void add(String folderName, Folder folder) {
    items.add(folder);
    if (folderName != null) {
      folders.put(folderName, folder);
    }
    otherTest = otherTest == null ? folder.otherTest() : otherTest;
    odd |= folder.odd();
    entryCount += folder.entryCount();
    folderCount += folder.folderCount();
  }

  Folder whole() {
    return new Folder(
        path, tree, items, folders, problems, marks, otherTest, odd, entryCount, folderCount);
  }
}
