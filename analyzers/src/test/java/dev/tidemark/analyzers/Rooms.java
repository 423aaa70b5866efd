package dev.tidemark.analyzers;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.tidemark.analyzers.rule.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may know whom in this module, as ARCHITECTURE.md draws it. */
final class Rooms {
  private static final String ROOT = "dev.tidemark.analyzers";

  private static final String[] OUTSIDE = {
    "org.apache.spark..",
    "org.apache.hadoop..",
    "org.eclipse.jgit..",
    "java.nio.file..",
    "java.net..",
    "java.sql..",
    "java.time.."
  };

  /** Files in, findings out: what is outside of the file must not change its report. */
  static final ArchRule NOTHING_OUTSIDE_IS_READ =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(OUTSIDE)
                  .or(
                      named(
                          Set.of(
                              "java.io.File",
                              "java.io.FileInputStream",
                              "java.io.FileReader",
                              "java.io.RandomAccessFile",
                              "java.util.Random",
                              "java.util.Date",
                              "java.lang.ProcessBuilder",
                              "java.lang.Runtime"))))
          .because("a report is a pure function of the file and the rules");

  static final ArchRule NOBODY_ASKS_THE_CLOCK =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .callMethod(Math.class, "random");

  static final ArchRule RULES_DO_NOT_KNOW_EACH_OTHER =
      noClasses()
          .that()
          .implement(Rule.class)
          .should(
              new OnOthers(
                  DescribedPredicate.describe("rules", type -> type.isAssignableTo(Rule.class))));

  static final ArchRule ONLY_JAVA_KNOWS_ITS_PARSER =
      onlyIn("..analyzers.java..", "com.github.javaparser..");
  static final ArchRule ONLY_PYTHON_KNOWS_ITS_PARSER =
      onlyIn("..analyzers.python..", "com.oracle.graal.python..", "org.graalvm..");

  static final ArchRule JAVA_NEVER_SEES_PYTHON =
      never("..analyzers.java..", "..analyzers.python..");
  static final ArchRule PYTHON_NEVER_SEES_JAVA =
      never("..analyzers.python..", "..analyzers.java..");

  static final ArchRule WHAT_IS_SHARED_KNOWS_NO_LANGUAGE =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..analyzers.fault..",
              "..analyzers.rule..",
              "..analyzers.outline..",
              "..analyzers.text..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..analyzers.java..", "..analyzers.python..", ROOT);

  static final ArchRule THE_MODEL_STANDS_ALONE =
      classes()
          .that()
          .resideInAPackage("..analyzers.model..")
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage("..analyzers.model..", "java.."));

  /**
   * A room and its rules are one slice: the room's list names the rules and they read the room, on
   * purpose, so that adding a rule is one class and one line.
   */
  static final ArchRule NO_CYCLES_OF_ROOMS =
      slices().assignedFrom(new Room()).should().beFreeOfCycles();

  static final ArchRule NO_STATE_IS_SHARED =
      noFields()
          .that()
          .areStatic()
          .and(DescribedPredicate.describe("are written by hand", Rooms::isByHand))
          .should()
          .notBeFinal()
          .orShould()
          .haveRawType(DescribedPredicate.describe("mutable", Rooms::isMutable))
          .because("one instance of a rule serves all threads");

  private Rooms() {}

  static List<ArchRule> all() {
    return List.of(
        NOTHING_OUTSIDE_IS_READ,
        NOBODY_ASKS_THE_CLOCK,
        RULES_DO_NOT_KNOW_EACH_OTHER,
        ONLY_JAVA_KNOWS_ITS_PARSER,
        ONLY_PYTHON_KNOWS_ITS_PARSER,
        JAVA_NEVER_SEES_PYTHON,
        PYTHON_NEVER_SEES_JAVA,
        WHAT_IS_SHARED_KNOWS_NO_LANGUAGE,
        THE_MODEL_STANDS_ALONE,
        NO_CYCLES_OF_ROOMS,
        NO_STATE_IS_SHARED);
  }

  private static ArchRule onlyIn(String room, String... parser) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(parser);
  }

  private static ArchRule never(String room, String other) {
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat(resideInAPackage(other));
  }

  private static DescribedPredicate<JavaClass> named(Set<String> names) {
    return DescribedPredicate.describe(names.toString(), type -> names.contains(type.getName()));
  }

  private static boolean isByHand(JavaField field) {
    return !field.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  // An interface may hold an immutable copy; a class that can be changed cannot.
  private static boolean isMutable(JavaClass type) {
    boolean collection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
    return type.isArray()
        || (collection && !type.isInterface())
        || type.isAssignableTo(StringBuilder.class)
        || type.isAssignableTo(ThreadLocal.class)
        || type.getPackageName().startsWith("java.util.concurrent");
  }

  private static final class Room implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String name = type.getPackageName();
      return name.startsWith(ROOT)
          ? SliceIdentifier.of(name.replaceFirst("\\.rules$", ""))
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "rooms";
    }
  }
}
