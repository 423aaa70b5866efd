package dev.tidemark.jobs.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for mirrors that is gone when it is closed. */
public final class TemporaryMirrors implements AutoCloseable {
  private final Path folder;

  public TemporaryMirrors() throws IOException {
    folder = Files.createTempDirectory("tidemark-mirrors-");
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    Folders.delete(folder);
  }
}
