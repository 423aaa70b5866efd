package dev.tidemark.jobs.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** Which code counts are asked of; the same for every command that shows counts. */
final class CodeOptions {
  /** Whose code is counted. */
  enum RoleChoice {
    MAIN,
    TEST,
    ALL
  }

  @Option(
      names = "--repository",
      paramLabel = "NAME|URL",
      defaultValue = "",
      description = "Only this repository.")
  String repository;

  @Option(names = "--rule", paramLabel = "ID", defaultValue = "", description = "Only this rule.")
  String rule;

  @Option(
      names = "--module",
      paramLabel = "FOLDER",
      defaultValue = "",
      description = "Only modules of this name.")
  String module;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "main",
      description = "Code counted: main, test or all. Default: main.")
  private RoleChoice role;

  /** The role as it stands in tables; "" for all. */
  String role() {
    return role == RoleChoice.ALL ? "" : role.name().toLowerCase(Locale.ROOT);
  }
}
