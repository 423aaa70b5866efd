package dev.tidemark.jobs.git;

import dev.tidemark.jobs.repos.Credentials;
import dev.tidemark.jobs.repos.RepositoryRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** One sync of one mirror. */
final class MirrorSync {
  /** A file in a mirror that was found broken; the next sync clones it anew. */
  static final String CORRUPT_MARK = "tidemark-corrupt";

  /** Between the attempts to reach a server. */
  private static final List<Integer> PAUSES_MILLIS = List.of(500, 1500);

  private final Path mirror;
  private final Path cloning;
  private final Path discarded;
  private final Guard guard;
  private final Remote remote;
  private final Failures failures;

  MirrorSync(GitSettings settings, RepositoryRef ref, Credentials credentials, Scrubber scrubber) {
    this.mirror = MirrorPath.of(Path.of(settings.mirrors()), ref.repository());
    this.cloning = mirror.resolveSibling(mirror.getFileName() + ".cloning");
    this.discarded = mirror.resolveSibling(mirror.getFileName() + ".discarded");
    this.guard = new Guard(settings.timeoutSeconds(), settings.maxMirrorBytes());
    this.remote = new Remote(ref, credentials, guard, settings.timeoutSeconds());
    this.failures = new Failures(ref, settings, scrubber);
  }

  SyncResult run() throws SyncException, InterruptedException {
    try (MirrorLock lock = MirrorLock.take(mirror, guard.deadlineNanos())) {
      if (lock == null) {
        throw failures.exception(ReasonCode.CLONE_TIMED_OUT, "another sync of it is still at work");
      }
      Folders.delete(cloning);
      Folders.delete(discarded);
      return SyncResults.succeeded(mirror.toString(), tip());
    } catch (IOException e) {
      throw failures.exception(
          ReasonCode.DISK_FULL_OR_UNWRITABLE, e.getClass().getSimpleName() + " " + e.getMessage());
    }
  }

  private Tip tip() throws IOException, SyncException, InterruptedException {
    if (!Files.exists(mirror) || Files.exists(mirror.resolve(CORRUPT_MARK))) {
      return cloneAnew();
    }
    try {
      return fetch(mirror);
    } catch (SyncException e) {
      if (e.reason() == ReasonCode.CORRUPT_REPOSITORY || e.reason() == ReasonCode.INTERNAL) {
        return cloneAnew(); // Whichever side is broken: a clone tells.
      }
      throw e;
    }
  }

  private Tip cloneAnew() throws IOException, SyncException, InterruptedException {
    try {
      create(cloning);
      Tip tip = fetch(cloning);
      if (Files.exists(mirror)) {
        Files.move(mirror, discarded, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(cloning, mirror, StandardCopyOption.ATOMIC_MOVE);
      return tip;
    } finally {
      Folders.delete(cloning);
      Folders.delete(discarded);
    }
  }

  private static void create(Path folder) throws IOException {
    IsolatedGit.enter();
    try (Repository repository =
        new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build()) {
      repository.create(true);
      StoredConfig config = repository.getConfig();
      // Packs are put together now and then, before the fetch returns: tasks read them next.
      config.setBoolean("gc", null, "autoDetach", false);
      config.setBoolean(
          ConfigConstants.CONFIG_CORE_SECTION,
          null,
          ConfigConstants.CONFIG_KEY_LOGALLREFUPDATES,
          false);
      config.save();
      RefUpdate head = repository.updateRef(Constants.HEAD);
      head.link(Remote.TIP);
    }
  }

  private Tip fetch(Path gitDir) throws IOException, SyncException, InterruptedException {
    for (int pauseMillis : PAUSES_MILLIS) {
      try {
        return fetchOnce(gitDir);
      } catch (SyncException e) {
        if (e.reason() != ReasonCode.UNREACHABLE) {
          throw e;
        }
        Thread.sleep(pauseMillis);
      }
    }
    return fetchOnce(gitDir);
  }

  private Tip fetchOnce(Path gitDir) throws IOException, SyncException, InterruptedException {
    try {
      return guard.watch(gitDir, () -> remote.fetchInto(gitDir.toString()));
    } catch (CancellationException e) {
      throw failures.exception(guard.verdict(), "");
    } catch (ExecutionException e) {
      if (guard.isCancelled()) {
        throw failures.exception(guard.verdict(), "");
      }
      if (e.getCause() instanceof SyncException told) {
        throw told;
      }
      throw failures.of(e.getCause(), remote.refusal(), remote.answered());
    }
  }
}
