package dev.tidemark.jobs.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.git.TestGitServer.Protocol;
import dev.tidemark.jobs.git.TestRepository.RawEntry;
import dev.tidemark.jobs.repos.Credentials;
import dev.tidemark.jobs.repos.RepositoryRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MirrorsTest {
  private static final Map<String, String> FILES = Map.of("a/A.java", "class A {}\n");

  @TempDir private Path folder;
  private Mirrors mirrors;
  private TestRepository source;

  @BeforeEach
  void prepare() {
    mirrors = mirrors(60, 1L << 30);
    source = TestRepository.create(folder.resolve("served/source.git"));
  }

  @Test
  void clonesThenFetchesOnlyWhatIsNew() throws IOException {
    String first = source.commit(FILES);
    SyncResult cloned = sync(source.toClone());

    assertSucceeded(cloned, first);
    assertThat(cloned.branch()).isEqualTo("main");
    assertThat(cloned.committedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    Path pack = TestRepository.onlyPack(Path.of(cloned.gitDir()));

    String second = source.commit(Map.of("b/B.java", "class B {}\n"));
    SyncResult fetched = sync(source.toClone());
    assertSucceeded(fetched, second);
    assertThat(fetched.gitDir()).isEqualTo(cloned.gitDir());
    assertThat(pack).exists();
    assertThat(besideMirrors()).noneMatch(name -> name.contains("clon") || name.contains("disc"));
  }

  @Test
  void followsAForcePush() {
    source.commit(FILES);
    sync(source.toClone());
    String rewritten = source.rewriteHistory(source.tree());

    assertSucceeded(sync(source.toClone()), rewritten);
  }

  @Test
  void followsARenamedDefaultBranch() {
    source.commit(FILES);
    sync(source.toClone());
    String trunk = source.commitTo("trunk", FILES);
    source.makeDefault("trunk");
    source.deleteBranch("main");
    String nested = source.commitTo("main/next", FILES);

    SyncResult renamed = sync(source.toClone());
    assertSucceeded(renamed, trunk);
    assertThat(renamed.branch()).isEqualTo("trunk");
    source.makeDefault("main/next");
    assertSucceeded(sync(source.toClone()), nested);
  }

  @Test
  void readsTheBranchThatIsAskedFor() {
    source.commit(FILES);
    String stable = source.commitTo("stable/1", Map.of());

    SyncResult result = sync(onBranch(source.toClone(), "stable/1"));
    assertSucceeded(result, stable);
    assertThat(result.branch()).isEqualTo("stable/1");
    assertSucceeded(sync(onBranch(source.inPlace(), "stable/1")), stable);
  }

  @Test
  void tellsABranchThatDoesNotExist() {
    source.commit(FILES);

    for (RepositoryRef ref : List.of(source.toClone(), source.inPlace())) {
      assertFailed(
          sync(onBranch(ref, "gone")),
          SyncStatus.FAILED,
          ReasonCode.NO_SUCH_BRANCH,
          source.gitDir() + " has no branch gone; name one that exists");
    }
  }

  @Test
  void tellsAnEmptyRepository() {
    for (RepositoryRef ref : List.of(source.toClone(), source.inPlace())) {
      assertFailed(sync(ref), SyncStatus.EMPTY, ReasonCode.EMPTY_REPOSITORY, "has no commits yet");
    }
  }

  @Test
  void tellsAPathThatIsNoRepository() throws IOException {
    Path plain = Files.createDirectories(folder.resolve("plain"));

    assertFailed(
        sync(new RepositoryRef("file://" + plain, "plain", "", true)),
        SyncStatus.FAILED,
        ReasonCode.NOT_A_REPOSITORY,
        plain + " is no git repository; name a folder");
    assertFailed(
        sync(new RepositoryRef("file://" + plain + "/none", "none", "", true)),
        SyncStatus.FAILED,
        ReasonCode.NOT_A_REPOSITORY,
        "none does not exist; name a folder");
    assertFailed(
        sync(new RepositoryRef("file://" + plain, "plain", "", false)),
        SyncStatus.FAILED,
        ReasonCode.NOT_FOUND,
        "check the path");
  }

  @Test
  void readsAFolderWithoutWritingToIt() throws IOException {
    String tip = source.commit(FILES);
    source.pack();
    Map<String, String> before = state(source.gitDir());

    SyncResult result = sync(source.inPlace());
    assertSucceeded(result, tip);
    assertThat(result.gitDir()).isEqualTo(source.gitDir().toString());
    mirrors.markCorrupt(result.gitDir());
    assertThat(state(source.gitDir())).isEqualTo(before);
    assertThat(folder.resolve("mirrors")).doesNotExist();
  }

  @Test
  void tellsAHostThatCannotBeReached() {
    int port = TestGitServer.closedPort();

    assertFailed(
        sync(new RepositoryRef("http://127.0.0.1:" + port + "/x", "x", "", false)),
        SyncStatus.FAILED,
        ReasonCode.UNREACHABLE,
        "http://127.0.0.1:" + port + "/x cannot be reached (");
    assertFailed(
        sync(new RepositoryRef("git://127.0.0.1:" + port + "/x", "x", "", false)),
        SyncStatus.FAILED,
        ReasonCode.UNREACHABLE,
        "check the host name");
    assertFailed(
        sync(new RepositoryRef("ssh://127.0.0.1:" + port + "/x", "x", "", false)),
        SyncStatus.FAILED,
        ReasonCode.UNREACHABLE,
        "check the host name");
  }

  @ParameterizedTest
  @EnumSource
  void tellsARepositoryThatDoesNotExist(Protocol protocol) {
    try (TestGitServer server = TestGitServer.start(folder.resolve("served"), protocol)) {
      assertFailed(
          sync(server.ref("none.git")),
          SyncStatus.FAILED,
          ReasonCode.NOT_FOUND,
          "none.git does not exist, or only for those who log in (HTTP 404)");
      assertThat(server.requests()).as("not tried again").hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void triesAgainWhileTheServerIsUnwell() {
    try (TestGitServer server = TestGitServer.start(folder.resolve("served"), Protocol.SMART)) {
      server.answerOnly(503);

      assertFailed(
          sync(server.ref("source.git")), SyncStatus.FAILED, ReasonCode.UNREACHABLE, "HTTP 503");
      assertThat(server.requests()).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void logsInWithTheTokenOfTheUrlAndKeepsItNowhere(Protocol protocol) throws IOException {
    String tip = source.commit(FILES);
    source.pack();
    try (TestGitServer server = TestGitServer.start(folder.resolve("served"), protocol)) {
      server.demand("ann", "t0ken/with@signs");

      SyncResult result =
          mirrors.sync(server.ref("source.git"), new Credentials("ann", "t0ken/with@signs"));
      assertSucceeded(result, tip);
      assertThat(textOf(folder.resolve("mirrors"))).doesNotContain("t0ken", "ann");
    }
  }

  @Test
  void tellsThatAccessIsRefusedAndNotTheSecret() throws IOException {
    try (TestGitServer server = TestGitServer.start(folder.resolve("served"), Protocol.SMART)) {
      server.demand("ann", "right");

      for (Credentials wrong :
          List.of(
              Credentials.NONE,
              new Credentials("t0ken", ""),
              new Credentials("ann", "t0ken/with@signs"))) {
        SyncResult result = mirrors.sync(server.ref("source.git"), wrong);
        assertFailed(
            result,
            SyncStatus.FAILED,
            ReasonCode.AUTHENTICATION_FAILED,
            "source.git refuses access (HTTP 401); check the token in the clone URL or ~/.netrc");
        assertThat(result.toString()).doesNotContain("t0ken");
      }
      assertThat(textOf(folder.resolve("mirrors"))).doesNotContain("t0ken");
    }
  }

  @Test
  void keepsTheSecretFromARedirect() {
    source.commit(FILES);
    try (TestGitServer other = TestGitServer.start(folder.resolve("served"), Protocol.SMART);
        TestGitServer server = TestGitServer.start(folder.resolve("served"), Protocol.SMART)) {
      other.demand("ann", "t0ken");
      server.redirectTo("http://127.0.0.1:" + other.port());

      SyncResult result = mirrors.sync(server.ref("source.git"), new Credentials("ann", "t0ken"));
      assertThat(result.reasonCode()).isEqualTo(ReasonCode.AUTHENTICATION_FAILED);
      assertThat(other.requests()).isNotEmpty().noneMatch(request -> request.contains("Basic"));
    }
  }

  @Test
  void tellsAServerThatIsNoGitServer() throws IOException {
    Files.createDirectories(folder.resolve("served/page/info"));
    Files.writeString(folder.resolve("served/page/info/refs"), "<html>Hello</html>\n");
    try (TestGitServer server = TestGitServer.start(folder.resolve("served"), Protocol.DUMB)) {
      assertFailed(
          sync(server.ref("page")),
          SyncStatus.FAILED,
          ReasonCode.NOT_A_REPOSITORY,
          "answers, but not as a git repository");
    }
  }

  @Test
  void takesTreesWithHostileNamesButNotMalformedOnes() {
    ObjectId blob = source.blob("x");
    String hostile = source.commitTree(source.tree(RawEntry.file("..", blob)));
    assertSucceeded(sync(source.toClone()), hostile);

    source.commitTree(source.malformedTree("100644 a.py\0tooshort"));
    assertFailed(
        sync(source.toClone()),
        SyncStatus.FAILED,
        ReasonCode.CORRUPT_REPOSITORY,
        "source.git holds or sends damaged objects");
  }

  @Test
  void givesUpOnAServerThatFallsSilent() {
    commitMuch();
    try (TestGitServer server = TestGitServer.start(folder.resolve("served"), Protocol.SMART)) {
      server.stallInPacks();

      assertFailed(
          mirrors(2, 1L << 30).sync(server.ref("source.git"), Credentials.NONE),
          SyncStatus.TIMED_OUT,
          ReasonCode.CLONE_TIMED_OUT,
          "source.git was not read within 2 s");
    }
  }

  @Test
  void givesUpOnWhatIsTooLarge() throws IOException {
    commitMuch();

    assertFailed(
        mirrors(60, 100_000).sync(source.toClone(), Credentials.NONE),
        SyncStatus.FAILED,
        ReasonCode.TOO_LARGE,
        "takes more than 100000 bytes");
    assertThat(besideMirrors()).allMatch(name -> name.endsWith(".lock"));
  }

  @Test
  void tellsThatMirrorsCannotBeWritten() throws IOException {
    source.commit(FILES);
    Files.writeString(folder.resolve("mirrors"), "a file");

    assertFailed(
        sync(source.toClone()),
        SyncStatus.FAILED,
        ReasonCode.DISK_FULL_OR_UNWRITABLE,
        "cannot be written below " + folder.resolve("mirrors"));
  }

  @Test
  void clonesAnewWhatWasMarkedCorrupt() {
    String tip = source.commit(FILES);
    Path mirror = Path.of(sync(source.toClone()).gitDir());
    Path pack = TestRepository.onlyPack(mirror);
    TestRepository.damage(pack, 12, 8);
    mirrors.markCorrupt(mirror.toString());

    assertSucceeded(sync(source.toClone()), tip);
    assertThat(mirror.resolve(MirrorSync.CORRUPT_MARK)).doesNotExist();
  }

  @Test
  void clonesAnewWhatItFindsCorrupt() throws IOException {
    String tip = source.commit(FILES);
    Path mirror = Path.of(sync(source.toClone()).gitDir());
    Folders.delete(mirror.resolve("objects"));

    assertSucceeded(sync(source.toClone()), tip);
    assertThat(TestRepository.onlyPack(mirror)).exists();
  }

  @Test
  void readsTheTipPastADamagedPack() throws IOException, UnreadableRepositoryException {
    source.commit(FILES);
    Path mirror = Path.of(sync(source.toClone()).gitDir());
    Path pack = TestRepository.onlyPack(mirror);
    TestRepository.damage(pack, 12, (int) Files.size(pack) - 32);
    String next = source.commit(Map.of("a/A.java", "class A { int a; }\n"));

    assertSucceeded(sync(source.toClone()), next);
    assertThat(Trees.list(mirror.toString(), next, path -> true).files()).hasSize(1);
  }

  @Test
  void runsAtOnceAfterACloneWasKilledHalfWay() throws IOException, InterruptedException {
    String tip = commitMuch();
    int port;
    Process clone;
    try (TestGitServer server = TestGitServer.start(folder.resolve("served"), Protocol.DUMB)) {
      server.stallInPacks();
      port = server.port();
      clone =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  CloneInOwnProcess.class.getName(),
                  folder.resolve("mirrors").toString(),
                  server.ref("source.git").repository())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("clone.log").toFile())
              .start();
      server.awaitStall();
      clone.destroyForcibly().waitFor();
    }
    assertThat(besideMirrors()).anyMatch(name -> name.endsWith(".cloning"));

    try (TestGitServer server =
        TestGitServer.start(folder.resolve("served"), Protocol.DUMB, port)) {
      assertSucceeded(sync(server.ref("source.git")), tip);
    }
    assertThat(besideMirrors()).noneMatch(name -> name.endsWith(".cloning"));
  }

  /** Run as a program of its own, to be killed. */
  static final class CloneInOwnProcess {
    private CloneInOwnProcess() {}

    public static void main(String[] args) {
      new Mirrors(new GitSettings(Path.of(args[0]), 60, 1L << 30))
          .sync(new RepositoryRef(args[1], "x", "", false), Credentials.NONE);
    }
  }

  private String commitMuch() {
    Map<String, String> files = new TreeMap<>();
    Random random = new Random(1);
    for (int i = 0; i < 40; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(2000).forEach(text::append);
      files.put("f" + i + ".py", text.toString());
    }
    String tip = source.commit(files);
    source.pack();
    return tip;
  }

  private Mirrors mirrors(int timeoutSeconds, long maxBytes) {
    return new Mirrors(new GitSettings(folder.resolve("mirrors"), timeoutSeconds, maxBytes));
  }

  private SyncResult sync(RepositoryRef ref) {
    return mirrors.sync(ref, Credentials.NONE);
  }

  private static RepositoryRef onBranch(RepositoryRef ref, String branch) {
    return new RepositoryRef(ref.repository(), ref.name(), branch, ref.folder());
  }

  private static void assertSucceeded(SyncResult result, String tip) {
    assertThat(result.detail()).isEmpty();
    assertThat(result.status()).isEqualTo(SyncStatus.SUCCEEDED);
    assertThat(result.reasonCode()).isEqualTo(ReasonCode.NONE);
    assertThat(result.commitHash()).isEqualTo(tip);
  }

  private static void assertFailed(
      SyncResult result, SyncStatus status, ReasonCode reason, String detail) {
    assertThat(result.detail()).contains(detail).doesNotContain("\n");
    assertThat(result.status()).isEqualTo(status);
    assertThat(result.reasonCode()).isEqualTo(reason);
    assertThat(result.gitDir()).isEmpty();
    assertThat(result.commitHash()).isEmpty();
  }

  private List<String> besideMirrors() throws IOException {
    try (Stream<Path> paths = Files.walk(folder.resolve("mirrors"), 2)) {
      return paths
          .filter(p -> p.getNameCount() == folder.getNameCount() + 3)
          .map(p -> p.getFileName().toString())
          .toList();
    }
  }

  private static String textOf(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        text.append(path).append('\n');
        if (Files.isRegularFile(path)) {
          text.append(Files.readString(path, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return text.toString();
  }

  /** Every file and folder with its size and time. */
  private static Map<String, String> state(Path folder) throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        state.put(path.toString(), Files.size(path) + " " + Files.getLastModifiedTime(path));
      }
    }
    return state;
  }
}
