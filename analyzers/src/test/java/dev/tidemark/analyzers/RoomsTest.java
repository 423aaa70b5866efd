package dev.tidemark.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.tidemark.analyzers.java.rules.BreaksEveryWall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoomsTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.tidemark.analyzers");

  static List<ArchRule> walls() {
    return Rooms.all();
  }

  @ParameterizedTest
  @MethodSource("walls")
  void wallsStand(ArchRule wall) {
    wall.check(MODULE);
  }

  @Test
  void aBrokenWallFails() {
    JavaClasses broken = new ClassFileImporter().importClasses(BreaksEveryWall.class);
    for (ArchRule wall :
        List.of(
            Rooms.NOTHING_OUTSIDE_IS_READ,
            Rooms.NOBODY_ASKS_THE_CLOCK,
            Rooms.RULES_DO_NOT_KNOW_EACH_OTHER,
            Rooms.JAVA_NEVER_SEES_PYTHON,
            Rooms.NO_STATE_IS_SHARED)) {
      assertThat(wall.evaluate(broken).hasViolation()).as(wall.getDescription()).isTrue();
    }
  }
}
