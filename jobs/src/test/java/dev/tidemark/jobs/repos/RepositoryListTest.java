package dev.tidemark.jobs.repos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryListTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "https://GitHub.com/apache/Avro.git, https://github.com/apache/Avro, apache/Avro",
    "HTTPS://git.example.org:443/a/b.git/, https://git.example.org/a/b.git, a/b",
    "http://my_host:8080/b, http://my_host:8080/b, b",
    "http://[::1]:8080/b, http://[::1]:8080/b, b",
    "git@github.com:apache/avro.git, ssh://github.com/apache/avro, apache/avro",
    "example.org:repos/one, ssh://example.org/repos/one, repos/one",
    "ssh://git@Example.org:22/x/y, ssh://example.org/x/y, x/y",
    "ssh://git@example.org:2222/x/y, ssh://example.org:2222/x/y, x/y",
    "git+ssh://example.org/x, ssh://example.org/x, x",
    "git://example.org:9418/group/sub/x.git, git://example.org/group/sub/x.git, sub/x",
    "file:///srv/git/x.git, file:///srv/git/x.git, x",
    "file://localhost/srv/git/x/.git, file:///srv/git/x/.git, x",
  })
  void writesOneUrlOneWay(String written, String repository, String name) {
    assertThat(parse(written).refs())
        .containsExactly(new RepositoryRef(repository, name, "", false));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "https://ann:s3cret@example.org/a/b|ann|s3cret",
        "https://s3cret@example.org/a/b|s3cret|''",
        "https://ann:s3%40cr+et@example.org/a/b|ann|s3@cr+et",
        "git@example.org:a/b|git|''",
      },
      delimiter = '|')
  void takesCredentialsOutOfTheUrl(String written, String userName, String secret)
      throws IOException {
    RepositoryList list = parse(written);
    Credentials credentials = list.credentials().get(list.refs().get(0).repository());

    assertThat(credentials.userName()).isEqualTo(userName);
    assertThat(credentials.secret()).isEqualTo(secret);
    assertThat(list.toString()).doesNotContain("s3", "ann", "git@");
    new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(credentials);
    new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(list.refs().get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ann:s3cret@/a/b",
        "https://ann:s3cret@example.org",
        "https://ann:s3cret@example.org/",
        "https://ann:s3cret@exa mple.org/a",
        "https://ann:s3cret@ex$mple.org/a",
        "https://ann:%zzs3cret@example.org/a",
        "https://ann:s3cret@example.org/a?private=s3cret",
        "https://ann:p#s3cret@example.org/a",
        "ftp://ann:s3cret@example.org/a",
        "ext::sh -c s3cret://x",
        "file://s3cret/x",
        "https://ann:s3cret@example.org/a%00b\u0007",
      })
  void neverShowsTheSecretOfABadUrl(String written) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("https://example.org/fine", written))
        .satisfies(e -> assertThat(trace(e)).doesNotContain("s3cret"))
        .withMessageStartingWith("argument 2: the repository ");
  }

  @Test
  void findsTheRepositoryOfAnyFolderInIt() throws IOException {
    Path work = Files.createDirectories(folder.resolve("work tree"));
    Files.createDirectories(work.resolve(".git"));
    Path deep = Files.createDirectories(work.resolve("src/deep"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), work);
    String url = "file://" + work.toRealPath().toString().replace(" ", "%20");

    RepositoryList list =
        RepositoryList.parse(
            List.of(work.toString(), deep.toString(), link.toString(), "src/../src"), null, work);

    assertThat(list.refs()).containsExactly(new RepositoryRef(url, "work tree", "", true));
  }

  @Test
  void findsABareRepositoryAndADotGitFolder() throws IOException {
    Path bare = bareLayout(folder.resolve("x.git"));
    Path dotGit = bareLayout(folder.resolve("work/.git"));

    assertThat(parse(bare.resolve("refs").toString(), dotGit.toString()).refs())
        .extracting(RepositoryRef::name)
        .containsExactly("x", "work");
  }

  @Test
  void keepsAPathThatIsNoRepositoryForTheSyncToReport() {
    assertThat(parse(folder.resolve("nothing").toString()).refs())
        .singleElement()
        .satisfies(
            ref -> {
              assertThat(ref.folder()).isTrue();
              assertThat(ref.repository()).startsWith("file:///").endsWith("/nothing");
            });
  }

  @Test
  void namesTheFileThatItCameFrom() throws IOException {
    Path list = list("repository\nhttps://example.org/a/b\n");
    assertThat(RepositoryList.parse(List.of(), list, folder).source()).isEqualTo(list.toString());
    assertThat(parse("https://example.org/a/b").source()).isEmpty();
  }

  @Test
  void readsAListWithColumnsInAnyOrder() throws IOException {
    Path list =
        list(
            "\uFEFFName, Repository ,branch\r\n"
                + "# the core\r\n"
                + "\r\n"
                + "\"One, \"\"two\"\"\",https://example.org/a/b,refs/heads/stable/1\r\n"
                + ",, \r\n"
                + ",sub/dir\r\n");

    assertThat(RepositoryList.parse(List.of(), list, Path.of("/")).refs())
        .containsExactly(
            new RepositoryRef("https://example.org/a/b", "One, \"two\"", "stable/1", false),
            new RepositoryRef(
                "file://" + list.getParent().toRealPath() + "/sub/dir", "dir", "", true));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "''|line 1: the file is empty",
        "https://s3cret@example.org/a|line 1: the first line must name the columns",
        "repository,s3cret|columns are repository, branch and name",
        "repository,repository|there twice",
        "repository\\n\"https://s3cret@example.org/a|not ended",
        "repository\\n\"https://s3cret@example.org/a\"x|closing quote",
        "repository\\nhttps://example.org/a,https://s3cret@x/b|line 2: 2 values under 1 columns",
        "repository,branch\\n,s3cret|line 2: the repository is empty",
        "repository,branch\\n\\nhttps://example.org/a,s3cret..x|line 3: the branch is not a name",
        "repository,branch\\nhttps://s3cret@x/a,b\\nhttps://x/a,c|line 3: https://x/a is in the list"
            + " already",
      },
      delimiter = '|',
      quoteCharacter = '^',
      emptyValue = "")
  void saysWhatToChangeInABadList(String text, String message) throws IOException {
    Path list = list(text.replace("''", "").replace("\\n", "\n"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RepositoryList.parse(List.of(), list, folder))
        .withMessageContaining(list.toString())
        .withMessageContaining(message)
        .satisfies(e -> assertThat(trace(e)).doesNotContain("s3cret"));
  }

  @Test
  void saysThatAListIsMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RepositoryList.parse(List.of(), folder.resolve("none.csv"), folder))
        .withMessageContaining("none.csv: there is no such file");
  }

  @Test
  void listsARepositoryOnceHoweverItIsWritten() {
    RepositoryList list =
        parse("https://github.com/a/b", "https://tok@GITHUB.com:443/a/b.git/", "git@other.org:a/b");

    assertThat(list.refs()).hasSize(2);
    assertThat(list.credentials().get("https://github.com/a/b").userName()).isEqualTo("tok");
  }

  private RepositoryList parse(String... arguments) {
    return RepositoryList.parse(List.of(arguments), null, folder);
  }

  private Path list(String text) throws IOException {
    return Files.writeString(folder.resolve("repos.csv"), text);
  }

  private static Path bareLayout(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("objects"));
    Files.createDirectories(folder.resolve("refs"));
    Files.writeString(folder.resolve("HEAD"), "ref: refs/heads/main\n");
    return folder;
  }

  private static String trace(Throwable e) {
    StringWriter text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
