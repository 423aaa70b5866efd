package dev.tidemark.jobs.git;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.ProblemKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;

/** One walk over one tree. Nothing in it is followed out of it, however it is named. */
final class TreeListing {
  /** The largest real trees have a million entries. */
  private static final int MOST_ENTRIES = 3_000_000;

  private static final int LONGEST_PATH = 4096;

  private static final String ROOT = ".";

  private static final Set<String> PYTHON_BUILD_FILES =
      Set.of("pyproject.toml", "setup.py", "setup.cfg");

  private static final Set<String> OTHER_BUILD_FILES =
      Set.of("pom.xml", "build.gradle", "build.gradle.kts");

  private final TreeContents contents;
  private final Scope scope;

  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, ObjectId> attributes = new HashMap<>();
  private final List<PathProblem> problems = new ArrayList<>();
  private final Set<String> buildFolders = new HashSet<>();
  private final Set<String> pythonBuildFolders = new HashSet<>();
  private final Set<String> packageFolders = new HashSet<>();
  private final Set<String> seen = new HashSet<>();

  private boolean otherTestSeen;

  /** The depth of the outermost folder with an unsafe name that the walk is in. */
  private int unsafeDepth = Integer.MAX_VALUE;

  TreeListing(TreeContents contents, Scope scope) {
    this.contents = contents;
    this.scope = scope;
  }

  /** A file that may be analysed, before its attributes and its size are known. */
  private record Candidate(String path, ObjectId blob, Language language) {}

  /**
   * @param walk over one tree, at its beginning
   */
  Listing of(TreeWalk walk) throws IOException {
    for (int entries = 0; walk.next(); entries++) {
      if (entries == MOST_ENTRIES) {
        throw new IOException("more than " + MOST_ENTRIES + " entries");
      }
      if (contents.admits(walk)) {
        visit(walk);
      }
    }
    List<TreeFile> files = files();
    return new Listing(files, problems, buildFolders, pythonBuildFolders, packageFolders);
  }

  private void visit(TreeWalk walk) throws IOException {
    byte[] path = walk.getRawPath();
    int start = path.length - walk.getTree(AbstractTreeIterator.class).getNameLength();
    if (walk.getDepth() <= unsafeDepth) {
      unsafeDepth =
          EntryName.isUnsafe(path, start, path.length) ? walk.getDepth() : Integer.MAX_VALUE;
    }
    int mode = walk.getRawMode(0);
    if (FileMode.TREE.equals(mode)) {
      enter(walk, path);
    } else {
      visitFile(walk, mode, path);
    }
  }

  private void enter(TreeWalk walk, byte[] path) throws IOException {
    if (path.length < LONGEST_PATH) {
      String folder = EntryName.text(path);
      if (scope.reaches(folder) && contents.opens(folder)) {
        walk.enterSubtree();
      } else if (scope.reaches(folder)) {
        addProblem(
            folder,
            ProblemKind.MISSING_OBJECT,
            "this folder may not be read; nothing below it was");
      }
    } else {
      addProblem(
          EntryName.escaped(path).substring(0, LONGEST_PATH),
          ProblemKind.UNSAFE_PATH,
          "the path is longer than any system allows; nothing below it was read");
    }
  }

  private void visitFile(TreeWalk walk, int mode, byte[] raw) {
    boolean unsafe = unsafeDepth != Integer.MAX_VALUE;
    String path = unsafe ? EntryName.escaped(raw) : EntryName.text(raw);
    if (FileMode.REGULAR_FILE.equals(mode) && !unsafe) {
      noteFolder(path, contents.blob(walk));
    }
    if (FileMode.GITLINK.equals(mode) && scope.holds(path)) {
      addProblem(path, ProblemKind.SUBMODULE, "another repository; list it to have it scanned");
      return;
    }
    Optional<Language> byName = Languages.byName(walk.getNameString());
    if (!unsafe && !otherTestSeen && scope.holds(path) && Languages.isOtherTest(path)) {
      otherTestSeen = true;
      addProblem(path, ProblemKind.OTHER_LANGUAGE, "a test in a language that is not read");
    }
    if (byName.isEmpty() || !scope.holds(path)) {
      return;
    }
    if (unsafe || !seen.add(path)) {
      addProblem(path, ProblemKind.UNSAFE_PATH, "no checkout should create a file of this name");
    } else if (FileMode.SYMLINK.equals(mode)) {
      addProblem(path, ProblemKind.SYMLINK, "a symbolic link; links are not followed");
    } else {
      candidates.add(new Candidate(path, contents.blob(walk), byName.get()));
    }
  }

  private List<TreeFile> files() {
    LinguistAttributes stated = new LinguistAttributes(attributes, contents, problems);
    List<TreeFile> files = new ArrayList<>();
    for (Candidate file : candidates) {
      LinguistAttributes.Stated said = stated.of(file.path());
      Optional<Language> language =
          said.language().isEmpty()
              ? Optional.of(file.language())
              : Languages.byAttribute(said.language());
      if (language.isPresent()) {
        files.add(
            new TreeFile(
                file.path(),
                file.blob().name(),
                sizeOf(file),
                language.get(),
                said.generated(),
                said.vendored()));
      }
    }
    return files;
  }

  private long sizeOf(Candidate file) {
    try {
      return contents.sizeBytes(file.path(), file.blob());
    } catch (IOException e) {
      return TreeFile.UNKNOWN_SIZE;
    }
  }

  private void addProblem(String path, ProblemKind kind, String detail) {
    problems.add(new PathProblem(path, kind, detail));
  }

  private void noteFolder(String path, ObjectId blob) {
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? ROOT : path.substring(0, slash);
    String name = path.substring(slash + 1);
    if (PYTHON_BUILD_FILES.contains(name)) {
      pythonBuildFolders.add(folder);
      buildFolders.add(folder);
    } else if (OTHER_BUILD_FILES.contains(name)) {
      buildFolders.add(folder);
    } else if (name.equals("__init__.py")) {
      packageFolders.add(folder);
    } else if (name.equals(".gitattributes")) {
      attributes.put(folder, blob);
    }
  }
}
