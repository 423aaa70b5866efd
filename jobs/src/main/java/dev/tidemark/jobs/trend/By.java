package dev.tidemark.jobs.trend;

import java.util.Locale;

/** What there is a series for. */
public enum By {
  CATEGORY("category_days", "category"),
  RULE("rule_days", "rule"),
  MODULE("module_days", "module"),
  REPOSITORY("module_days", "repository");

  private final String view;
  private final String column;

  By(String view, String column) {
    this.view = view;
    this.column = column;
  }

  /** The view that counts it, where all rules are asked for. */
  String view() {
    return view;
  }

  String column() {
    return column;
  }

  /** Whether a series is a sum over repositories. */
  boolean acrossRepositories() {
    return this == CATEGORY || this == RULE;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
