package dev.tidemark.jobs.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.model.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingFolderTest {
  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> listed(String below) throws UnreadableRepositoryException {
    return list(below).files().stream().map(TreeFile::path).toList();
  }

  private Listing list(String below) throws UnreadableRepositoryException {
    return new WorkingFolder(folder).list(new Scope(below, path -> true));
  }

  private Git repository() throws GitAPIException {
    IsolatedGit.enter();
    return Git.init().setDirectory(folder.toFile()).call();
  }

  @Test
  void aFolderIsWalkedWithoutHiddenFolders() throws Exception {
    write("b/a.py", "a = 1\n");
    write(".venv/lib/c.py", "");
    write("A.java", "");
    write("notes.txt", "");
    assertThat(listed("")).containsExactly("A.java", "b/a.py");
  }

  @Test
  void whatGitIgnoresIsLeftOutAndWhatItTracksIsNot() throws Exception {
    write(".gitignore", "*.gen.py\nbuild/\n");
    write("build/lib.py", "");
    write("kept.gen.py", "");
    try (Git git = repository()) {
      git.add().addFilepattern("kept.gen.py").call();
      // Ignored files are not added; this one was tracked before somebody ignored it.
      write(".gitignore", "");
      git.add().addFilepattern("kept.gen.py").call();
      write(".gitignore", "*.gen.py\nbuild/\n");
    }
    write("dropped.gen.py", "");
    write("new.py", "");
    write(".github/check.py", "");
    assertThat(listed("")).containsExactly(".github/check.py", "kept.gen.py", "new.py");
    assertThat(listed("build")).containsExactly("build/lib.py");
    assertThat(listed("dropped.gen.py")).containsExactly("dropped.gen.py");
  }

  @Test
  void linksAreNotFollowedAndRepositoriesInsideNotEntered() throws Exception {
    write("real/a.py", "");
    write("other/x.py", "");
    try (Git outer = repository();
        Git inner = Git.init().setDirectory(folder.resolve("other").toFile()).call()) {
      assertThat(outer.getRepository()).isNotEqualTo(inner.getRepository());
    }
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("link.py"), folder.resolve("real/a.py"));
    Listing listing = list("");
    assertThat(listing.files()).extracting(TreeFile::path).containsExactly("real/a.py");
    assertThat(listing.problems())
        .extracting(PathProblem::path)
        .containsExactlyInAnyOrder("link.py", "other");
  }

  @Test
  void aPartIsListedAsInTheWhole() throws Exception {
    write(".gitattributes", "lib/*.py linguist-vendored\n");
    write("setup.py", "");
    write("pkg/__init__.py", "");
    write("pkg/tests/test_a.py", "");
    write("lib/six.py", "");
    List<ListedFile> whole = list("").placed(100);
    assertThat(whole).hasSize(4);
    for (ListedFile file : whole) {
      assertThat(list(file.file().path()).placed(100)).containsExactly(file);
    }
    assertThat(whole).extracting(ListedFile::role).contains(Role.VENDORED, Role.TEST);
    assertThat(whole).extracting(ListedFile::module).contains("pkg", ".");
  }

  @Test
  void contentsAreReadUpToTheCap() throws Exception {
    write("a.py", "a = 1\n");
    TreeFile file = list("").files().get(0);
    try (var contents = new WorkingFolder(folder).open()) {
      assertThat(contents.read(file, 100).bytes())
          .isEqualTo("a = 1\n".getBytes(StandardCharsets.UTF_8));
      assertThat(contents.read(file, 3).problem()).isEqualTo("larger than 3 bytes");
      Files.delete(folder.resolve("a.py"));
      assertThat(contents.read(file, 100).problem()).isEqualTo("the file cannot be read");
    }
  }
}
