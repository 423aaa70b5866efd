package dev.tidemark.analyzers.model;

import java.util.List;

/**
 * What the rules across files need to know of one file; found with its report, from its bytes
 * alone, and joined with those of the other files of a snapshot.
 *
 * @param packageName in Java, as declared; "" if none is, and in Python
 * @param types names of the top-level types; Java alone
 * @param imports in the order of the file
 * @param mentions of a test: dotted names by which it may reach code without importing it; Java's
 *     simple names of types, Python's names in strings; of Python code {@link #DOCTEST} if there
 *     are examples in it that can be run
 * @param classes with what they inherit; Python alone, and not of tests
 * @param units for the search for copies; not of tests
 * @param suppressions of rules across files
 * @param flows ways of values that other files have a part in
 */
public record FileFacts(
    String packageName,
    List<String> types,
    List<ImportedName> imports,
    List<String> mentions,
    List<ClassFacts> classes,
    List<CodeUnit> units,
    List<SuppressedRule> suppressions,
    FlowFacts flows) {

  /** Mentioned by code that holds its own tests, as examples in its documentation. */
  public static final String DOCTEST = "doctest";

  /** Of a file that no rule across files reads. */
  public static final FileFacts NONE =
      new FileFacts(
          "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), FlowFacts.NONE);

  public FileFacts {
    types = List.copyOf(types);
    imports = List.copyOf(imports);
    mentions = List.copyOf(mentions);
    classes = List.copyOf(classes);
    units = List.copyOf(units);
    suppressions = List.copyOf(suppressions);
  }

  /** The same with the facts that no language has a say in. */
  public FileFacts with(List<CodeUnit> newUnits, List<SuppressedRule> newSuppressions) {
    return new FileFacts(
        packageName, types, imports, mentions, classes, newUnits, newSuppressions, flows);
  }

  /** The same with what is known of its flows. */
  public FileFacts with(FlowFacts newFlows) {
    return new FileFacts(
        packageName, types, imports, mentions, classes, units, suppressions, newFlows);
  }

  /** The reason that a comment gives for not counting a rule at a line; "" if none does. */
  public String suppressionReason(String rule, int line) {
    return suppressions.stream()
        .filter(each -> each.rule().equals(rule) && (each.line() == 0 || each.line() == line))
        .map(SuppressedRule::reason)
        .findFirst()
        .orElse("");
  }
}
