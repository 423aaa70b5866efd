package dev.tidemark.jobs.stage;

import dev.tidemark.jobs.git.GitSettings;
import dev.tidemark.jobs.git.Mirrors;
import dev.tidemark.jobs.repos.Credentials;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where tasks find the blobs of each repository.
 *
 * @param timelines by repository; those that succeeded
 * @param credentials by repository; never in a row
 */
record BlobSource(
    Map<String, Timeline> timelines, Map<String, Credentials> credentials, GitSettings git)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A repository to read from here; made again if this machine does not see the mirror. */
  String gitDir(String repository) {
    Timeline timeline = timelines.get(repository);
    String gitDir = timeline.result().gitDir();
    if (Files.isDirectory(Path.of(gitDir))) {
      return gitDir;
    }
    var known = credentials.getOrDefault(repository, Credentials.NONE);
    return new Mirrors(git).sync(timeline.ref(), known).gitDir();
  }
}
