package dev.tidemark.jobs.layout;

import dev.tidemark.analyzers.model.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a file is for, as far as its path and attributes tell.
 *
 * <p>Attributes come first, since somebody wrote them for this. Of paths only conventions count
 * that mean one thing: a file wrongly taken for a test or a copy would leave the counts unseen.
 */
public final class Roles {
  private static final Set<String> VENDORED =
      Set.of(
          "vendor",
          "vendored",
          "_vendor",
          "_vendored",
          "third_party",
          "third-party",
          "thirdparty",
          "3rdparty",
          "node_modules",
          "bower_components",
          "site-packages");

  private static final Set<String> GENERATED =
      Set.of(
          "generated",
          "__generated__",
          "generated-sources",
          "generated-test-sources",
          "generated-src",
          "generated_src",
          "gen-src",
          "src-gen",
          "gen-java",
          "gen-javabean",
          "gen-py");

  private static final Pattern GENERATED_FILE = Pattern.compile(".+_pb2(_grpc)?\\.py");

  /** Also {@code heat_integrationtests}, and {@code org.eclipse.jgit.test} as Eclipse has it. */
  private static final Pattern TEST_FOLDER =
      Pattern.compile(
          "tests?|testing|tst|__tests__|test[-_]?(data|fixtures|resources)|.+\\.tests?"
              + "|([^.]+[-_])?(unit|integration|functional|acceptance|e2e)[-_]?tests?");

  private static final Pattern TEST_SOURCE_SET =
      Pattern.compile("test[A-Z_-].*|.*Tests?|.*[_-][Tt]ests?");

  private static final Set<String> LANGUAGE_FOLDERS =
      Set.of("java", "kotlin", "groovy", "scala", "python", "resources");

  private static final Pattern PYTHON_TEST =
      Pattern.compile("test_.*\\.py|.+_test\\.py|tests\\.py|conftest\\.py");

  /** Not {@code Audit.java}: IT must follow a small letter or a digit. */
  private static final Pattern JAVA_TEST =
      Pattern.compile(".+(Test|Tests|TestCase|(?<=[a-z0-9])IT)\\.java");

  private Roles() {}

  /**
   * The role of a file.
   *
   * @param path from the root of the repository, with {@code /}
   * @param generated the attribute {@code linguist-generated}
   * @param vendored the attribute {@code linguist-vendored}
   */
  public static Role of(String path, AttributeState generated, AttributeState vendored) {
    if (vendored == AttributeState.SET) {
      return Role.VENDORED;
    }
    if (generated == AttributeState.SET) {
      return Role.GENERATED;
    }
    List<String> folders = List.of(path.split("/", -1));
    String name = folders.get(folders.size() - 1);
    folders = folders.subList(0, folders.size() - 1);
    if (vendored == AttributeState.UNSPECIFIED && isVendored(folders)) {
      return Role.VENDORED;
    }
    if (generated == AttributeState.UNSPECIFIED && isGenerated(folders, name)) {
      return Role.GENERATED;
    }
    return isTest(folders, name) ? Role.TEST : Role.MAIN;
  }

  private static boolean isVendored(List<String> folders) {
    return outsideOfJavaPackages(folders).stream().anyMatch(f -> VENDORED.contains(lower(f)));
  }

  private static boolean isGenerated(List<String> folders, String name) {
    return folders.stream().anyMatch(f -> GENERATED.contains(lower(f)))
        || GENERATED_FILE.matcher(name).matches();
  }

  private static boolean isTest(List<String> folders, String name) {
    int main = name.endsWith(".java") ? sourceSet(folders, "main") : -1;
    List<String> telling = outsideOfJavaPackages(main < 0 ? folders : folders.subList(0, main));
    if (telling.stream().anyMatch(f -> TEST_FOLDER.matcher(lower(f)).matches())
        || hasTestSourceSet(folders)) {
      return true;
    }
    return PYTHON_TEST.matcher(name).matches() || (main < 0 && JAVA_TEST.matcher(name).matches());
  }

  /** Whether the file lies in Maven's {@code src/it} or a source set of Gradle's for tests. */
  private static boolean hasTestSourceSet(List<String> folders) {
    if (sourceSet(folders, "it") >= 0) {
      return true;
    }
    for (int i = 0; i + 2 < folders.size(); i++) {
      if (folders.get(i).equals("src")
          && TEST_SOURCE_SET.matcher(folders.get(i + 1)).matches()
          && LANGUAGE_FOLDERS.contains(folders.get(i + 2))) {
        return true;
      }
    }
    return false;
  }

  /** Where {@code src/<name>} begins; negative if nowhere. */
  private static int sourceSet(List<String> folders, String name) {
    for (int i = 0; i + 1 < folders.size(); i++) {
      if (folders.get(i).equals("src") && folders.get(i + 1).equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Below {@code src/.../java} folders are packages: a shop's {@code vendor} is no copied code. */
  private static List<String> outsideOfJavaPackages(List<String> folders) {
    for (int i = 0; i + 2 < folders.size(); i++) {
      if (folders.get(i).equals("src") && folders.get(i + 2).equals("java")) {
        return folders.subList(0, i + 3);
      }
    }
    return folders;
  }

  private static String lower(String folder) {
    return folder.toLowerCase(Locale.ROOT);
  }
}
