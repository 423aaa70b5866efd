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
import java.util.function.Predicate;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.TreeWalk;

/** One walk over one tree. Nothing in it is followed out of it, however it is named. */
final class TreeListing {
  /** The largest real trees have a million entries. */
  private static final int MOST_ENTRIES = 3_000_000;

  /** A folder may be there in copies, but a few folders in each other make a tree without end. */
  private static final int MOST_COPIES = 10_000;

  private static final int LONGEST_PATH = 4096;

  private static final String ROOT = ".";

  private static final Set<String> PYTHON_BUILD_FILES =
      Set.of("pyproject.toml", "setup.py", "setup.cfg");

  private static final Set<String> OTHER_BUILD_FILES =
      Set.of("pom.xml", "build.gradle", "build.gradle.kts");

  private final Repository repository;
  private final Objects objects;
  private final Predicate<String> wanted;

  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, ObjectId> attributes = new HashMap<>();
  private final List<PathProblem> problems = new ArrayList<>();
  private final Set<String> buildFolders = new HashSet<>();
  private final Set<String> pythonBuildFolders = new HashSet<>();
  private final Set<String> packageFolders = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<ObjectId, Integer> entered = new HashMap<>();

  /** The depth of the outermost folder with an unsafe name that the walk is in. */
  private int unsafeDepth = Integer.MAX_VALUE;

  TreeListing(Repository repository, Objects objects, Predicate<String> wanted) {
    this.repository = repository;
    this.objects = objects;
    this.wanted = wanted;
  }

  /** A file that may be analysed, before its attributes and its size are known. */
  private record Candidate(String path, ObjectId blob, Language language) {}

  Listing of(ObjectId root) throws IOException {
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.reset(root);
      for (int entries = 0; walk.next(); entries++) {
        if (entries == MOST_ENTRIES) {
          throw new IOException("more than " + MOST_ENTRIES + " entries");
        }
        visit(walk);
      }
    }
    List<TreeFile> files = files();
    return new Listing(files, problems, buildFolders, pythonBuildFolders, packageFolders);
  }

  private void visit(TreeWalk walk) throws IOException {
    byte[] path = walk.getRawPath();
    int start = path.length - walk.getTree(CanonicalTreeParser.class).getNameLength();
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
    if (entered.merge(walk.getObjectId(0), 1, Integer::sum) > MOST_COPIES) {
      throw new IOException("the same folder more than " + MOST_COPIES + " times");
    }
    if (path.length < LONGEST_PATH) {
      walk.enterSubtree();
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
      noteFolder(path, walk.getObjectId(0));
    }
    Optional<Language> byName = Languages.byName(walk.getNameString());
    if (byName.isEmpty() || !wanted.test(path)) {
      return;
    }
    if (unsafe || !seen.add(path)) {
      addProblem(path, ProblemKind.UNSAFE_PATH, "no checkout should create a file of this name");
    } else if (FileMode.SYMLINK.equals(mode)) {
      addProblem(path, ProblemKind.SYMLINK, "a symbolic link; links are not followed");
    } else if (FileMode.GITLINK.equals(mode)) {
      addProblem(path, ProblemKind.SUBMODULE, "another repository; list it to have it scanned");
    } else {
      candidates.add(new Candidate(path, walk.getObjectId(0), byName.get()));
    }
  }

  private List<TreeFile> files() {
    LinguistAttributes stated = new LinguistAttributes(attributes, objects, problems);
    List<TreeFile> files = new ArrayList<>();
    for (Candidate file : candidates) {
      LinguistAttributes.Stated said = stated.of(file.path());
      Optional<Language> language =
          said.language().isEmpty()
              ? Optional.of(file.language())
              : Languages.byAttribute(said.language());
      if (language.isPresent()) {
        addFile(file, language.get(), said, files);
      }
    }
    return files;
  }

  private void addFile(
      Candidate file, Language language, LinguistAttributes.Stated said, List<TreeFile> files) {
    String blob = file.blob().name();
    try {
      long sizeBytes = objects.sizeBytes(file.blob());
      files.add(
          new TreeFile(file.path(), blob, sizeBytes, language, said.generated(), said.vendored()));
    } catch (IOException e) {
      addProblem(
          file.path(),
          ProblemKind.MISSING_OBJECT,
          "blob " + blob + " is missing or damaged; run git fsck");
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
