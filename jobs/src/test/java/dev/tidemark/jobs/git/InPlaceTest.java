package dev.tidemark.jobs.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.repos.Credentials;
import dev.tidemark.jobs.repos.RepositoryList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InPlaceTest {
  @TempDir private Path folder;
  private TestRepository repository;
  private String tip;

  @BeforeEach
  void prepare() {
    repository = TestRepository.create(folder.resolve("tree/.git"));
    tip = repository.commit(Map.of("a.py", "x"));
  }

  @Test
  void readsAWorkTreeFromAnyFolderInIt() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("tree/a/b"));

    assertThat(sync(deep).commitHash()).isEqualTo(tip);
    assertThat(sync(deep).gitDir()).isEqualTo(folder.toRealPath().resolve("tree/.git").toString());
  }

  @Test
  void readsALinkedWorkTreeAtItsOwnHead() throws IOException, UnreadableRepositoryException {
    String other = repository.commitTo("other", Map.of("b.py", "y"));
    Path own = Files.createDirectories(repository.gitDir().resolve("worktrees/linked"));
    Files.writeString(own.resolve("HEAD"), "ref: refs/heads/other\n");
    Files.writeString(own.resolve("commondir"), "../..\n");
    Path linked = Files.createDirectories(folder.resolve("linked"));
    Files.writeString(own.resolve("gitdir"), linked.resolve(".git") + "\n");
    Files.writeString(linked.resolve(".git"), "gitdir: " + own + "\n");

    SyncResult result = sync(linked);
    assertThat(result.commitHash()).isEqualTo(other);
    assertThat(result.branch()).isEqualTo("other");
    assertThat(Trees.list(result.gitDir(), other, path -> true).files()).hasSize(1);
  }

  @Test
  void readsASubmoduleByItsGitFile() throws IOException {
    Path submodule = Files.createDirectories(folder.resolve("super/sub"));
    Files.writeString(submodule.resolve(".git"), "gitdir: ../../tree/.git\n");

    assertThat(sync(submodule).commitHash()).isEqualTo(tip);
  }

  @Test
  void readsADetachedHead() throws IOException {
    Files.writeString(repository.gitDir().resolve("HEAD"), tip + "\n");

    assertThat(sync(folder.resolve("tree")).commitHash()).isEqualTo(tip);
    assertThat(sync(folder.resolve("tree")).branch()).isEmpty();
  }

  @Test
  void tellsABrokenRepository() throws IOException {
    Files.writeString(repository.gitDir().resolve("refs/heads/main"), "0".repeat(39) + "1\n");

    assertThat(sync(folder.resolve("tree")))
        .satisfies(
            result -> {
              assertThat(result.reasonCode()).isEqualTo(ReasonCode.CORRUPT_REPOSITORY);
              assertThat(result.detail())
                  .endsWith("cannot be read; git fsck tells what is broken in it");
            });
  }

  @Test
  void tellsSettingsThatCannotBeRead() throws IOException {
    Files.writeString(
        repository.gitDir().resolve("config"), "[core]\n\trepositoryformatversion = x\n");

    assertThat(sync(folder.resolve("tree")).reasonCode()).isEqualTo(ReasonCode.CORRUPT_REPOSITORY);
  }

  private SyncResult sync(Path path) {
    RepositoryList list = RepositoryList.parse(List.of(path.toString()), null, folder);
    return new Mirrors(new GitSettings(folder.resolve("mirrors"), 60, 1 << 30))
        .sync(list.refs().get(0), Credentials.NONE);
  }
}
