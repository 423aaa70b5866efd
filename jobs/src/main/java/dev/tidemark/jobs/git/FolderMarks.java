package dev.tidemark.jobs.git;

import dev.tidemark.jobs.layout.Modules;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What the files right in a folder say of others, in it and below it.
 *
 * @param build whether there is a build file of any kind
 * @param pythonBuild whether there is one of Python's
 * @param packaged whether there is an {@code __init__.py}
 * @param attributes the blob of {@code .gitattributes}; null if there is none
 */
record FolderMarks(boolean build, boolean pythonBuild, boolean packaged, ObjectId attributes) {
  static final FolderMarks NONE = new FolderMarks(false, false, false, null);

  private static final Set<String> PYTHON_BUILD_FILES =
      Set.of("pyproject.toml", "setup.py", "setup.cfg");

  private static final Set<String> OTHER_BUILD_FILES =
      Set.of("pom.xml", "build.gradle", "build.gradle.kts");

  /** These marks and what one more file in the folder adds to them. */
  FolderMarks with(String name, ObjectId blob) {
    if (PYTHON_BUILD_FILES.contains(name)) {
      return new FolderMarks(true, true, packaged, attributes);
    }
    if (OTHER_BUILD_FILES.contains(name)) {
      return new FolderMarks(true, pythonBuild, packaged, attributes);
    }
    return switch (name) {
      case "__init__.py" -> new FolderMarks(build, pythonBuild, true, attributes);
      case ".gitattributes" -> new FolderMarks(build, pythonBuild, packaged, blob);
      default -> this;
    };
  }

  /** Whether files are placed and described the same whichever of the two the folder has. */
  boolean saysTheSame(FolderMarks other, String folder) {
    return build == other.build
        && pythonBuild == other.pythonBuild
        && (packaged == other.packaged || !Modules.mayBePackage(folder))
        && Objects.equals(attributes, other.attributes);
  }
}
