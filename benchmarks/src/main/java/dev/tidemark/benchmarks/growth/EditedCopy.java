package dev.tidemark.benchmarks.growth;

import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A bare repository with one commit a week, in which each Java and Python file ends in some more
 * empty lines: another content for git, and the same work for a parser.
 */
final class EditedCopy {
  private final WeeklyStates original;
  private final int emptyLines;
  private final PackInserter inserter;
  private final Map<ObjectId, ObjectId> edited = new HashMap<>();
  private final Map<ObjectId, ObjectId> kept = new HashMap<>();

  private EditedCopy(WeeklyStates original, int emptyLines, PackInserter inserter) {
    this.original = original;
    this.emptyLines = emptyLines;
    this.inserter = inserter;
  }

  /**
   * Writes it.
   *
   * @param gitDir must not exist yet
   * @param lastDay of the last commit, at its first second (UTC); each other is a week earlier
   */
  static void write(WeeklyStates original, int emptyLines, File gitDir, LocalDate lastDay)
      throws IOException {
    try (var repository =
        (FileRepository) new FileRepositoryBuilder().setGitDir(gitDir).setBare().build()) {
      repository.create(true);
      ObjectId tip;
      try (PackInserter inserter = repository.getObjectDatabase().newPackInserter()) {
        tip = new EditedCopy(original, emptyLines, inserter).commits(lastDay);
        inserter.flush();
      }
      RefUpdate branch = repository.updateRef(Constants.HEAD);
      branch.setNewObjectId(tip);
      if (branch.update() != RefUpdate.Result.NEW) {
        throw new IOException(gitDir + " has a branch already");
      }
    }
  }

  private ObjectId commits(LocalDate lastDay) throws IOException {
    List<List<WeeklyStates.Entry>> states = original.states();
    ObjectId tip = null;
    for (int i = 0; i < states.size(); i++) {
      Instant day =
          lastDay.minusWeeks(states.size() - 1L - i).atStartOfDay(ZoneOffset.UTC).toInstant();
      var person = new PersonIdent("Benchmark", "benchmark@example.org", day, ZoneOffset.UTC);
      var commit = new CommitBuilder();
      commit.setTreeId(tree(states.get(i)));
      if (tip != null) {
        commit.setParentId(tip);
      }
      commit.setAuthor(person);
      commit.setCommitter(person);
      commit.setMessage("Week " + (i + 1) + "\n");
      tip = inserter.insert(commit);
    }
    return tip;
  }

  private ObjectId tree(List<WeeklyStates.Entry> files) throws IOException {
    DirCache tree = DirCache.newInCore();
    DirCacheBuilder builder = tree.builder();
    for (WeeklyStates.Entry file : files) {
      var entry = new DirCacheEntry(file.path());
      entry.setFileMode(file.mode());
      entry.setObjectId(blob(file));
      builder.add(entry);
    }
    builder.finish();
    return tree.writeTree(inserter);
  }

  private ObjectId blob(WeeklyStates.Entry file) throws IOException {
    boolean source = file.path().endsWith(".java") || file.path().endsWith(".py");
    boolean edit = source && !FileMode.SYMLINK.equals(file.mode());
    Map<ObjectId, ObjectId> written = edit ? edited : kept;
    ObjectId blob = written.get(file.blob());
    if (blob == null) {
      byte[] bytes = original.content(file.blob());
      blob = inserter.insert(Constants.OBJ_BLOB, edit ? withEmptyLines(bytes) : bytes);
      written.put(file.blob(), blob);
    }
    return blob;
  }

  private byte[] withEmptyLines(byte[] bytes) {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + emptyLines);
    Arrays.fill(longer, bytes.length, longer.length, (byte) '\n');
    return longer;
  }
}
