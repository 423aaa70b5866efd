package dev.tidemark.jobs.git;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.jobs.git.TestRepository.RawEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeHistoryTest {
  private static final long MAX_FILE_BYTES = 1000;

  @TempDir private Path folder;
  private TestRepository repository;

  @BeforeEach
  void prepare() {
    repository = TestRepository.create(folder.resolve("r.git"));
  }

  /** What was told of a list of commits. */
  private record Told(List<FileVersion> versions, List<UnreadableCommit> unreadable) {
    Set<Object> at(int index) {
      Set<Object> entries = new HashSet<>();
      for (FileVersion version : versions) {
        if (version.first() <= index && index <= version.last()) {
          Object entry = entry(version);
          assertThat(entries.add(entry)).as("told once: %s at %d", entry, index).isTrue();
        }
      }
      return entries;
    }

    static Object entry(FileVersion version) {
      return version.file() == null ? version.problem() : version.file();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void equalsTheListingOfEachCommit(long seed) {
    List<String> commits = randomCommits(seed, seed % 3 == 0, 40);
    assertEqualsEachListing(commits, list(commits));
  }

  @Test
  void placesFilesAnewWhenBuildFilesAndPackagesComeAndGo() {
    assertHolds(
        List.of(
            Map.of("a/b/c.py", "", "p/q.py", "", "src/r/s.py", "", "a/D.java", ""),
            Map.of("a/b/c.py", "", "p/q.py", "", "src/r/s.py", "", "a/D.java", "", "a/pom.xml", ""),
            Map.of("a/b/c.py", "", "p/q.py", "", "src/r/s.py", "", "setup.py", ""),
            Map.of("p/q.py", "", "p/__init__.py", "", "src/r/s.py", "", "setup.py", ""),
            Map.of("p/q.py", "", "src/r/s.py", "", "src/r/__init__.py", "", "setup.py", ""),
            Map.of("p/q.py", "", "src/r/s.py", "", "src/r/__init__.py", "", "pom.xml", "")));
  }

  @Test
  void describesFilesAnewWhenAttributesChange() {
    assertHolds(
        List.of(
            Map.of("a/b.py", "", "c/d.py", "", "E.java", ""),
            Map.of("a/b.py", "", "c/d.py", "", ".gitattributes", "*.py linguist-vendored"),
            Map.of("a/b.py", "", "c/d.py", "", ".gitattributes", "*.py linguist-generated"),
            Map.of("a/b.py", "", "c/d.py", "", "c/.gitattributes", "*.py linguist-language=Java"),
            Map.of("a/b.py", "", "c/d.py", "", "a/.gitattributes", "*.py linguist-language=Perl"),
            Map.of("a/b.py", "", "c/d.py", "")));
  }

  @Test
  void tellsAttributesThatCannotBeFollowedWhileAFileIsBelow() {
    String costly = "*a*a*a*b linguist-vendored";
    assertHolds(
        List.of(
            Map.of("a/.gitattributes", costly, "b.py", ""),
            Map.of("a/.gitattributes", costly, "b.py", "", "a/c.py", ""),
            Map.of("a/.gitattributes", costly, "b.py", "", "a/c.py", "", "a/d.py", ""),
            Map.of("a/.gitattributes", costly, "b.py", ""),
            Map.of("b.py", "")));
  }

  @Test
  void tellsOnlyTheFirstTestInAnotherLanguage() {
    assertHolds(
        List.of(
            Map.of("test/m.kt", "", "a.py", ""),
            Map.of("test/m.kt", "", "test/z.kt", "", "a.py", ""),
            Map.of("test/m.kt", "", "test/b.kt", "", "a.py", ""),
            Map.of("test/m.kt", "", "a/test/b.kt", "", "zz.py", ""),
            Map.of("test/m.kt", "")));
  }

  @Test
  void tellsFilesThatBecomeFoldersAndBack() {
    assertHolds(
        List.of(
            Map.of("a.py", "x", "b/c.py", ""),
            Map.of("a.py/d.py", "x", "b", ""),
            Map.of("a.py", "x", "b/c.py", "")));
  }

  private void assertHolds(List<Map<String, String>> states) {
    List<String> commits = states.stream().map(repository::commit).toList();
    Told told = list(commits);
    assertEqualsEachListing(commits, told);
    assertThat(told.unreadable()).isEmpty();
  }

  @Test
  void beginsANewVersionWhenAFileComesBack() {
    String with = repository.commit(Map.of("a.py", "", "b.py", "x"));
    String without = repository.commit(Map.of("b.py", "x"));

    assertThat(list(List.of(with, with, without, with)).versions())
        .extracting(v -> v.file().file().path(), FileVersion::first, FileVersion::last)
        .containsExactlyInAnyOrder(tuple("a.py", 0, 1), tuple("a.py", 3, 3), tuple("b.py", 0, 3));
  }

  @Test
  void breaksVersionsAtACommitThatCannotBeRead() {
    String whole = repository.commit(Map.of("a.py", "", "d/b.kt", ""));
    ObjectId lost = repository.tree(RawEntry.file("c.py", repository.blob("")));
    String broken = repository.commitTree(repository.tree(RawEntry.tree("d", lost)));
    repository.lose(lost);

    Told told = list(List.of(broken, whole, broken, broken, whole));
    assertThat(told.versions())
        .extracting(FileVersion::first, FileVersion::last, FileVersion::renamedFrom)
        .containsExactlyInAnyOrder(tuple(1, 1, null), tuple(4, 4, null));
    assertThat(told.unreadable()).extracting(UnreadableCommit::index).containsExactly(0, 2, 3);
    assertThat(told.unreadable().get(0).reason()).contains("cannot be read whole");
  }

  @Test
  void readsNoFolderAgainThatDidNotChange() throws IOException {
    ObjectId blob = repository.blob("x");
    ObjectId same = repository.tree(RawEntry.file("a.py", blob));
    String first = repository.commitTree(repository.tree(RawEntry.tree("same", same)));
    String second =
        repository.commitTree(
            repository.tree(RawEntry.file("b.py", blob), RawEntry.tree("same", same)));
    Scope scope = new Scope("", path -> true);

    try (CommitTrees trees = new CommitTrees(repository.gitDir().toString())) {
      Folder before = trees.read(first, scope, Folder.NONE);
      repository.lose(same);
      Folder now = trees.read(second, scope, before);
      assertThat(now.folders().get("same")).isSameAs(before.folders().get("same"));
    }
  }

  @Test
  void tellsWhatTwoHostileFoldersBothHoldUntilBothAreGone() {
    ObjectId inner = repository.tree(RawEntry.file("x.py", repository.blob("")));
    RawEntry nested = RawEntry.tree("..", repository.tree(RawEntry.tree("a/b", inner)));
    ObjectId a = repository.tree(RawEntry.tree("b", inner));
    RawEntry both =
        RawEntry.tree("..", repository.tree(RawEntry.tree("a/b", inner), RawEntry.tree("a", a)));
    List<String> commits =
        Stream.of(nested, both, nested)
            .map(entry -> repository.commitTree(repository.tree(entry)))
            .toList();

    Told told = list(commits);
    assertEqualsEachListing(commits, told);
    assertThat(told.versions())
        .extracting(v -> v.problem().path(), FileVersion::first, FileVersion::last)
        .containsExactly(tuple("\"../a/b/x.py\"", 0, 2));
  }

  @Test
  void takesNothingFromTheSecondOfTwoFoldersOfOneName() {
    ObjectId one = repository.tree(RawEntry.file("a.py", repository.blob("1")));
    ObjectId two = repository.tree(RawEntry.file("b.py", repository.blob("2")));
    String single = repository.commitTree(repository.tree(RawEntry.tree("d", two)));
    String twice =
        repository.commitTree(repository.tree(RawEntry.tree("d", one), RawEntry.tree("d", two)));

    List<String> commits = List.of(single, twice, single);
    Told told = list(commits);
    assertEqualsEachListing(commits, told);
    assertThat(paths(told.at(1))).containsExactly("d/a.py");
    assertThat(told.at(1))
        .contains(
            new PathProblem(
                "\"d/b.py\"",
                ProblemKind.UNSAFE_PATH,
                "no checkout should create a file of this name"));
  }

  @Test
  void refusesCopiesOfAFolderThoughTheCommitBeforeHadMostOfThem() {
    ObjectId copy = repository.tree(RawEntry.file("a.txt", repository.blob("")));
    ObjectId many =
        repository.tree(
            IntStream.range(0, 6000)
                .mapToObj(i -> RawEntry.tree("d" + i, copy))
                .toArray(RawEntry[]::new));
    String half = repository.commitTree(repository.tree(RawEntry.tree("a", many)));
    String all =
        repository.commitTree(repository.tree(RawEntry.tree("a", many), RawEntry.tree("b", many)));

    List<String> commits = List.of(half, all, half);
    Told told = list(commits);
    assertEqualsEachListing(commits, told);
    assertThat(told.unreadable()).extracting(UnreadableCommit::index).containsExactly(1);
  }

  @Test
  void goesAsDeepAsPathsMay() {
    List<String> commits =
        Stream.of("x", "y")
            .map(
                text -> {
                  ObjectId tree = repository.tree(RawEntry.file("a.py", repository.blob(text)));
                  for (int level = 0; level < 2040; level++) {
                    tree = repository.tree(RawEntry.tree("d", tree));
                  }
                  return repository.commitTree(tree);
                })
            .toList();

    Told told = list(commits);
    assertEqualsEachListing(commits, told);
    assertThat(told.versions()).hasSize(2);
  }

  @Test
  void findsRenamesAndMoves() {
    String text = IntStream.range(0, 50).mapToObj(i -> "x" + i + " = 1\n").collect(joining());
    List<String> commits =
        List.of(
            repository.commit(Map.of("a.py", text, "b.py", "same", "c.py", "c", "d.py", "old")),
            repository.commit(
                Map.of("p/a2.py", text + "y = 2\n", "p/b.py", "same", "c.py", "C", "e.py", "1")),
            repository.commit(Map.of("c.py", "C")));

    Told told = list(commits);
    assertThat(told.versions())
        .filteredOn(version -> version.renamedFrom() != null)
        .extracting(v -> v.file().file().path(), FileVersion::first, FileVersion::renamedFrom)
        .containsExactlyInAnyOrder(tuple("p/a2.py", 1, "a.py"), tuple("p/b.py", 1, "b.py"));
    assertEqualsEachListing(commits, told);
  }

  @Test
  void takesAFileForRenamedThatIsHalfAlike() {
    List<String> commits =
        List.of(
            repository.commit(Map.of("a.py", lines("a", 100))),
            repository.commit(Map.of("b.py", lines("a", 55) + lines("b", 45))),
            repository.commit(Map.of("c.py", lines("b", 45) + lines("c", 55))));

    assertThat(list(commits).versions())
        .extracting(v -> v.file().file().path(), FileVersion::renamedFrom)
        .containsExactlyInAnyOrder(tuple("a.py", null), tuple("b.py", "a.py"), tuple("c.py", null));
  }

  private static String lines(String name, int count) {
    return IntStream.range(0, count).mapToObj((name + "%03d = 1\n")::formatted).collect(joining());
  }

  @Test
  void comparesWithWhatWasBeforeACommitThatCannotBeRead() {
    String first = repository.commit(Map.of("a.py", "a", "b.py", "b", "c.py", "c"));
    ObjectId lost = repository.tree(RawEntry.file("x.py", repository.blob("")));
    String broken = repository.commitTree(repository.tree(RawEntry.tree("d", lost)));
    String last = repository.commit(Map.of("a.py", "a", "b.py", "B", "e.py", "c", "f.py", "f"));
    repository.lose(lost);

    List<String> commits = List.of(broken, first, broken, broken, last, broken);
    Told told = list(commits);
    assertEqualsEachListing(commits, told);
    assertThat(steps(told, commits.size()))
        .containsExactlyInAnyOrder("4 modified b.py", "4 renamed e.py from c.py", "4 added f.py");
  }

  /** Commits of a history with some of them again, and some that cannot be read. */
  private List<String> randomCommits(long seed, boolean hostile, int count) {
    RandomTree tree = new RandomTree(repository, seed, hostile);
    Random random = new Random(seed);
    List<String> commits = new ArrayList<>();
    tree.change(300);
    while (commits.size() < count) {
      tree.change(1 + random.nextInt(4));
      commits.add(tree.commit(random.nextInt(25) == 0));
      if (random.nextInt(8) == 0) {
        commits.add(commits.get(random.nextInt(commits.size())));
      }
    }
    return commits;
  }

  private void assertEqualsEachListing(List<String> commits, Told told) {
    List<UnreadableCommit> unreadable = new ArrayList<>();
    for (int index = 0; index < commits.size(); index++) {
      Set<Object> expected = new HashSet<>();
      try {
        Listing listing =
            Trees.list(repository.gitDir().toString(), commits.get(index), this::isWanted);
        expected.addAll(listing.placed(MAX_FILE_BYTES));
        expected.addAll(listing.problems());
      } catch (UnreadableRepositoryException e) {
        unreadable.add(new UnreadableCommit(index, e.getMessage()));
      }
      assertThat(told.at(index)).as("commit %d", index).isEqualTo(expected);
    }
    assertThat(told.unreadable()).isEqualTo(unreadable);
    assertStretchesAreUnbroken(told);
    assertRenamesAreTrue(told);
    assertThat(steps(told, commits.size())).isEqualTo(differences(told, commits.size()));
  }

  /** What {@link FileSteps} says of the versions alone. */
  private static Set<String> steps(Told told, int commits) {
    FileSteps steps = new FileSteps(told.versions(), commits, told.unreadable());
    Set<String> all = new HashSet<>();
    for (FileVersion version : told.versions()) {
      if (version.file() != null) {
        String path = version.file().file().path();
        String from = version.renamedFrom() == null ? "" : " from " + version.renamedFrom();
        steps
            .beginning(version)
            .ifPresent(
                how -> all.add(version.first() + " " + how.change().id() + " " + path + from));
        steps.goneAt(version).ifPresent(at -> all.add(at + " deleted " + path));
      }
    }
    return all;
  }

  /** The same from the listings, each beside the last that could be read. */
  private static Set<String> differences(Told told, int commits) {
    Set<String> all = new HashSet<>();
    Map<String, String> before = null;
    for (int index = 0; index < commits; index++) {
      int at = index;
      if (told.unreadable().stream().noneMatch(each -> each.index() == at)) {
        Map<String, String> now = blobs(told.at(at));
        if (before != null) {
          compare(at, told, before, now).forEach(each -> all.add(at + " " + each));
        }
        before = now;
      }
    }
    return all;
  }

  private static Set<String> compare(
      int index, Told told, Map<String, String> before, Map<String, String> now) {
    Set<String> all = new HashSet<>();
    Set<String> left = new HashSet<>(now.keySet());
    Set<String> gone = new HashSet<>(before.keySet());
    gone.removeAll(left);
    for (FileVersion version : told.versions()) {
      if (version.first() == index && version.renamedFrom() != null) {
        String path = version.file().file().path();
        all.add("renamed " + path + " from " + version.renamedFrom());
        left.remove(path);
        gone.remove(version.renamedFrom());
      }
    }
    gone.forEach(path -> all.add("deleted " + path));
    left.removeIf(path -> now.get(path).equals(before.get(path)));
    left.forEach(path -> all.add((before.containsKey(path) ? "modified " : "added ") + path));
    return all;
  }

  private static Map<String, String> blobs(Set<Object> entries) {
    Map<String, String> blobs = new HashMap<>();
    for (Object entry : entries) {
      if (entry instanceof ListedFile listed) {
        blobs.put(listed.file().path(), listed.file().blob());
      }
    }
    return blobs;
  }

  private static void assertStretchesAreUnbroken(Told told) {
    Set<Object> ends = new HashSet<>();
    told.versions().forEach(v -> ends.add(List.of(Told.entry(v), v.last() + 1)));
    assertThat(told.versions()).noneMatch(v -> ends.contains(List.of(Told.entry(v), v.first())));
  }

  private static void assertRenamesAreTrue(Told told) {
    Set<Integer> unreadable =
        told.unreadable().stream().map(UnreadableCommit::index).collect(toSet());
    for (FileVersion version : told.versions()) {
      if (version.renamedFrom() != null) {
        int first = version.first();
        int before = first - 1;
        while (unreadable.contains(before)) {
          before--;
        }
        assertThat(paths(told.at(before)))
            .contains(version.renamedFrom())
            .doesNotContain(version.file().file().path());
        assertThat(paths(told.at(first))).doesNotContain(version.renamedFrom());
      }
    }
  }

  private static List<String> paths(Set<Object> entries) {
    return entries.stream()
        .filter(ListedFile.class::isInstance)
        .map(entry -> ((ListedFile) entry).file().path())
        .toList();
  }

  private boolean isWanted(String path) {
    return !path.startsWith("r/");
  }

  private Told list(List<String> commits) {
    List<FileVersion> versions = new ArrayList<>();
    var history =
        new TreeHistory(
            repository.gitDir().toString(), commits, this::isWanted, MAX_FILE_BYTES, true);
    List<UnreadableCommit> unreadable = history.list(versions::add);
    return new Told(versions, unreadable);
  }
}
