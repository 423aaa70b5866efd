package dev.tidemark.analyzers.text;

import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.rule.Clean;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One {@code tidemark:ignore} as written, right or wrong.
 *
 * @param rules as written, cleaned
 * @param reason cleaned and cut; "" if none is given
 */
record SuppressionRequest(boolean wholeFile, List<String> rules, String reason) {
  static final String KEYWORD = "tidemark:ignore";

  private static final String FILE_SUFFIX = "-file";
  private static final String REASON_MARK = "--";
  private static final int MAX_REASON = 200;
  private static final int MAX_RULE = 60;

  /**
   * The request in one line of a comment.
   *
   * <p>It must begin the line, or follow the sign of another comment on it, as after {@code #
   * noqa}: whoever only writes about suppressions asks for none.
   */
  static Optional<SuppressionRequest> in(String words) {
    int at = words.indexOf(KEYWORD);
    String before = words.substring(0, Math.max(at, 0)).strip();
    if (at < 0 || !(before.isEmpty() || before.endsWith("#") || before.endsWith("//"))) {
      return Optional.empty();
    }
    String rest = words.substring(at + KEYWORD.length());
    boolean wholeFile = rest.startsWith(FILE_SUFFIX);
    rest = wholeFile ? rest.substring(FILE_SUFFIX.length()) : rest;
    if (!rest.isEmpty() && !Character.isWhitespace(rest.charAt(0))) {
      return Optional.empty();
    }
    int mark = rest.indexOf(REASON_MARK);
    String rules = mark < 0 ? rest : rest.substring(0, mark);
    String reason = mark < 0 ? "" : rest.substring(mark + REASON_MARK.length()).strip();
    return Optional.of(
        new SuppressionRequest(wholeFile, names(rules), Clean.line(reason, MAX_REASON)));
  }

  private static List<String> names(String rules) {
    return Arrays.stream(rules.split(",", -1))
        .map(name -> Clean.line(name.strip(), MAX_RULE))
        .toList();
  }

  /** Why it cannot be granted; empty if it can. */
  List<Problem> faults(int line, Set<String> ruleIds) {
    List<Problem> unknown =
        rules.stream()
            .filter(rule -> !ruleIds.contains(rule))
            .map(rule -> fault(rule, line, unknownRule(rule)))
            .toList();
    return unknown.isEmpty() && reason.isEmpty()
        ? List.of(
            fault(
                rules.get(0),
                line,
                "gives no reason: write \"" + REASON_MARK + " why\" after the rule"))
        : unknown;
  }

  private static String unknownRule(String rule) {
    return rule.isEmpty()
        ? "names no rule"
        : "names the rule \"" + rule + "\", which does not exist";
  }

  private static Problem fault(String rule, int line, String what) {
    return new Problem(ProblemKind.BAD_SUPPRESSION, rule, line, "this suppression " + what);
  }
}
