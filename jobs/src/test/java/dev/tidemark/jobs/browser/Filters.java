package dev.tidemark.jobs.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader chose to look at, for the page and for SQL. */
record Filters(Map<String, String> chosen) {
  /** What the page shows to whoever chooses nothing. */
  static final Filters USUAL = of();

  /** From names and values in turns; "" is all. */
  static Filters of(String... namesAndValues) {
    var chosen = new LinkedHashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      chosen.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Filters(chosen);
  }

  String get(String filter) {
    return chosen.getOrDefault(filter, filter.equals("role") ? "main" : "");
  }

  boolean leavesEveryRule() {
    return get("category").isEmpty() && get("severity").isEmpty();
  }

  /** A condition on rows of a table of modules, or of what is finer. */
  String code() {
    return conjunction(
        Stream.of("module", "language", "role"),
        get("repository").isEmpty()
            ? ""
            : "repository IN (SELECT repository FROM snapshots WHERE name = '"
                + get("repository")
                + "')");
  }

  /** A condition on a column "rule". */
  String rules() {
    return "rule IN (SELECT rule FROM rules WHERE "
        + conjunction(Stream.of("category", "severity"), "")
        + ")";
  }

  /** A condition on "repository": those with such code, and those of which no code is known. */
  String repositories() {
    String known = "repository IN (SELECT repository FROM live_modules WHERE %s)".formatted(code());
    String never =
        "repository NOT IN (SELECT repository FROM live_modules) AND name LIKE '%s'"
            .formatted(get("repository").isEmpty() ? "%" : get("repository"));
    return "((" + known + ") OR (" + never + "))";
  }

  private String conjunction(Stream<String> columns, String more) {
    Stream<String> equalities =
        columns
            .filter(column -> !get(column).isEmpty())
            .map(column -> column + " = '" + get(column) + "'");
    return Stream.concat(equalities, Stream.of(more).filter(condition -> !condition.isEmpty()))
        .reduce((a, b) -> a + " AND " + b)
        .orElse("true");
  }

  @Override
  public String toString() {
    return chosen.isEmpty()
        ? "as usual"
        : chosen.entrySet().stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
