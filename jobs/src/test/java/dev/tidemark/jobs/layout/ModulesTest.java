package dev.tidemark.jobs.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.model.Language;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModulesTest {
  private static final Set<String> NONE = Set.of();

  @ParameterizedTest
  @CsvSource({
    "lang/java/avro/src/main/java/org/apache/avro/Schema.java, lang/java/avro",
    "lang/java/trevni/core/src/main/java/T.java, lang/java/trevni/core",
    "lang/java/trevni/T.java, lang/java/trevni",
    "lang/java/T.java, lang/java",
    "lang/py/avro/schema.py, lang/py",
    "lang/py/setup.py, lang/py",
    "share/test/interop/bin/x.py, .",
    "doc/examples/java-example/src/main/java/E.java, doc/examples/java-example",
  })
  void splitsAMonorepoLikeAvroByItsBuildFiles(String path, String module) {
    Modules avro =
        new Modules(
            Set.of(
                ".",
                "doc/examples/java-example",
                "lang/java",
                "lang/java/avro",
                "lang/java/trevni",
                "lang/java/trevni/core",
                "lang/py"),
            Set.of("lang/py"),
            Set.of("lang/py/avro"));

    assertThat(avro.of(path, language(path))).isEqualTo(module);
  }

  @ParameterizedTest
  @CsvSource({
    "py4j-java/src/main/java/py4j/Gateway.java, py4j-java",
    "py4j-python/src/py4j/java_gateway.py, py4j-python",
    "setup.py, .",
    "release.py, .",
  })
  void splitsGradleAndPythonSideBySideLikePy4j(String path, String module) {
    Modules py4j =
        new Modules(
            Set.of(".", "py4j-java", "py4j-python"),
            Set.of(".", "py4j-python"),
            Set.of("py4j-python/src/py4j"));

    assertThat(py4j.of(path, language(path))).isEqualTo(module);
  }

  @ParameterizedTest
  @CsvSource({
    "neutron/agent/l3/agent.py, neutron",
    "neutron/version.py, neutron",
    "tools/x.py, .",
    "tools/deep/inside.py, .",
    "setup.py, .",
    "src/flask/app.py, src/flask",
    "src/flask/json/tag.py, src/flask",
    "src/loose.py, .",
    "src/plain/x.py, .",
    "examples/tutorial/flaskr/db.py, examples/tutorial",
    "neutron/gen/Api.java, .",
  })
  void splitsOnePythonBuildByItsPackages(String path, String module) {
    Modules modules =
        new Modules(
            Set.of(".", "examples/tutorial"),
            Set.of(".", "examples/tutorial"),
            Set.of("neutron", "neutron/agent", "tools/deep", "src/flask", "src/flask/json"));

    assertThat(modules.of(path, language(path))).isEqualTo(module);
  }

  @ParameterizedTest
  @CsvSource({"a/b/C.java, .", "C.java, .", "pkg/x.py, ."})
  void isTheRootWithoutBuildFiles(String path, String module) {
    assertThat(new Modules(NONE, NONE, Set.of("pkg")).of(path, language(path))).isEqualTo(module);
  }

  @ParameterizedTest
  @CsvSource({"pkg/x.py, ."})
  void keepsPythonUnderAJavaBuildInOneModule(String path, String module) {
    assertThat(new Modules(Set.of("."), NONE, Set.of("pkg")).of(path, language(path)))
        .isEqualTo(module);
  }

  private static Language language(String path) {
    return path.endsWith(".py") ? Language.PYTHON : Language.JAVA;
  }
}
