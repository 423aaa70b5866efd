package dev.tidemark.jobs.git;

import dev.tidemark.jobs.repos.Credentials;
import dev.tidemark.jobs.repos.RepositoryRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bare mirrors of repositories: cloned once, fetched from then on. */
public final class Mirrors {
  private final GitSettings settings;

  public Mirrors(GitSettings settings) {
    this.settings = settings;
  }

  /** Brings a mirror up to date, or opens a folder in place; a failure is a result. */
  public SyncResult sync(RepositoryRef ref, Credentials credentials) {
    Scrubber scrubber = new Scrubber(credentials, ref.repository().startsWith("http"));
    try {
      return ref.folder()
          ? new InPlace(ref).sync()
          : new MirrorSync(settings, ref, credentials, scrubber).run();
    } catch (SyncException e) {
      return SyncResults.failed(ref, e.reason(), e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return SyncResults.failed(
          ref, ReasonCode.CLONE_TIMED_OUT, ref.repository() + " was not read: the run was stopped");
    }
  }

  /** Has the next sync clone this mirror anew; does nothing to a folder. */
  public void markCorrupt(String gitDir) {
    Path mirror = Path.of(gitDir).normalize();
    Path mirrors = Path.of(settings.mirrors());
    if (mirror.startsWith(mirrors) && Files.isDirectory(mirror.resolve("objects"))) {
      try {
        Files.write(mirror.resolve(MirrorSync.CORRUPT_MARK), new byte[0]);
      } catch (IOException e) {
        // Where a mark cannot be written no sync can write either, and says so itself.
      }
    }
  }
}
