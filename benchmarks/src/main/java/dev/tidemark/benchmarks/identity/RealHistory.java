package dev.tidemark.benchmarks.identity;

import dev.tidemark.analyzers.model.Place;
import dev.tidemark.jobs.git.FileVersion;
import dev.tidemark.jobs.git.ListedFile;
import dev.tidemark.jobs.git.TreeHistory;
import dev.tidemark.jobs.identity.Part;
import dev.tidemark.jobs.identity.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The file versions of some commits.
 *
 * @param ranks of each commit, as the walk takes them
 */
record RealHistory(List<FileVersion> versions, List<Integer> ranks) {
  private static final int MAX_FILE_BYTES = 1_000_000;

  /**
   * @param commits 40 hex digits each, oldest first
   */
  static RealHistory of(String gitDir, List<String> commits) {
    List<FileVersion> versions = new ArrayList<>();
    var history = new TreeHistory(gitDir, commits, path -> true, MAX_FILE_BYTES, true);
    int[] ranks = IntStream.range(0, commits.size()).toArray();
    history
        .list(
            version -> {
              if (version.file() != null) {
                versions.add(version);
              }
            })
        .forEach(unreadable -> ranks[unreadable.index()] = -1);
    int rank = 0;
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = ranks[i] < 0 ? -1 : rank++;
    }
    versions.sort(
        Comparator.comparing((FileVersion version) -> version.file().file().path())
            .thenComparingInt(FileVersion::first));
    return new RealHistory(versions, Arrays.stream(ranks).boxed().toList());
  }

  static Version<Place> judged(FileVersion version, JudgedContents contents) {
    ListedFile file = version.file();
    JudgedContents.Judged judged = contents.of(file);
    return new Version<>(
        file.file().path(),
        version.renamedFrom(),
        new Part(file.module(), file.file().language().id(), judged.role().id()),
        version.first(),
        version.last(),
        judged.judged(),
        judged.failed(),
        judged.gaveUp(),
        judged.findings());
  }

  /** The versions of all paths that renames join, a list each. */
  Collection<List<FileVersion>> lineages() {
    Map<String, String> joined = new HashMap<>();
    for (FileVersion version : versions) {
      if (version.renamedFrom() != null) {
        String path = root(joined, version.file().file().path());
        String old = root(joined, version.renamedFrom());
        if (!path.equals(old)) {
          joined.put(path, old);
        }
      }
    }
    Map<String, List<FileVersion>> lineages = new TreeMap<>();
    for (FileVersion version : versions) {
      String path = root(joined, version.file().file().path());
      lineages.computeIfAbsent(path, key -> new ArrayList<>()).add(version);
    }
    return lineages.values();
  }

  private static String root(Map<String, String> joined, String path) {
    String root = path;
    while (joined.containsKey(root)) {
      root = joined.get(root);
    }
    return root;
  }
}
