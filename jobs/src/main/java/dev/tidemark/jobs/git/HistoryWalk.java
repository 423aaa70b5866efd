package dev.tidemark.jobs.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goes from commit to commit, and works out what differs. */
final class HistoryWalk implements AutoCloseable {
  private final String gitDir;
  private final Scope scope;
  private final long maxFileBytes;
  private final StandingVersions standing;

  /** Null before the first commit, and after one that could not be read. */
  private CommitTrees trees;

  /** The tree of the last commit that could be read. */
  private Folder before = Folder.NONE;

  /** The last tree that was listed whole; null if nothing stands. */
  private TreeListing whole;

  /** Of that tree, and of those since, which say the same of their files. */
  private Placement placement;

  HistoryWalk(String gitDir, Scope scope, long maxFileBytes, StandingVersions standing) {
    this.gitDir = gitDir;
    this.scope = scope;
    this.maxFileBytes = maxFileBytes;
    this.standing = standing;
  }

  /** The change to the next commit from what stands, which is nothing after a failure. */
  ListingChange to(String commit) throws UnreadableRepositoryException {
    try {
      if (trees == null) {
        trees = new CommitTrees(gitDir);
      }
      Folder now = trees.read(commit, scope, before);
      Optional<ListingChange> difference = whole == null ? Optional.empty() : difference(now);
      ListingChange change = difference.isPresent() ? difference.get() : wholeChange(now);
      before = now;
      return change;
    } catch (IOException | RuntimeException e) { // JGit meets malformed objects with either.
      close();
      throw new UnreadableRepositoryException(Trees.unreadable(commit));
    }
  }

  /** The change as far as folders differ; empty if other files may differ too. */
  private Optional<ListingChange> difference(Folder now) {
    if (before.odd() || now.odd()) {
      return Optional.empty();
    }
    FolderChanges changes = new FolderChanges(before, now);
    List<ListedFile> files = new ArrayList<>();
    Set<String> paths = new HashSet<>();
    if (changes.sharesMarks()) {
      for (Candidate added : changes.added()) {
        whole.file(added).map(placement::of).ifPresent(files::add);
        paths.add(added.path());
      }
    }
    // Which attributes cannot be read is told if a file asks for them, so it is asked of all again.
    if (!changes.sharesMarks() || whole.hasUnreadAttributes()) {
      return Optional.empty();
    }
    List<ListedFile> gone =
        changes.removed().stream()
            .filter(removed -> !paths.contains(removed.path()))
            .flatMap(removed -> standing.at(removed.path()).stream())
            .toList();
    return Optional.of(
        new ListingChange(files, gone, changes.addedProblems(), changes.removedProblems()));
  }

  private ListingChange wholeChange(Folder now) {
    whole = trees.list(now);
    placement = whole.listing().placement(maxFileBytes);
    return standing.to(
        whole.listing().files().stream().map(placement::of).toList(), whole.listing().problems());
  }

  /** Lets go of the repository; the next commit is read from a fresh start. */
  @Override
  public void close() {
    whole = null;
    if (trees != null) {
      trees.close();
      trees = null;
    }
  }
}
