package dev.tidemark.benchmarks;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.jobs.layout.AttributeState;
import dev.tidemark.jobs.layout.Roles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Java and Python files of a folder, in memory, so that no figure holds the reading of them.
 * Each has the role that a scan gives it by its path.
 */
record Corpus(List<SourceFile> files) {
  static Corpus read(Path folder) throws IOException {
    var files = new ArrayList<SourceFile>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile).sorted()::iterator) {
        String inside = folder.relativize(path).toString().replace(File.separatorChar, '/');
        Role role = Roles.of(inside, AttributeState.UNSPECIFIED, AttributeState.UNSPECIFIED);
        if (inside.endsWith(".java")) {
          files.add(new SourceFile(Files.readAllBytes(path), Language.JAVA, role));
        } else if (inside.endsWith(".py")) {
          files.add(new SourceFile(Files.readAllBytes(path), Language.PYTHON, role));
        }
      }
    }
    return new Corpus(files);
  }

  Corpus of(Language language) {
    return new Corpus(files.stream().filter(file -> file.language() == language).toList());
  }

  long bytes() {
    return files.stream().mapToLong(file -> file.bytes().length).sum();
  }
}
