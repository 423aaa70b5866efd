package dev.tidemark.benchmarks.growth;

import dev.tidemark.jobs.git.History;
import dev.tidemark.jobs.git.Moment;
import dev.tidemark.jobs.git.UnreadableRepositoryException;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The small files of a repository at the end of each of its last weeks, oldest first. Weeks count
 * back from its last commit; files over 1 MB, and those whose content is missing, are left out.
 */
final class WeeklyStates {
  private static final int MAX_FILE_BYTES = 1_000_000;

  private final List<List<Entry>> states = new ArrayList<>();

  /** By the hash of a blob; null for what is left out. */
  private final Map<ObjectId, byte[]> contents = new HashMap<>();

  /** A file of a tree. */
  record Entry(String path, FileMode mode, ObjectId blob) {}

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException if history does not go back so far
   */
  static WeeklyStates of(String gitDir, int weeks)
      throws IOException, UnreadableRepositoryException {
    Moment tip = History.at(gitDir, Constants.HEAD, LocalDate.EPOCH);
    LocalDate last = LocalDate.ofInstant(tip.committedAt(), ZoneOffset.UTC);
    List<LocalDate> days = IntStream.range(0, weeks).mapToObj(last::minusWeeks).toList();
    List<Moment> moments = History.pick(gitDir, tip.commitHash(), days).moments();
    if (moments.size() < weeks) {
      throw new IllegalArgumentException(
          gitDir + " has a history of " + moments.size() + " weeks, not of " + weeks);
    }
    var read = new WeeklyStates();
    try (Repository repository =
            new FileRepositoryBuilder().setGitDir(new File(gitDir)).setMustExist(true).build();
        ObjectReader reader = repository.newObjectReader()) {
      for (Moment moment : moments) {
        read.add(reader, ObjectId.fromString(moment.commitHash()));
      }
    }
    return read;
  }

  private void add(ObjectReader reader, ObjectId commit) throws IOException {
    var state = new ArrayList<Entry>();
    try (var commits = new RevWalk(reader);
        var tree = new TreeWalk(reader)) {
      tree.addTree(commits.parseCommit(commit).getTree());
      tree.setRecursive(true);
      while (tree.next()) {
        var entry = new Entry(tree.getPathString(), tree.getFileMode(0), tree.getObjectId(0));
        if (!FileMode.GITLINK.equals(entry.mode()) && keep(reader, entry.blob())) {
          state.add(entry);
        }
      }
    }
    states.add(state);
  }

  private boolean keep(ObjectReader reader, ObjectId blob) throws IOException {
    if (!contents.containsKey(blob)) {
      byte[] bytes = null;
      try {
        if (reader.getObjectSize(blob, Constants.OBJ_BLOB) <= MAX_FILE_BYTES) {
          bytes = reader.open(blob, Constants.OBJ_BLOB).getCachedBytes();
        }
      } catch (MissingObjectException e) {
        // A mirror may lack large contents, which are left out in any case.
        bytes = null;
      }
      contents.put(blob, bytes);
    }
    return contents.get(blob) != null;
  }

  List<List<Entry>> states() {
    return states;
  }

  byte[] content(ObjectId blob) {
    return contents.get(blob);
  }
}
