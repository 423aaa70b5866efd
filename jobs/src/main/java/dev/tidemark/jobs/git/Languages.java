package dev.tidemark.jobs.git;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.jobs.layout.AttributeState;
import dev.tidemark.jobs.layout.Roles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which language a file is in. */
final class Languages {
  private static final List<String> OTHERS = List.of(".groovy", ".kt", ".scala");

  private Languages() {}

  static Optional<Language> byName(String name) {
    if (name.endsWith(".java")) {
      return Optional.of(Language.JAVA);
    }
    if (name.endsWith(".properties")) {
      return Optional.of(Language.PROPERTIES);
    }
    return name.endsWith(".py") ? Optional.of(Language.PYTHON) : Optional.empty();
  }

  /** Whether it is a test that may well test Java and is not written in it. */
  static boolean isOtherTest(String path) {
    return OTHERS.stream().anyMatch(path::endsWith)
        && Roles.of(path, AttributeState.UNSPECIFIED, AttributeState.UNSPECIFIED) == Role.TEST;
  }

  /** Empty if the attribute names a language that is not analysed. */
  static Optional<Language> byAttribute(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "java" -> Optional.of(Language.JAVA);
      case "python" -> Optional.of(Language.PYTHON);
      default -> Optional.empty();
    };
  }
}
