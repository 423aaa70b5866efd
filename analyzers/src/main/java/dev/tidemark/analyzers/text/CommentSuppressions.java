package dev.tidemark.analyzers.text;

import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.SuppressedRule;
import dev.tidemark.analyzers.rule.Suppressions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The requests in comments not to count a finding.
 *
 * <p>{@code tidemark:ignore rule-id[, rule-id] -- reason} holds for findings that begin on the
 * comment's line; if the comment has its line for itself, for those on the next line of code, and
 * if annotations or decorators stand there, for those down to the declaration they belong to.
 * {@code tidemark:ignore-file}, in a comment above all code, holds for the file. A request without
 * a reason, or with a rule that does not exist, suppresses nothing.
 */
public final class CommentSuppressions implements Suppressions {
  private final Map<String, String> ofFile = new HashMap<>();
  private final Map<Integer, Map<String, String>> ofLine = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private CommentSuppressions() {}

  /**
   * @param ruleIds every rule that exists, enabled or not
   */
  public static CommentSuppressions in(TextFile file, Set<String> ruleIds) {
    var suppressions = new CommentSuppressions();
    for (Comment comment : file.comments()) {
      if (comment.text().contains(SuppressionRequest.KEYWORD)) {
        suppressions.add(comment, file, ruleIds);
      }
    }
    return suppressions;
  }

  private void add(Comment comment, TextFile file, Set<String> ruleIds) {
    int line = comment.line();
    for (String words : comment.words()) {
      int at = line++;
      SuppressionRequest.in(words).ifPresent(request -> add(request, at, comment, file, ruleIds));
    }
  }

  private void add(
      SuppressionRequest request, int line, Comment comment, TextFile file, Set<String> ruleIds) {
    List<Problem> faults = request.faults(line, ruleIds);
    if (!faults.isEmpty()) {
      problems.addAll(faults);
    } else if (!request.wholeFile()) {
      target(comment, file)
          .forEach(each -> add(request, ofLine.computeIfAbsent(each, key -> new HashMap<>())));
    } else if (comment.line() < file.nextCodeLine(1)) {
      add(request, ofFile);
    } else {
      problems.add(
          new Problem(
              ProblemKind.BAD_SUPPRESSION,
              request.rules().get(0),
              line,
              "a suppression for the whole file must stand above all code"));
    }
  }

  private static void add(SuppressionRequest request, Map<String, String> reasons) {
    request.rules().forEach(rule -> reasons.putIfAbsent(rule, request.reason()));
  }

  private static List<Integer> target(Comment comment, TextFile file) {
    if (!comment.ownLine()) {
      return List.of(comment.line());
    }
    return DecoratedLines.from(file.nextCodeLine(comment.endLine()), file);
  }

  @Override
  public String reason(String rule, int line) {
    if (ofFile.isEmpty() && ofLine.isEmpty()) {
      return "";
    }
    String reason = ofLine.getOrDefault(line, Map.of()).get(rule);
    return reason != null ? reason : ofFile.getOrDefault(rule, "");
  }

  /** All that hold for a rule. */
  public List<SuppressedRule> of(String rule) {
    var found = new ArrayList<SuppressedRule>();
    if (ofFile.containsKey(rule)) {
      found.add(new SuppressedRule(rule, 0, ofFile.get(rule)));
    }
    ofLine.forEach(
        (line, reasons) -> {
          if (reasons.containsKey(rule)) {
            found.add(new SuppressedRule(rule, line, reasons.get(rule)));
          }
        });
    return found;
  }

  /** The requests that name no reason or no rule that exists, or stand where they cannot hold. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
