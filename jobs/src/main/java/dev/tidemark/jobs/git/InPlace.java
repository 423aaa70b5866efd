package dev.tidemark.jobs.git;

import dev.tidemark.jobs.repos.RepositoryRef;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.util.FS;

/** Reads a folder on this machine where it lies; writes nothing. */
final class InPlace {
  private final RepositoryRef ref;

  InPlace(RepositoryRef ref) {
    this.ref = ref;
  }

  SyncResult sync() throws SyncException {
    IsolatedGit.enter();
    Path folder = Path.of(URI.create(ref.repository()));
    File gitDir = RepositoryCache.FileKey.resolve(folder.toFile(), FS.DETECTED);
    if (gitDir == null) {
      throw new SyncException(
          ReasonCode.NOT_A_REPOSITORY,
          folder
              + (folder.toFile().exists() ? " is no git repository" : " does not exist")
              + "; name a folder that git log works in");
    }
    try (Repository repository = OpenRepository.at(gitDir.toString())) {
      return SyncResults.succeeded(gitDir.toString(), tip(repository));
    } catch (IOException | RuntimeException e) { // JGit meets odd settings and objects with either.
      throw new SyncException(
          ReasonCode.CORRUPT_REPOSITORY,
          folder + " cannot be read; git fsck tells what is broken in it");
    }
  }

  private Tip tip(Repository repository) throws IOException, SyncException {
    boolean named = !ref.branch().isEmpty();
    Ref head = repository.exactRef(named ? Constants.R_HEADS + ref.branch() : Constants.HEAD);
    ObjectId id = head == null ? null : head.getObjectId();
    if (id == null) {
      boolean empty = repository.getRefDatabase().getRefsByPrefix(Constants.R_REFS).isEmpty();
      throw empty ? SyncResults.empty(ref) : SyncResults.noSuchBranch(ref);
    }
    String full = head.getLeaf().getName();
    boolean onBranch = full.startsWith(Constants.R_HEADS);
    return Tip.read(repository, id, onBranch ? full.substring(Constants.R_HEADS.length()) : "");
  }
}
