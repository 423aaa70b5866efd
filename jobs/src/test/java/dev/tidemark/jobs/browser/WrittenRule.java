package dev.tidemark.jobs.browser;

import dev.tidemark.jobs.WrittenRow;
import java.util.List;

/** A rule of the warehouses that these tests write. */
record WrittenRule(
    String id, String category, String severity, String languages, String roles, String cwe) {
  static final List<WrittenRule> ALL =
      List.of(
          rule("empty-catch", "error_handling", "warning", "java,python", "main,test", null),
          rule("bare-except", "error_handling", "error", "python", "main,test", null),
          rule("no-doc", "documentation", "info", "java,python", "main", null),
          rule("long-function", "complexity", "warning", "java,python", "main", null),
          rule("sql-injection", "security", "error", "java,python", "main", "CWE-89,CWE-943"),
          rule("weak-hash", "security", "warning", "java", "main", "CWE-328"));

  private static WrittenRule rule(
      String id, String category, String severity, String languages, String roles, String cwe) {
    return new WrittenRule(id, category, severity, languages, roles, cwe);
  }

  boolean isAskedOf(WrittenGroup group) {
    return languages.contains(group.language()) && roles.contains(group.role());
  }

  /** Its row of the table of rules. */
  WrittenRow row(boolean enabled) {
    return named()
        .with("languages", languages)
        .with("roles", roles)
        .with("enabled", enabled)
        .with("summary", "The fault that is called " + id)
        .with("cwe", cwe);
  }

  /** What every row of it has. */
  WrittenRow named() {
    return new WrittenRow().with("rule", id).with("category", category).with("severity", severity);
  }
}
