package dev.tidemark.jobs.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobsTest {
  @TempDir private Path folder;
  private TestRepository repository;

  @BeforeEach
  void prepare() {
    repository = TestRepository.create(folder.resolve("r.git"));
  }

  @Test
  void readsBlobsInTheOrderAskedFor() throws UnreadableRepositoryException {
    String one = repository.blob("one").name();
    String two = repository.blob("two").name();

    List<Blob> blobs = read(1000, two, one, two);
    assertThat(blobs).extracting(Blob::id).containsExactly(two, one, two);
    assertThat(blobs)
        .extracting(b -> new String(b.bytes(), UTF_8))
        .containsExactly("two", "one", "two");
    assertThat(blobs).extracting(Blob::problem).containsOnly("");
  }

  @Test
  void tellsAMissingBlobAndOneThatIsTooLarge() throws UnreadableRepositoryException {
    String small = repository.blob("small").name();
    String large = repository.blob("larger").name();
    String none = "0123456789012345678901234567890123456789";

    List<Blob> blobs = read(5, none, large, small);
    assertThat(blobs.get(0).bytes()).isNull();
    assertThat(blobs.get(0).problem())
        .isEqualTo("blob " + none + " is missing or damaged; run git fsck");
    assertThat(blobs.get(1).bytes()).isNull();
    assertThat(blobs.get(1).problem()).isEqualTo("larger than 5 bytes");
    assertThat(blobs.get(2).bytes()).hasSize(5);
  }

  @Test
  void losesOnlyWhatIsDamagedInAPack() throws IOException, UnreadableRepositoryException {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < 50; i++) {
      files.put("f" + i + ".py", unlikeTheOthers(i));
    }
    String commit = repository.commit(files);
    Path pack = repository.pack();
    List<String> ids =
        Trees.list(repository.gitDir().toString(), commit, path -> true).files().stream()
            .map(TreeFile::blob)
            .toList();
    int size = (int) Files.size(pack);
    TestRepository.damage(pack, size * 3 / 4, 40);

    List<Blob> blobs = read(100_000, ids.toArray(String[]::new));
    assertThat(blobs).hasSize(50);
    assertThat(blobs).filteredOn(b -> b.bytes() == null).hasSizeBetween(1, 3);
    assertThat(blobs)
        .filteredOn(b -> b.bytes() != null)
        .allSatisfy(b -> assertThat(files).containsValue(new String(b.bytes(), UTF_8)));
  }

  /** Nothing that a pack would keep as a difference to another: that would be lost with it. */
  private static String unlikeTheOthers(int seed) {
    return new Random(seed)
        .ints(400, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void tellsAMirrorThatIsGone() {
    assertThatExceptionOfType(UnreadableRepositoryException.class)
        .isThrownBy(() -> Blobs.open(folder.resolve("none").toString()))
        .withMessageContaining("none is gone or cannot be opened");
  }

  private List<Blob> read(long maxBytes, String... ids) throws UnreadableRepositoryException {
    try (Blobs blobs = Blobs.open(repository.gitDir().toString())) {
      List<Blob> all = new ArrayList<>();
      blobs.read(List.of(ids), maxBytes).forEachRemaining(all::add);
      return all;
    }
  }
}
