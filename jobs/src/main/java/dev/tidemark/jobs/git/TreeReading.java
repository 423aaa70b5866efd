package dev.tidemark.jobs.git;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.ProblemKind;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * One walk over one tree, which passes by what the tree before had at the same path. Nothing is
 * followed out of the tree, however it is named.
 */
final class TreeReading {
  private static final int LONGEST_PATH = 4096;

  private final TreeContents contents;
  private final Scope scope;
  private final TreeLimits limits = new TreeLimits();

  /** The folders that the walk is in, the innermost first. */
  private final Deque<PartialFolder> open = new ArrayDeque<>();

  TreeReading(TreeContents contents, Scope scope) {
    this.contents = contents;
    this.scope = scope;
  }

  /**
   * @param walk over one tree, at its beginning
   * @param tree its id; zeros if none is known
   * @param before the root of another tree, read with the same scope; {@link Folder#NONE} if none
   */
  Folder of(TreeWalk walk, ObjectId tree, Folder before) throws IOException {
    open.push(new PartialFolder(Folder.ROOT, null, tree, false, before));
    while (walk.next()) {
      closeTo(walk.getDepth());
      open.element().countEntry();
      limits.countEntries(1);
      if (contents.admits(walk)) {
        visit(walk);
      }
    }
    closeTo(0);
    Folder root = open.pop().whole();
    limits.check(root);
    return root;
  }

  private void closeTo(int depth) {
    while (open.size() - 1 > depth) {
      PartialFolder read = open.pop();
      open.element().add(read);
    }
  }

  private void visit(TreeWalk walk) throws IOException {
    byte[] path = walk.getRawPath();
    int start = path.length - walk.getTree(AbstractTreeIterator.class).getNameLength();
    boolean unsafe = open.element().isUnsafe() || EntryName.isUnsafe(path, start, path.length);
    int mode = walk.getRawMode(0);
    if (FileMode.TREE.equals(mode)) {
      visitFolder(walk, path, EntryName.key(path, start), unsafe);
    } else {
      visitFile(walk, mode, path, EntryName.key(path, start), unsafe);
    }
  }

  private void visitFolder(TreeWalk walk, byte[] raw, String name, boolean unsafe)
      throws IOException {
    if (raw.length >= LONGEST_PATH) {
      addProblem(
          EntryName.escaped(raw).substring(0, LONGEST_PATH),
          ProblemKind.UNSAFE_PATH,
          "the path is longer than any system allows; nothing below it was read");
      return;
    }
    String path = EntryName.text(raw);
    if (scope.reaches(path) && contents.opens(path)) {
      enter(walk, path, name, unsafe);
    } else if (scope.reaches(path)) {
      addProblem(
          path, ProblemKind.MISSING_OBJECT, "this folder may not be read; nothing below it was");
    }
  }

  private void enter(TreeWalk walk, String path, String name, boolean unsafe) throws IOException {
    ObjectId tree = contents.id(walk);
    limits.countFolder(tree);
    PartialFolder parent = open.element();
    if (!parent.addFolderName(name)) { // Of two folders of one name a checkout makes one.
      walk.enterSubtree();
      open.push(new PartialFolder(path, null, tree, true, Folder.NONE));
      return;
    }
    Folder before = parent.before(name);
    if (!before.equals(Folder.NONE) && before.tree().equals(tree)) {
      limits.countEntries(before.entryCount());
      parent.add(name, before);
    } else {
      walk.enterSubtree();
      open.push(new PartialFolder(path, name, tree, unsafe, before));
    }
  }

  private void visitFile(TreeWalk walk, int mode, byte[] raw, String name, boolean unsafe) {
    PartialFolder folder = open.element();
    String path = unsafe ? EntryName.escaped(raw) : EntryName.text(raw);
    if (FileMode.REGULAR_FILE.equals(mode) && !unsafe) {
      folder.addMark(path.substring(path.lastIndexOf('/') + 1), contents.id(walk));
    }
    if (FileMode.GITLINK.equals(mode)) {
      if (scope.holds(path)) {
        addProblem(path, ProblemKind.SUBMODULE, "another repository; list it to have it scanned");
      }
      return;
    }
    if (!unsafe && !folder.hasOtherTest() && Languages.isOtherTest(path) && scope.holds(path)) {
      folder.addOtherTest(
          new PathProblem(
              path, ProblemKind.OTHER_LANGUAGE, "a test in a language that is not read"));
    }
    Optional<Language> byName = Languages.byName(walk.getNameString());
    if (byName.isPresent() && scope.holds(path)) {
      visitCandidate(new Candidate(path, contents.id(walk), byName.get()), mode, name, unsafe);
    }
  }

  private void visitCandidate(Candidate file, int mode, String name, boolean unsafe) {
    if (!file.language().isOfCode()) {
      // Nothing is judged in it, so that no problem with it is one.
      if (!unsafe && !FileMode.SYMLINK.equals(mode) && open.element().addFileName(name)) {
        open.element().add(file);
      }
    } else if (unsafe || !open.element().addFileName(name)) {
      addProblem(
          file.path(), ProblemKind.UNSAFE_PATH, "no checkout should create a file of this name");
    } else if (FileMode.SYMLINK.equals(mode)) {
      addProblem(file.path(), ProblemKind.SYMLINK, "a symbolic link; links are not followed");
    } else {
      open.element().add(file);
    }
  }

  private void addProblem(String path, ProblemKind kind, String detail) {
    open.element().add(new PathProblem(path, kind, detail));
  }
}
