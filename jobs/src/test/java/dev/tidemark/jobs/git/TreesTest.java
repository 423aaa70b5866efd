package dev.tidemark.jobs.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.jobs.git.TestRepository.RawEntry;
import dev.tidemark.jobs.layout.AttributeState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreesTest {
  @TempDir private Path folder;
  private TestRepository repository;
  private ObjectId blob;

  @BeforeEach
  void prepare() {
    repository = TestRepository.create(folder.resolve("r.git"));
    blob = repository.blob("x = 1\n");
  }

  @Test
  void listsFilesByLanguageWithTheirSizes() throws UnreadableRepositoryException {
    String commit =
        repository.commit(
            Map.of(
                "a/b/C.java", "class C {}\n", "d.py", "x = 1\n", "README", "text", "E.JAVA", ""));

    Listing listing = list(commit);
    assertThat(listing.files())
        .extracting(TreeFile::path, TreeFile::language, TreeFile::sizeBytes)
        .containsExactly(
            tuple("a/b/C.java", Language.JAVA, 11L), tuple("d.py", Language.PYTHON, 6L));
    assertThat(listing.files().get(1).blob()).isEqualTo(blob.name());
    assertThat(listing.problems()).isEmpty();
  }

  @Test
  void findsBuildAndPackageFoldersWhateverIsWanted() throws UnreadableRepositoryException {
    String commit =
        repository.commit(
            Map.of(
                "pom.xml", "",
                "g/build.gradle.kts", "",
                "p/setup.cfg", "",
                "p/q/__init__.py", "",
                "p/q/Setup.py", ""));

    Listing listing = Trees.list(repository.gitDir().toString(), commit, path -> false);
    assertThat(listing.files()).isEmpty();
    assertThat(listing.buildFolders()).containsExactlyInAnyOrder(".", "g", "p");
    assertThat(listing.pythonBuildFolders()).containsExactly("p");
    assertThat(listing.packageFolders()).containsExactly("p/q");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "*.py linguist-generated|JAVA.PYTHON|UNSPECIFIED.SET|UNSPECIFIED.UNSPECIFIED",
        "*.py -linguist-generated|JAVA.PYTHON|UNSPECIFIED.UNSET|UNSPECIFIED.UNSPECIFIED",
        "*.py linguist-generated=true|JAVA.PYTHON|UNSPECIFIED.SET|UNSPECIFIED.UNSPECIFIED",
        "*.py linguist-generated=false|JAVA.PYTHON|UNSPECIFIED.UNSET|UNSPECIFIED.UNSPECIFIED",
        "a/** linguist-vendored|JAVA.PYTHON|UNSPECIFIED.UNSPECIFIED|SET.UNSPECIFIED",
        "b.py linguist-language=Java|JAVA.JAVA|UNSPECIFIED.UNSPECIFIED|UNSPECIFIED.UNSPECIFIED",
        "b.py linguist-language=Starlark|JAVA|UNSPECIFIED|UNSPECIFIED",
      },
      delimiter = '|')
  void readsAttributesFromTheTree(
      String attributes, String languages, String generated, String vendored)
      throws UnreadableRepositoryException {
    String commit =
        repository.commit(Map.of(".gitattributes", attributes, "a/A.java", "", "b.py", ""));

    assertThat(list(commit).files())
        .extracting(TreeFile::language)
        .containsExactly(all(Language.class, languages));
    assertThat(list(commit).files())
        .extracting(TreeFile::generated)
        .containsExactly(all(AttributeState.class, generated));
    assertThat(list(commit).files())
        .extracting(TreeFile::vendored)
        .containsExactly(all(AttributeState.class, vendored));
  }

  @Test
  void believesTheLastRuleOfTheNearestFolder() throws UnreadableRepositoryException {
    String commit =
        repository.commit(
            Map.of(
                ".gitattributes", "*.py -linguist-vendored\nx/** linguist-vendored\n",
                "x/y/.gitattributes", "/b.py !linguist-vendored\nc.py text\n",
                "-first.py", "",
                "x/a.py", "",
                "x/y/b.py", "",
                "x/y/c.py", ""));

    assertThat(list(commit).files())
        .extracting(TreeFile::path, TreeFile::vendored)
        .containsExactly(
            tuple("-first.py", AttributeState.UNSET),
            tuple("x/a.py", AttributeState.SET),
            tuple("x/y/b.py", AttributeState.UNSPECIFIED),
            tuple("x/y/c.py", AttributeState.SET));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a*a*a*a*a*a*a*a*a*a*b linguist-vendored",
        "**/**/**/**/**/**/**/**/b linguist-vendored",
        "?*?*?*?*?*?*?*?*?b linguist-vendored",
      })
  void followsNoAttributesThatWouldTakeForEver(String attributes)
      throws UnreadableRepositoryException {
    String commit =
        repository.commit(
            Map.of(".gitattributes", attributes, "a/".repeat(100) + "a".repeat(200) + ".py", ""));

    assertThat(list(commit).files()).hasSize(1);
    assertThat(list(commit).problems())
        .extracting(PathProblem::path, PathProblem::kind)
        .containsExactly(tuple(".gitattributes", ProblemKind.TOO_LARGE));
  }

  @Test
  void readsNoAttributesOfThisMachine() throws IOException, UnreadableRepositoryException {
    String commit = repository.commit(Map.of("b.py", ""));
    Path info = Files.createDirectories(repository.gitDir().resolve("info"));
    Files.writeString(info.resolve("attributes"), "*.py linguist-vendored\n");
    Files.writeString(
        repository.gitDir().resolve("config"),
        "[core]\n\tbare = true\n\tattributesFile = " + info.resolve("attributes") + "\n");

    assertThat(list(commit).files())
        .singleElement()
        .extracting(TreeFile::vendored)
        .isEqualTo(AttributeState.UNSPECIFIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", ".git", ".GiT", ".g\u200cit", "", "a/b", "/etc", "a\u0001b"})
  void takesNothingFromAFolderWithAHostileName(String name) throws UnreadableRepositoryException {
    ObjectId inner = repository.tree(RawEntry.file("A.java", blob), RawEntry.file("pom.xml", blob));
    ObjectId outer = repository.tree(RawEntry.tree("deep", inner));
    String commit =
        repository.commitTree(
            repository.tree(RawEntry.tree(name, outer), RawEntry.file("fine.py", blob)));

    Listing listing = list(commit);
    assertThat(listing.files()).extracting(TreeFile::path).containsExactly("fine.py");
    assertThat(listing.buildFolders()).isEmpty();
    assertThat(listing.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(ProblemKind.UNSAFE_PATH);
              assertThat(problem.path()).startsWith("\"").endsWith("/deep/A.java\"");
              assertThat(problem.path()).matches("\\p{Print}*");
            });
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "../x.py|\"../x.py\"",
        "/etc/x.py|\"/etc/x.py\"",
        "a\\nb.py|\"a\\nb.py\"",
        "\\033[31m.py|\"\\033[31m.py\"",
        "\\177.py|\"\\177.py\"",
      },
      delimiter = '|',
      quoteCharacter = '^')
  void escapesTheHostileNameOfAFile(String name, String path) throws UnreadableRepositoryException {
    String commit =
        repository.commitTree(repository.tree(RawEntry.file(name.translateEscapes(), blob)));

    assertThat(list(commit).files()).isEmpty();
    assertThat(list(commit).problems())
        .extracting(PathProblem::path, PathProblem::kind)
        .containsExactly(tuple(path, ProblemKind.UNSAFE_PATH));
  }

  @Test
  void spellsNamesThatAreNotUtf8() throws UnreadableRepositoryException {
    String commit =
        repository.commitTree(
            repository.tree(
                new RawEntry(FileMode.REGULAR_FILE, "caf\u00e9.py".getBytes(ISO_8859_1), blob),
                new RawEntry(FileMode.REGULAR_FILE, "th\u00e9.py".getBytes(UTF_8), blob)));

    assertThat(list(commit).files())
        .extracting(TreeFile::path)
        .containsExactly("\"caf\\351.py\"", "th\u00e9.py");
  }

  @Test
  void listsAPathOnceThoughTheTreeHasItTwice() throws UnreadableRepositoryException {
    String commit =
        repository.commitTree(
            repository.tree(
                RawEntry.file("x.py", blob), RawEntry.file("x.py", repository.blob("y"))));

    assertThat(list(commit).files()).extracting(TreeFile::blob).containsExactly(blob.name());
    assertThat(list(commit).problems())
        .extracting(PathProblem::path, PathProblem::kind)
        .containsExactly(tuple("x.py", ProblemKind.UNSAFE_PATH));
  }

  @Test
  void followsNeitherLinksNorSubmodules() throws UnreadableRepositoryException {
    ObjectId target = repository.blob("/etc/passwd");
    String commit =
        repository.commitTree(
            repository.tree(
                new RawEntry(FileMode.SYMLINK, "link.py".getBytes(UTF_8), target),
                new RawEntry(FileMode.SYMLINK, "link.txt".getBytes(UTF_8), target),
                new RawEntry(FileMode.GITLINK, "other.py".getBytes(UTF_8), target),
                new RawEntry(FileMode.GITLINK, "other".getBytes(UTF_8), target),
                new RawEntry(FileMode.SYMLINK, "pom.xml".getBytes(UTF_8), target)));

    Listing listing = list(commit);
    assertThat(listing.files()).isEmpty();
    assertThat(listing.buildFolders()).isEmpty();
    assertThat(listing.problems())
        .extracting(PathProblem::path, PathProblem::kind)
        .containsExactly(
            tuple("link.py", ProblemKind.SYMLINK),
            tuple("other.py", ProblemKind.SUBMODULE),
            tuple("other", ProblemKind.SUBMODULE));
  }

  @Test
  void tellsTheFirstTestInAnotherLanguage() throws UnreadableRepositoryException {
    String commit =
        repository.commit(
            Map.of("m/test/b.kt", "", "m/test/c/a.kt", "", "test/a.kt", "", "z.kt", ""));

    assertThat(list(commit).problems())
        .extracting(PathProblem::path, PathProblem::kind)
        .containsExactly(tuple("m/test/b.kt", ProblemKind.OTHER_LANGUAGE));
  }

  @Test
  void listsAMissingBlobWithoutItsSize() throws UnreadableRepositoryException {
    ObjectId lost = repository.blob("lost");
    String commit =
        repository.commitTree(
            repository.tree(RawEntry.file("a.py", lost), RawEntry.file("b.py", blob)));
    repository.lose(lost);

    assertThat(list(commit).files())
        .extracting(TreeFile::path, TreeFile::sizeBytes)
        .containsExactly(tuple("a.py", TreeFile.UNKNOWN_SIZE), tuple("b.py", 6L));
    assertThat(list(commit).problems()).isEmpty();
  }

  @Test
  void tellsMissingAttributes() throws UnreadableRepositoryException {
    ObjectId lost = repository.blob("*.py linguist-generated\n");
    String commit =
        repository.commitTree(
            repository.tree(RawEntry.file(".gitattributes", lost), RawEntry.file("b.py", blob)));
    repository.lose(lost);

    assertThat(list(commit).files()).hasSize(1);
    assertThat(list(commit).problems())
        .extracting(PathProblem::path, PathProblem::kind)
        .containsExactly(tuple(".gitattributes", ProblemKind.MISSING_OBJECT));
  }

  @Test
  void refusesATreeWithAMissingFolder() {
    ObjectId lost = repository.tree(RawEntry.file("a.py", blob));
    String commit = repository.commitTree(repository.tree(RawEntry.tree("sub", lost)));
    repository.lose(lost);

    assertThatExceptionOfType(UnreadableRepositoryException.class)
        .isThrownBy(() -> list(commit))
        .withMessageContaining("the tree of commit " + commit + " cannot be read whole");
  }

  @Test
  void refusesATreeThatIsNone() {
    String commit = repository.commitTree(repository.malformedTree("100644 a.py\0tooshort"));

    assertThatExceptionOfType(UnreadableRepositoryException.class).isThrownBy(() -> list(commit));
  }

  @Test
  void refusesADamagedPack() throws IOException {
    String commit = repository.commit(Map.of("a/b/c.py", "x"));
    Path pack = repository.pack();
    TestRepository.damage(pack, 12, (int) Files.size(pack) - 32);

    assertThatExceptionOfType(UnreadableRepositoryException.class).isThrownBy(() -> list(commit));
  }

  @Test
  void endsOnATreeThatHasNoEnd() {
    ObjectId tree = repository.tree(RawEntry.file("a.txt", blob));
    for (int level = 0; level < 12; level++) {
      RawEntry[] entries = new RawEntry[10];
      for (int i = 0; i < entries.length; i++) {
        entries[i] = RawEntry.tree("d" + i, tree);
      }
      tree = repository.tree(entries);
    }
    String commit = repository.commitTree(tree);

    assertThatExceptionOfType(UnreadableRepositoryException.class).isThrownBy(() -> list(commit));
  }

  @Test
  void endsOnATreeThatIsTooDeep() throws UnreadableRepositoryException {
    ObjectId tree = repository.tree(RawEntry.file("a.py", blob));
    for (int level = 0; level < 60; level++) {
      tree = repository.tree(RawEntry.tree("d".repeat(100), tree));
    }
    String commit = repository.commitTree(tree);

    assertThat(list(commit).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.detail()).contains("nothing below it was read"));
  }

  private Listing list(String commit) throws UnreadableRepositoryException {
    return Trees.list(repository.gitDir().toString(), commit, path -> true);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Enum<E>> E[] all(Class<E> type, String names) {
    String[] each = names.split("\\.", -1);
    E[] values = (E[]) java.lang.reflect.Array.newInstance(type, each.length);
    for (int i = 0; i < each.length; i++) {
      values[i] = Enum.valueOf(type, each[i]);
    }
    return values;
  }
}
