package dev.tidemark.jobs.repos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Finds the repository that a folder on this machine belongs to. */
final class FolderPath {
  private FolderPath() {}

  /**
   * The root of the repository: the folder that holds {@code .git}, or the bare repository; the
   * folder itself if there is none, which then fails with a row of its own.
   */
  static Path repositoryOf(String text, Path base) {
    Path start = real(base.resolve(path(text)).toAbsolutePath().normalize());
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      Path name = folder.getFileName();
      boolean isDotGit = name != null && name.toString().equals(".git");
      if (isBare(folder)) {
        return isDotGit ? folder.getParent() : folder;
      }
      if (Files.exists(folder.resolve(".git"))) {
        return folder;
      }
    }
    return start;
  }

  /** The folder as a URL, without a slash at its end. */
  static String url(Path folder) {
    return folder.toUri().toString().replaceAll("(?<=[^/])/+$", "");
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("is not a path that this machine can have", e);
    }
  }

  /** One repository, by whichever link it is reached. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path; // It does not exist; its sync will say so.
    }
  }

  private static boolean isBare(Path folder) {
    return Files.isRegularFile(folder.resolve("HEAD"))
        && Files.isDirectory(folder.resolve("objects"))
        && Files.isDirectory(folder.resolve("refs"));
  }
}
