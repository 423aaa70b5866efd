package dev.tidemark.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.tidemark.jobs.table.BreaksTheWall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom among the rooms of the job. */
class RoomsTest {
  private static final ArchRule JGIT_ONLY_IN_GIT =
      noClasses()
          .that()
          .resideOutsideOfPackage("..jobs.git..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.jgit..");
  private static final ArchRule STARTS_WITHOUT_SPARK =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..jobs.git..",
              "..jobs.dates..",
              "..jobs.repos..",
              "..jobs.layout..",
              "..jobs.identity..",
              "..jobs.review..",
              "..jobs.trend..",
              "..jobs.explain..",
              "..jobs.report..")
          .or()
          .haveSimpleName("ReviewSources")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..");
  private static final ArchRule SCHEMAS_ONLY_IN_TABLES_AND_STAGES =
      noClasses()
          .that()
          .resideOutsideOfPackages("..jobs.table..", "..jobs.stage..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.spark.sql.types.StructType");
  private static final ArchRule NO_SYNTAX_TREES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.github.javaparser..", "com.oracle.graal.python..");
  private static final ArchRule DUCKDB_ONLY_IN_THE_WAREHOUSE =
      classes()
          .that()
          .resideOutsideOfPackage("..jobs.warehouse..")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackage("org.duckdb..");
  private static final ArchRule NO_CYCLES =
      slices().matching("dev.tidemark.jobs.(*)..").should().beFreeOfCycles();

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.tidemark.jobs");

  static List<ArchRule> walls() {
    return List.of(
        JGIT_ONLY_IN_GIT,
        STARTS_WITHOUT_SPARK,
        SCHEMAS_ONLY_IN_TABLES_AND_STAGES,
        NO_SYNTAX_TREES,
        DUCKDB_ONLY_IN_THE_WAREHOUSE,
        NO_CYCLES);
  }

  @ParameterizedTest
  @MethodSource("walls")
  void wallsStand(ArchRule wall) {
    wall.check(MODULE);
  }

  @Test
  void aBrokenWallFails() {
    JavaClasses broken = new ClassFileImporter().importClasses(BreaksTheWall.class);
    assertThat(JGIT_ONLY_IN_GIT.evaluate(broken).hasViolation()).isTrue();
    assertThat(NO_SYNTAX_TREES.evaluate(broken).hasViolation()).isTrue();
  }
}
