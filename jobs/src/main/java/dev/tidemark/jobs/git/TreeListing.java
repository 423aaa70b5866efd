package dev.tidemark.jobs.git;

import dev.tidemark.analyzers.model.Language;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** The files of a whole tree that was read, and what the tree says of them. */
final class TreeListing {
  private final TreeContents contents;
  private final List<PathProblem> unreadAttributes = new ArrayList<>();
  private final LinguistAttributes stated;
  private final Listing listing;

  TreeListing(Folder root, TreeContents contents) {
    this.contents = contents;
    Found found = new Found(root);
    stated = new LinguistAttributes(found.attributes, contents, unreadAttributes);
    List<TreeFile> files = new ArrayList<>();
    for (Candidate candidate : found.candidates) {
      file(candidate).ifPresent(files::add);
    }
    found.problems.addAll(unreadAttributes);
    listing =
        new Listing(
            files,
            List.copyOf(found.problems),
            found.buildFolders,
            found.pythonBuildFolders,
            found.packageFolders);
  }

  Listing listing() {
    return listing;
  }

  /** Whether files that say something of others were asked for and cannot be read. */
  boolean hasUnreadAttributes() {
    return !unreadAttributes.isEmpty();
  }

  /** The file of this tree, or of another with the same attributes; empty if it is not analysed. */
  Optional<TreeFile> file(Candidate file) {
    LinguistAttributes.Stated said =
        file.language().isOfCode() ? stated.of(file.path()) : LinguistAttributes.NOTHING;
    Optional<Language> language =
        said.language().isEmpty()
            ? Optional.of(file.language())
            : Languages.byAttribute(said.language());
    return language.map(
        known ->
            new TreeFile(
                file.path(),
                file.blob().name(),
                sizeOf(file),
                known,
                said.generated(),
                said.vendored()));
  }

  private long sizeOf(Candidate file) {
    try {
      return contents.sizeBytes(file.path(), file.blob());
    } catch (IOException e) {
      return TreeFile.UNKNOWN_SIZE;
    }
  }

  /** What all folders hold together, in the order of the tree. */
  private static final class Found {
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, ObjectId> attributes = new HashMap<>();
    private final Set<PathProblem> problems = new LinkedHashSet<>();
    private final Set<String> buildFolders = new HashSet<>();
    private final Set<String> pythonBuildFolders = new HashSet<>();
    private final Set<String> packageFolders = new HashSet<>();

    Found(Folder root) {
      Deque<Iterator<TreeItem>> open = new ArrayDeque<>();
      open.push(enter(root));
      while (!open.isEmpty()) {
        TreeItem item = open.element().hasNext() ? open.element().next() : null;
        if (item == null) {
          open.pop();
        } else if (item instanceof Folder folder) {
          open.push(enter(folder));
        } else {
          candidates.add((Candidate) item);
        }
      }
      if (root.otherTest() != null) {
        problems.add(root.otherTest());
      }
    }

    private Iterator<TreeItem> enter(Folder folder) {
      FolderMarks marks = folder.marks();
      problems.addAll(folder.problems());
      if (marks.build()) {
        buildFolders.add(folder.path());
      }
      if (marks.pythonBuild()) {
        pythonBuildFolders.add(folder.path());
      }
      if (marks.packaged()) {
        packageFolders.add(folder.path());
      }
      if (marks.attributes() != null) {
        attributes.put(folder.path(), marks.attributes());
      }
      return folder.items().iterator();
    }
  }
}
