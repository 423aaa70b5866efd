package dev.tidemark.jobs.git;

import java.io.File;
import java.io.IOException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Opens repositories for reading, without JGit's cache: a mirror may be replaced at any time. */
final class OpenRepository {
  private OpenRepository() {}

  /** Opens a bare repository or a {@code .git} folder, which must exist. */
  static Repository at(String gitDir) throws IOException {
    IsolatedGit.enter();
    return new FileRepositoryBuilder().setGitDir(new File(gitDir)).setMustExist(true).build();
  }
}
