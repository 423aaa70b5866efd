package dev.tidemark.jobs.review;

import dev.tidemark.jobs.Progress;
import dev.tidemark.jobs.git.CommitTree;
import dev.tidemark.jobs.git.GitSettings;
import dev.tidemark.jobs.git.Mirrors;
import dev.tidemark.jobs.git.SourceTree;
import dev.tidemark.jobs.git.SyncResult;
import dev.tidemark.jobs.git.SyncStatus;
import dev.tidemark.jobs.git.TemporaryMirrors;
import dev.tidemark.jobs.git.UnreadableRepositoryException;
import dev.tidemark.jobs.git.WorkingFolder;
import dev.tidemark.jobs.repos.Credentials;
import dev.tidemark.jobs.repos.RepositoryList;
import dev.tidemark.jobs.repos.RepositoryRef;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * What somebody asked to have reviewed.
 *
 * @param source a file, a folder or a clone URL
 * @param revision "" for what lies on disk, or for the default branch of a URL
 * @param below a file or folder in it; "" for all
 */
public record ReviewedSource(String source, String revision, String below) {
  private static final long MAX_MIRROR_BYTES = 20_000_000_000L;

  /**
   * What it turned out to be, ready to be read.
   *
   * @param toClose null if nothing has to be
   */
  public record Opened(SourceTree tree, Subject subject, TemporaryMirrors toClose)
      implements AutoCloseable {
    @Override
    public void close() throws IOException {
      if (toClose != null) {
        toClose.close();
      }
    }

    /** Its name for a sentence. */
    public String named() {
      return subject.below().isEmpty() ? subject.name() : subject.below() + " of " + subject.name();
    }
  }

  /**
   * Clones what has to be cloned.
   *
   * @param mirrors null to throw the clone away afterwards
   * @throws IllegalArgumentException if there can be no such thing
   */
  public Opened open(Path mirrors, int timeoutSeconds, Progress progress)
      throws IOException, UnreadableRepositoryException {
    var list = RepositoryList.parse(List.of(source), null, Path.of("").toAbsolutePath());
    RepositoryRef ref = list.refs().get(0);
    if (ref.folder()) {
      return ofPath(Path.of(URI.create(ref.repository())));
    }
    progress.stage("Cloning", List.of());
    var known = list.credentials().getOrDefault(ref.repository(), Credentials.NONE);
    TemporaryMirrors temporary = mirrors == null ? new TemporaryMirrors() : null;
    try {
      Path folder = mirrors == null ? temporary.folder() : mirrors;
      var git = new GitSettings(folder, timeoutSeconds, MAX_MIRROR_BYTES);
      var branch = new RepositoryRef(ref.repository(), ref.name(), revision, false);
      return ofClone(branch, new Mirrors(git).sync(branch, known), temporary);
    } catch (UnreadableRepositoryException | RuntimeException e) {
      if (temporary != null) {
        temporary.close();
      }
      throw e;
    }
  }

  private Opened ofClone(RepositoryRef ref, SyncResult result, TemporaryMirrors temporary)
      throws UnreadableRepositoryException {
    if (result.status() != SyncStatus.SUCCEEDED) {
      throw new UnreadableRepositoryException(result.detail());
    }
    var subject =
        new Subject(ref.name(), ref.repository(), result.commitHash(), result.branch(), joined(""));
    var tree = new CommitTree(result.gitDir(), result.commitHash());
    return new Opened(tree, subject, temporary);
  }

  private Opened ofPath(Path root) throws IOException, UnreadableRepositoryException {
    Path path = Path.of(source).toAbsolutePath();
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("there is no file or folder " + source);
    }
    path = path.toRealPath();
    Path folder = Files.isRegularFile(root) ? folderOf(path) : root;
    String inside = path.startsWith(folder) ? slashed(folder.relativize(path)) : "";
    String name = folder.getFileName() == null ? "/" : folder.getFileName().toString();
    boolean bare = Files.isRegularFile(folder.resolve("HEAD"));
    if (revision.isEmpty() && !bare) {
      var subject = new Subject(name, "", "", "", joined(inside));
      return new Opened(new WorkingFolder(folder), subject, null);
    }
    String commit = revision.isEmpty() ? "HEAD" : revision;
    CommitTree tree = CommitTree.in(folder, commit);
    String asked = revision.isEmpty() ? "" : revision;
    var subject = new Subject(name, "", tree.commit(), asked, joined(bare ? "" : inside));
    return new Opened(tree, subject, null);
  }

  /** Of a file in no repository: the folder one stands in, so that its path is as one writes it. */
  private static Path folderOf(Path file) throws IOException {
    Path here = Path.of("").toRealPath();
    return file.startsWith(here) ? here : file.getParent();
  }

  private String joined(String inside) {
    try {
      Path joined = Path.of(inside).resolve(below).normalize();
      if (joined.isAbsolute() || joined.startsWith("..")) {
        throw new IllegalArgumentException("--path must lie in what is reviewed, not " + below);
      }
      return slashed(joined);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("--path is no path: " + below, e);
    }
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
