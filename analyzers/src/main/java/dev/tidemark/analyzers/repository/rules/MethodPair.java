package dev.tidemark.analyzers.repository.rules;

import dev.tidemark.analyzers.model.MethodFacts;
import dev.tidemark.analyzers.model.ParameterFacts;
import dev.tidemark.analyzers.model.ParameterKind;
import dev.tidemark.analyzers.rule.Clean;
import java.util.List;

/** Two methods of which one stands in for the other. */
record MethodPair(MethodFacts base, MethodFacts override) {
  private static final int MAX_NAME = 60;

  /**
   * Why some call of the base fails with the override, as "lacks the parameter ..."; "" if none is
   * certain to.
   */
  String difference() {
    List<ParameterFacts> wanted = positional(base);
    List<ParameterFacts> given = positional(override);
    for (int i = 0; i < wanted.size(); i++) {
      if (i >= given.size()) {
        return takesRest(override) || takesKeywords(override) ? "" : lacking(wanted.get(i));
      }
      if (isRenamed(wanted.get(i), given.get(i))) {
        return renaming(wanted.get(i), given.get(i), wanted, given);
      }
    }
    return ofTheOthers(given.subList(wanted.size(), given.size()));
  }

  private String ofTheOthers(List<ParameterFacts> further) {
    for (ParameterFacts parameter : base.parameters()) {
      if (parameter.kind() == ParameterKind.KEYWORD_ONLY
          && !takesKeywords(override)
          && !names(override, parameter.name())) {
        return lacking(parameter);
      }
    }
    boolean open = takesRest(base) || takesKeywords(base);
    for (ParameterFacts parameter : override.parameters()) {
      boolean extra = parameter.kind() == ParameterKind.KEYWORD_ONLY || further.contains(parameter);
      if (extra && !open && !parameter.optional() && !names(base, parameter.name())) {
        return "wants the parameter " + quoted(parameter) + " beside those";
      }
    }
    return "";
  }

  // As many as before under other names: renamed. Fewer: the first that has no place is lacking.
  private String renaming(
      ParameterFacts wanted,
      ParameterFacts given,
      List<ParameterFacts> allWanted,
      List<ParameterFacts> allGiven) {
    if (!names(override, wanted.name()) && allGiven.size() < allWanted.size()) {
      return takesKeywords(override) || takesRest(override) ? "" : lacking(wanted);
    }
    boolean extra = !names(base, given.name()) && allGiven.size() > allWanted.size();
    if (extra && names(override, wanted.name())) {
      return "wants the parameter " + quoted(given) + " before " + quoted(wanted);
    }
    return "takes " + quoted(given) + " in the place of the parameter " + quoted(wanted);
  }

  private boolean isRenamed(ParameterFacts wanted, ParameterFacts given) {
    return !wanted.name().equals(given.name())
        && wanted.kind() == ParameterKind.POSITIONAL_OR_KEYWORD
        && !wanted.name().startsWith("_")
        && !given.name().startsWith("_")
        && !takesKeywords(override);
  }

  private static String lacking(ParameterFacts parameter) {
    return "lacks the parameter " + quoted(parameter);
  }

  private static String quoted(ParameterFacts parameter) {
    return "\"" + Clean.line(parameter.name(), MAX_NAME) + "\"";
  }

  private static List<ParameterFacts> positional(MethodFacts method) {
    return method.parameters().stream()
        .filter(
            each ->
                each.kind() == ParameterKind.POSITIONAL_ONLY
                    || each.kind() == ParameterKind.POSITIONAL_OR_KEYWORD)
        .toList();
  }

  private static boolean names(MethodFacts method, String parameter) {
    return method.parameters().stream().anyMatch(each -> each.name().equals(parameter));
  }

  private static boolean takesRest(MethodFacts method) {
    return takes(method, ParameterKind.REST);
  }

  private static boolean takesKeywords(MethodFacts method) {
    return takes(method, ParameterKind.KEYWORDS);
  }

  private static boolean takes(MethodFacts method, ParameterKind kind) {
    return method.parameters().stream().anyMatch(each -> each.kind() == kind);
  }
}
