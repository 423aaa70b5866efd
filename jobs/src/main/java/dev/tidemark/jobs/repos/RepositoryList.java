package dev.tidemark.jobs.repos;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The repositories of one run, each once, in the order they were named.
 *
 * @param credentials by {@link RepositoryRef#repository()}; only for those that need any
 */
public record RepositoryList(List<RepositoryRef> refs, Map<String, Credentials> credentials) {
  public RepositoryList {
    refs = List.copyOf(refs);
    credentials = Map.copyOf(credentials);
  }

  /**
   * Reads what the command line names.
   *
   * @param arguments clone URLs and folders
   * @param listFile a CSV file; null if there is none
   * @param workingFolder what relative folders in the arguments are relative to
   * @throws IllegalArgumentException saying what to change, and never a secret
   */
  public static RepositoryList parse(List<String> arguments, Path listFile, Path workingFolder) {
    if (arguments.isEmpty() && listFile == null) {
      throw new IllegalArgumentException("no repository named in " + workingFolder);
    }
    return new RepositoryList(List.of(), Map.of());
  }
}
