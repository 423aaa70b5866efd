package dev.tidemark.jobs.repos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The repositories of one run, each once, in the order they were named.
 *
 * @param credentials by {@link RepositoryRef#repository()}; only for those that came with any
 * @param source names the list file; "" if there is none
 */
public record RepositoryList(
    List<RepositoryRef> refs, Map<String, Credentials> credentials, String source) {
  public RepositoryList {
    refs = List.copyOf(refs);
    credentials = Map.copyOf(credentials);
  }

  /** Of repositories that no list file holds. */
  public RepositoryList(List<RepositoryRef> refs, Map<String, Credentials> credentials) {
    this(refs, credentials, "");
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
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      entries.add(
          new Entry("argument " + (i + 1), workingFolder, arguments.get(i).strip(), "", ""));
    }
    if (listFile != null) {
      entries.addAll(ListFile.read(listFile));
    }
    return of(entries, listFile == null ? "" : listFile.toString());
  }

  private static RepositoryList of(List<Entry> entries, String source) {
    Map<String, RepositoryRef> refs = new LinkedHashMap<>();
    Map<String, String> places = new LinkedHashMap<>();
    Map<String, Credentials> credentials = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Entry.Resolved resolved = entry.resolve();
      String repository = resolved.ref().repository();
      RepositoryRef known = refs.putIfAbsent(repository, resolved.ref());
      String place = places.putIfAbsent(repository, entry.place());
      if (known != null && !known.branch().equals(resolved.ref().branch())) {
        throw entry.error(
            repository
                + " is in the list already ("
                + place
                + ") with another branch; keep one of the two");
      }
      if (!resolved.credentials().isEmpty()) {
        credentials.putIfAbsent(repository, resolved.credentials());
      }
    }
    return new RepositoryList(List.copyOf(refs.values()), credentials, source);
  }
}
