package dev.tidemark.jobs.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.tidemark.jobs.git.TestRepository.RawEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/** A tree that changes step by step in all ways that matter to a listing, and in hostile ones. */
final class RandomTree {
  private static final List<String> FOLDERS =
      List.of("src", "p", "q", "test", "vendor", "a.py", "main", "caf\351", "gen-src", "r");

  private static final List<String> FILES =
      List.of(
          "a.py",
          "b.py",
          "test_c.py",
          "A.java",
          "BTest.java",
          "d.txt",
          "e.kt",
          "__init__.py",
          "caf\351.py",
          "g.py");

  private static final List<String> BUILD_FILES = List.of("setup.py", "setup.cfg", "pom.xml");

  private static final List<String> HOSTILE = List.of("..", ".git", "x\n", "y\n.py", "q/z.py", "");

  private static final List<String> CONTENTS =
      List.of("", "x = 1\n", "y = 2\n", "a text that goes beyond the cap\n".repeat(40));

  private static final List<String> ATTRIBUTES =
      List.of(
          "*.py linguist-generated\n",
          "a.py linguist-vendored\n",
          "*.java linguist-language=Starlark\n",
          "*.py -linguist-vendored\n",
          "*.py linguist-language=Java\n",
          "*a*a*a*b linguist-vendored\n");

  private static final ObjectId LOST =
      ObjectId.fromString("00112233445566778899aabbccddeeff00112233");

  private static final List<FileMode> MODES =
      List.of(FileMode.EXECUTABLE_FILE, FileMode.SYMLINK, FileMode.GITLINK, FileMode.REGULAR_FILE);

  /** One entry; a folder has a list instead of a blob. */
  private record Entry(String name, FileMode mode, ObjectId blob, List<Entry> folder) {
    Entry named(String other) {
      return new Entry(other, mode, blob, folder == null ? null : copy(folder));
    }
  }

  private final Random random;
  private final boolean hostile;
  private final TestRepository repository;
  private final Map<String, ObjectId> blobs = new HashMap<>();
  private final Map<String, ObjectId> trees = new HashMap<>();
  private final List<Entry> root = new ArrayList<>();

  /**
   * @param hostile whether names may be unsafe or there twice
   */
  RandomTree(TestRepository repository, long seed, boolean hostile) {
    this.repository = repository;
    this.random = new Random(seed);
    this.hostile = hostile;
  }

  /** Changes a few things. */
  void change(int times) {
    for (int i = 0; i < times; i++) {
      changeOnce(randomFolder());
    }
  }

  /** Commits what is there; a folder of it may be one that the repository does not have. */
  String commit(boolean broken) {
    List<Entry> all = copy(root);
    if (broken) {
      all.add(new Entry("zzz", FileMode.TREE, LOST, null));
    }
    return repository.commitTree(written(all));
  }

  private void changeOnce(List<Entry> folder) {
    int chance = random.nextInt(100);
    if (chance < 50) {
      put(folder, file(name()));
    } else if (chance < 65) {
      String name = any(FOLDERS);
      if (folder.stream().noneMatch(entry -> entry.name().equals(name))) {
        folder.add(new Entry(name, FileMode.TREE, null, new ArrayList<>()));
      }
    } else if (chance < 80) {
      move(folder);
    } else if (chance < 86) {
      changeKind(folder);
    } else if (chance < 89) {
      put(folder, attributes());
    } else if (chance < 92) {
      put(folder, new Entry(any(BUILD_FILES), FileMode.REGULAR_FILE, blob(""), null));
    } else {
      take(folder);
    }
  }

  private String name() {
    return hostile && random.nextInt(20) == 0 ? any(HOSTILE) : any(FILES);
  }

  private FileMode mode() {
    return random.nextInt(10) == 0 ? any(MODES) : FileMode.REGULAR_FILE;
  }

  private Entry file(String name) {
    ObjectId blob = random.nextInt(20) == 0 ? LOST : blob(any(CONTENTS));
    return new Entry(name, mode(), blob, null);
  }

  private Entry attributes() {
    ObjectId blob = hostile && random.nextInt(4) == 0 ? LOST : blob(any(ATTRIBUTES));
    return new Entry(".gitattributes", FileMode.REGULAR_FILE, blob, null);
  }

  private void put(List<Entry> folder, Entry entry) {
    if (!hostile || random.nextInt(12) > 0) {
      folder.removeIf(old -> old.name().equals(entry.name()));
    }
    folder.add(random.nextInt(folder.size() + 1), entry);
  }

  private Entry take(List<Entry> folder) {
    return folder.isEmpty() ? file(name()) : folder.remove(random.nextInt(folder.size()));
  }

  /** Moves or renames an entry, or makes a copy of it. */
  private void move(List<Entry> folder) {
    Entry entry = take(folder);
    if (random.nextInt(2) == 0) {
      put(folder, entry);
    }
    boolean isFolder = FileMode.TREE.equals(entry.mode());
    String other = isFolder ? any(hostile && random.nextInt(4) == 0 ? HOSTILE : FOLDERS) : name();
    put(randomFolder(), entry.named(random.nextInt(3) == 0 ? other : entry.name()));
  }

  /** Puts a file with the name and mode of another, or with another mode. */
  private void changeKind(List<Entry> folder) {
    Entry entry = take(folder);
    put(
        folder,
        FileMode.TREE.equals(entry.mode())
            ? file(entry.name())
            : new Entry(entry.name(), any(MODES), entry.blob(), null));
  }

  private List<Entry> randomFolder() {
    List<Entry> folder = root;
    while (random.nextInt(3) > 0) {
      List<Entry> inner = folder.stream().filter(entry -> entry.folder() != null).toList();
      if (inner.isEmpty()) {
        return folder;
      }
      folder = any(inner).folder();
    }
    return folder;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static List<Entry> copy(List<Entry> folder) {
    List<Entry> copies = new ArrayList<>();
    folder.forEach(entry -> copies.add(entry.named(entry.name())));
    return copies;
  }

  private ObjectId blob(String text) {
    return blobs.computeIfAbsent(text, repository::blob);
  }

  private ObjectId written(List<Entry> folder) {
    RawEntry[] entries =
        folder.stream()
            .map(
                entry ->
                    new RawEntry(
                        entry.mode(),
                        entry.name().getBytes(ISO_8859_1),
                        entry.folder() == null ? entry.blob() : written(entry.folder())))
            .toArray(RawEntry[]::new);
    StringBuilder key = new StringBuilder();
    for (RawEntry entry : entries) {
      key.append(entry.mode()).append(new String(entry.name(), ISO_8859_1)).append('\0');
      key.append(entry.id().name()).append('\n');
    }
    return trees.computeIfAbsent(key.toString(), k -> repository.tree(entries));
  }
}
