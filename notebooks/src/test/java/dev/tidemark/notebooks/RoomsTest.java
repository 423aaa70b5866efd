package dev.tidemark.notebooks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom in the notebooks. */
class RoomsTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.tidemark.notebooks");

  static List<ArchRule> walls() {
    return List.of(
        noClasses()
            .that()
            .resideOutsideOfPackage("..notebooks.kernel..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.rapaio.."),
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.duckdb..", "org.apache.spark..", "org.apache.hadoop..")
            .because("the warehouse has one SQL engine, and notebooks start without Spark"),
        noClasses()
            .should()
            .dependOnClassesThat(
                DescribedPredicate.describe(
                    "are of the job, but not its warehouse",
                    type ->
                        type.getPackageName().startsWith("dev.tidemark.jobs")
                            && !type.getPackageName().equals("dev.tidemark.jobs.warehouse"))),
        slices().matching("dev.tidemark.(notebooks..)").should().beFreeOfCycles());
  }

  @ParameterizedTest
  @MethodSource("walls")
  void wallsStand(ArchRule wall) {
    wall.check(MODULE);
  }
}
