package dev.tidemark.jobs.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.ofPattern;

import dev.tidemark.jobs.repos.RepositoryRef;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A bare repository made for a test, whose trees may hold what no checkout would. Commits have
 * fixed authors and times, so the same steps give the same hashes.
 */
public final class TestRepository {
  private static final Instant FIRST_COMMIT = Instant.parse("2026-01-02T03:04:05Z");

  private final Path gitDir;
  private int commits;
  private int days;

  private TestRepository(Path gitDir) {
    this.gitDir = gitDir;
  }

  /** Makes an empty repository whose default branch is {@code main}. */
  public static TestRepository create(Path gitDir) {
    IsolatedGit.enter();
    try (Repository repository = open(gitDir.toFile())) {
      repository.create(true);
      repository.updateRef(Constants.HEAD).link("refs/heads/main");
      return new TestRepository(gitDir);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Repository open(File gitDir) throws IOException {
    return new FileRepositoryBuilder().setGitDir(gitDir).setBare().build();
  }

  /** Lets the clock of those who commit go on. */
  public void passDays(int passed) {
    days += passed;
  }

  public Path gitDir() {
    return gitDir;
  }

  /** To be cloned, with the default branch. */
  public RepositoryRef toClone() {
    return new RepositoryRef("file://" + gitDir, gitDir.getFileName().toString(), "", false);
  }

  /** To be read in place, with the default branch. */
  public RepositoryRef inPlace() {
    return new RepositoryRef("file://" + gitDir, gitDir.getFileName().toString(), "", true);
  }

  /** Commits to {@code main}, whose tree is then just these files; returns the commit's hash. */
  public String commit(Map<String, String> files) {
    return commitTo("main", files);
  }

  /** Commits on top of a branch, made if need be. */
  public String commitTo(String branch, Map<String, String> files) {
    return write(
        (repository, inserter) -> {
          DirCache index = DirCache.newInCore();
          DirCacheBuilder builder = index.builder();
          for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(file.getKey());
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(UTF_8)));
            builder.add(entry);
          }
          builder.finish();
          return commit(repository, inserter, branch, index.writeTree(inserter), false);
        });
  }

  /** Commits a tree to {@code main} as it is. */
  public String commitTree(ObjectId tree) {
    return write((repository, inserter) -> commit(repository, inserter, "main", tree, false));
  }

  /** Makes {@code main} a single commit without the history it had. */
  public String rewriteHistory(ObjectId tree) {
    return write((repository, inserter) -> commit(repository, inserter, "main", tree, true));
  }

  /**
   * Stores a commit without files, which no branch holds yet.
   *
   * @param committedAt as in {@code 2026-01-02T03:04:05+13:00}
   */
  public String commitAt(String committedAt, String... parents) {
    OffsetDateTime time = OffsetDateTime.parse(committedAt);
    String hashes =
        Stream.of(parents).map(hash -> "parent " + hash + "\n").collect(Collectors.joining());
    String person =
        "Test <test@example.org> " + time.toEpochSecond() + time.format(ofPattern(" xx")) + "\n";
    return rawCommit(
        "tree "
            + tree().name()
            + "\n"
            + hashes
            + ("author " + person)
            + ("committer " + person)
            + "\nStep "
            + ++commits
            + "\n");
  }

  /** Stores text as a commit, whatever it is. */
  public String rawCommit(String text) {
    return write((repository, in) -> in.insert(Constants.OBJ_COMMIT, text.getBytes(UTF_8)));
  }

  /** Makes a branch stand at a commit. */
  public void point(String ref, String commit) {
    write(
        (repository, in) -> {
          RefUpdate update = repository.updateRef(ref);
          update.setNewObjectId(ObjectId.fromString(commit));
          update.forceUpdate();
          return update.getNewObjectId();
        });
  }

  /** Stores a blob. */
  public ObjectId blob(String text) {
    return blob(text.getBytes(UTF_8));
  }

  /** Stores a blob of any bytes. */
  public ObjectId blob(byte[] bytes) {
    return ObjectId.fromString(write((repository, in) -> in.insert(Constants.OBJ_BLOB, bytes)));
  }

  /** One raw entry of a tree; the name may hold any bytes. */
  @SuppressWarnings("ArrayRecordComponent") // Names here are bytes, and are never compared.
  public record RawEntry(FileMode mode, byte[] name, ObjectId id) {
    public static RawEntry file(String name, ObjectId blob) {
      return new RawEntry(FileMode.REGULAR_FILE, name.getBytes(UTF_8), blob);
    }

    public static RawEntry tree(String name, ObjectId tree) {
      return new RawEntry(FileMode.TREE, name.getBytes(UTF_8), tree);
    }
  }

  /** Stores a tree with these entries, unsorted and unchecked. */
  public ObjectId tree(RawEntry... entries) {
    return ObjectId.fromString(
        write(
            (repository, inserter) -> {
              TreeFormatter tree = new TreeFormatter();
              for (RawEntry entry : entries) {
                tree.append(entry.name(), 0, entry.name().length, entry.mode(), entry.id(), true);
              }
              return inserter.insert(tree);
            }));
  }

  /** Stores bytes as a tree that are none. */
  public ObjectId malformedTree(String bytes) {
    return ObjectId.fromString(
        write((repository, in) -> in.insert(Constants.OBJ_TREE, bytes.getBytes(UTF_8))));
  }

  /** Names another branch the default one. */
  public void makeDefault(String branch) {
    link(Constants.HEAD, Constants.R_HEADS + branch);
  }

  public void deleteBranch(String branch) {
    try (Repository repository = open(gitDir.toFile())) {
      RefUpdate update = repository.updateRef(Constants.R_HEADS + branch);
      update.setForceUpdate(true);
      update.delete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts all objects into one pack and returns it. */
  public Path pack() {
    try (Git git = new Git(open(gitDir.toFile()))) {
      git.gc().setExpire(Instant.now().plusSeconds(60)).call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GitAPIException e) {
      throw new IllegalStateException(e);
    }
    return onlyPack(gitDir);
  }

  /** The one pack of a repository. */
  public static Path onlyPack(Path gitDir) {
    try (DirectoryStream<Path> packs =
        Files.newDirectoryStream(gitDir.resolve("objects/pack"), "*.pack")) {
      return packs.iterator().next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Overwrites bytes of a pack, which is read-only otherwise. */
  public static void damage(Path pack, int from, int count) {
    try {
      byte[] bytes = Files.readAllBytes(pack);
      for (int i = from; i < from + count; i++) {
        bytes[i] ^= 0x5a;
      }
      Files.delete(pack);
      Files.write(pack, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes an object that lies loose. */
  public void lose(ObjectId id) {
    try {
      Files.delete(
          gitDir.resolve("objects/" + id.name().substring(0, 2) + "/" + id.name().substring(2)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void link(String name, String target) {
    try (Repository repository = open(gitDir.toFile())) {
      repository.updateRef(name).link(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectId commit(
      Repository repository, ObjectInserter in, String branch, ObjectId tree, boolean orphan)
      throws IOException {
    PersonIdent person =
        new PersonIdent(
            "Test",
            "test@example.org",
            FIRST_COMMIT.plus(days, ChronoUnit.DAYS).plusSeconds(60L * commits++),
            ZoneOffset.UTC);
    CommitBuilder commit = new CommitBuilder();
    commit.setAuthor(person);
    commit.setCommitter(person);
    commit.setMessage("Step " + commits + "\n");
    commit.setTreeId(tree);
    Ref old = repository.exactRef(Constants.R_HEADS + branch);
    if (old != null && !orphan) {
      commit.setParentId(old.getObjectId());
    }
    ObjectId id = in.insert(commit);
    in.flush();
    RefUpdate update = repository.updateRef(Constants.R_HEADS + branch);
    update.setNewObjectId(id);
    update.setForceUpdate(true);
    update.forceUpdate();
    return id;
  }

  private interface Writing {
    ObjectId with(Repository repository, ObjectInserter inserter) throws IOException;
  }

  private String write(Writing writing) {
    try (Repository repository = open(gitDir.toFile());
        ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId id = writing.with(repository, inserter);
      inserter.flush();
      return id.name();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
