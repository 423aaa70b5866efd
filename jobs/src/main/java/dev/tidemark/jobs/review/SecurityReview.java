package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.SecurityJudgement;
import dev.tidemark.analyzers.model.SecurityVerdict;
import dev.tidemark.analyzers.rule.SecurityRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What can be said of the security of what was reviewed: file by file as a scan has it, and of all.
 *
 * @param rules ids of those that looked at any file, sorted
 * @param files each of those that people here write
 */
public record SecurityReview(OverallVerdict verdict, List<String> rules, List<JudgedFile> files) {

  /**
   * What can be said of one file.
   *
   * @param asked whether any rule looks at such files; none looks at tests
   */
  public record JudgedFile(String path, SecurityJudgement judgement, boolean asked) {
    boolean is(SecurityVerdict verdict) {
      return judgement.verdict() == verdict;
    }
  }

  public SecurityReview {
    rules = List.copyOf(rules);
    files = List.copyOf(files);
  }

  static SecurityReview of(Inspection inspection, List<ReviewedRule> enabled) {
    var security = new SecurityRules(enabled.stream().map(ReviewedRule::spec).toList());
    Map<String, List<String>> found =
        inspection.findings().stream()
            .filter(each -> !each.finding().suppressed())
            .collect(
                Collectors.groupingBy(
                    Located::path,
                    HashMap::new,
                    Collectors.mapping(each -> each.finding().rule(), Collectors.toList())));
    Map<String, List<Problem>> problems =
        inspection.notJudged().stream()
            .collect(
                Collectors.groupingBy(
                    Unjudged::path,
                    HashMap::new,
                    Collectors.mapping(Unjudged::problem, Collectors.toList())));
    var rules = new TreeSet<String>();
    var files = new ArrayList<JudgedFile>();
    for (ReviewedFile file : inspection.ours()) {
      boolean judged = file.report().judged();
      List<String> asked = security.askedOf(file.language(), file.role());
      if (judged) {
        rules.addAll(asked);
      }
      files.add(
          new JudgedFile(
              file.path(),
              security.of(
                  file.language(),
                  file.role(),
                  judged,
                  found.getOrDefault(file.path(), List.of()),
                  problems.getOrDefault(file.path(), List.of())),
              !asked.isEmpty()));
    }
    return new SecurityReview(overall(files, inspection), List.copyOf(rules), files);
  }

  private static OverallVerdict overall(List<JudgedFile> files, Inspection inspection) {
    if (files.stream().anyMatch(each -> each.is(SecurityVerdict.FINDINGS))) {
      return OverallVerdict.FINDINGS;
    }
    if (files.stream().noneMatch(each -> each.is(SecurityVerdict.CLEAN))) {
      return OverallVerdict.NOT_JUDGED;
    }
    // A link, or a path that no checkout should create, is no file that could be listed here.
    boolean unread =
        inspection.unjudged().stream()
            .map(Unjudged::problem)
            .anyMatch(each -> each.rule().isEmpty() && each.kind().leavesUnjudged());
    boolean all =
        files.stream().filter(JudgedFile::asked).allMatch(each -> each.is(SecurityVerdict.CLEAN));
    return all && !unread ? OverallVerdict.CLEAN : OverallVerdict.PARTLY_JUDGED;
  }

  /** How many files it is said of. */
  long files(SecurityVerdict said) {
    return files.stream().filter(each -> each.is(said)).count();
  }

  /** The paths of files that were not judged by the reason, the most frequent reason first. */
  Map<String, List<String>> notJudged() {
    Map<String, List<String>> byReason =
        files.stream()
            .filter(each -> each.is(SecurityVerdict.NOT_JUDGED))
            .collect(
                Collectors.groupingBy(
                    each -> each.judgement().reason(),
                    TreeMap::new,
                    Collectors.mapping(JudgedFile::path, Collectors.toList())));
    var sorted = new LinkedHashMap<String, List<String>>();
    byReason.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, List<String>>>comparingInt(e -> e.getValue().size())
                .reversed())
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }
}
