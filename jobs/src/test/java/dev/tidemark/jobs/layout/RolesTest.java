package dev.tidemark.jobs.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.model.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Main.java",
        "src/main/java/org/springframework/test/context/TestContext.java",
        "src/main/java/org/junit/Test.java",
        "src/main/java/com/shop/vendor/Vendor.java",
        "src/main/java/com/shop/SpeedTest.java",
        "src/com/shop/Audit.java",
        "src/com/shop/GIT.java",
        "cinder/volume/manager.py",
        "cinder/latest/contest.py",
        "src/flask/testing.py",
        "attestation/protest.py",
        "testify/x.py",
        "pkg/test.py",
        "keystone/external/x.py",
        "py4j-java/src/main/java/py4j/Gateway.java",
      })
  void isMainUnlessAConventionSaysOtherwise(String path) {
    assertThat(role(path)).isEqualTo(Role.MAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/test/java/a/Helper.java",
        "lang/java/avro/src/test/java/org/apache/avro/TestSchema.java",
        "lang/java/interop-data-test/src/it/check/src/main/java/A.java",
        "app/src/androidTest/java/A.java",
        "lib/src/testFixtures/java/A.java",
        "lib/src/integration-test/java/A.java",
        "src/com/shop/CartTest.java",
        "src/com/shop/CartTests.java",
        "src/com/shop/CartIT.java",
        "src/com/shop/CartTestCase.java",
        "org.eclipse.jgit.test/tst/org/A.java",
        "cinder/tests/unit/fake.py",
        "heat_integrationtests/common/x.py",
        "Tests/helper.py",
        "pkg/test_x.py",
        "pkg/x_test.py",
        "pkg/tests.py",
        "conftest.py",
      })
  void knowsTests(String path) {
    assertThat(role(path)).isEqualTo(Role.TEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pip/_vendor/requests/api.py",
        "third_party/x/src/main/java/A.java",
        "web/node_modules/node-gyp/gyp/x.py",
        "Vendor/x.py",
        "env/lib/python3.9/site-packages/x/tests/test_x.py",
      })
  void knowsCopies(String path) {
    assertThat(role(path)).isEqualTo(Role.VENDORED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "target/generated-sources/avro/A.java",
        "src/main/java/com/shop/generated/A.java",
        "gen-java/A.java",
        "api/x_pb2.py",
        "tests/x_pb2_grpc.py",
      })
  void knowsGeneratedCode(String path) {
    assertThat(role(path)).isEqualTo(Role.GENERATED);
  }

  @ParameterizedTest
  @CsvSource({
    "src/test/java/A.java, SET, UNSPECIFIED, GENERATED",
    "src/test/java/A.java, UNSPECIFIED, SET, VENDORED",
    "src/test/java/A.java, SET, SET, VENDORED",
    "vendor/x.py, UNSPECIFIED, UNSET, MAIN",
    "vendor/test_x.py, UNSPECIFIED, UNSET, TEST",
    "vendor/generated/x.py, UNSPECIFIED, UNSET, GENERATED",
    "generated/x.py, UNSET, UNSPECIFIED, MAIN",
    "vendor/x.py, UNSET, UNSPECIFIED, VENDORED",
  })
  void believesAttributesFirst(
      String path, AttributeState generated, AttributeState vendored, Role role) {
    assertThat(Roles.of(path, generated, vendored)).isEqualTo(role);
  }

  private static Role role(String path) {
    return Roles.of(path, AttributeState.UNSPECIFIED, AttributeState.UNSPECIFIED);
  }
}
