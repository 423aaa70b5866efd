package dev.tidemark.jobs.git;

import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.properties.PropertiesFile;
import dev.tidemark.jobs.layout.Modules;
import dev.tidemark.jobs.layout.Roles;

/** Says of files what their places in a tree tell. */
final class Placement {
  private final Modules modules;
  private final long maxFileBytes;

  /**
   * @param maxFileBytes a larger file is not judged
   */
  Placement(Modules modules, long maxFileBytes) {
    this.modules = modules;
    this.maxFileBytes = maxFileBytes;
  }

  ListedFile of(TreeFile file) {
    long mostBytes =
        file.language().isOfCode()
            ? maxFileBytes
            : Math.min(maxFileBytes, PropertiesFile.MOST_BYTES);
    return new ListedFile(
        file,
        modules.of(file.path(), file.language()),
        Roles.of(file.path(), file.generated(), file.vendored()),
        file.sizeBytes() <= mostBytes
            ? null
            : Problem.ofFile(
                ProblemKind.TOO_LARGE,
                0,
                file.sizeBytes() + " bytes, over the cap of " + mostBytes));
  }
}
