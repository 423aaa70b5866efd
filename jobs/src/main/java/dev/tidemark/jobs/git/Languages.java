package dev.tidemark.jobs.git;

import dev.tidemark.analyzers.model.Language;
import java.util.Locale;
import java.util.Optional;

/** Which language a file is in. */
final class Languages {
  private Languages() {}

  static Optional<Language> byName(String name) {
    if (name.endsWith(".java")) {
      return Optional.of(Language.JAVA);
    }
    return name.endsWith(".py") ? Optional.of(Language.PYTHON) : Optional.empty();
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
