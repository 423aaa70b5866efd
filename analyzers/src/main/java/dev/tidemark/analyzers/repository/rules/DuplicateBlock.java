package dev.tidemark.analyzers.repository.rules;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.repository.AlikeWindows;
import dev.tidemark.analyzers.repository.CopyGroup;
import dev.tidemark.analyzers.repository.CopyWindow;
import dev.tidemark.analyzers.repository.RepositoryFile;
import dev.tidemark.analyzers.repository.RepositoryFinding;
import dev.tidemark.analyzers.repository.RepositoryReporter;
import dev.tidemark.analyzers.repository.RepositoryRule;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Fingerprints;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.Threshold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reports code that stands in several places.
 *
 * <p>Its three steps can be spread over machines: {@link CopyWindow#of each file} is cut into
 * windows, {@link AlikeWindows} gather those of one hash, and {@link #findings} puts together what
 * is alike, for one file that holds the first of it.
 */
@RuleInfo(
    id = DuplicateBlock.ID,
    category = Category.REPETITION,
    severity = Severity.WARNING,
    revision = 1,
    summary = "The same code stands in several places",
    why =
        "Whoever mends one copy must know of the others and mend them too; sooner or later one is"
            + " forgotten. Let one function do it for all.",
    thresholds =
        @Threshold(
            name = DuplicateBlock.MIN_TOKENS,
            value = 50,
            meaning = "tokens that two places must have in common, in whole statements"),
    roles = Role.MAIN,
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              class Prices {
                int net(int[] items) {
                  int sum = 0;
                  for (int item : items) {
                    if (item > 0 && item < limit) {
                      sum += item * rate;
                    }
                  }
                  log(sum);
                  return sum;
                }

                int gross(int[] goods) {
                  int all = 0;
                  for (int good : goods) {
                    if (good > 0 && good < limit) {
                      all += good * rate;
                    }
                  }
                  log(all);
                  return all;
                }
              }
              """,
          good =
              """
              class Prices {
                int net(int[] items) {
                  int sum = 0;
                  for (int item : items) {
                    if (item > 0 && item < limit) {
                      sum += item * rate;
                    }
                  }
                  log(sum);
                  return sum;
                }

                int gross(int[] items) {
                  return net(items) + tax(items);
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              def net(items):
                  total = 0
                  for item in items:
                      if item.price > 0 and item.sold:
                          total += item.price * item.count
                          log(total)
                  if total > 9:
                      raise ValueError(total)
                  return total

              def gross(goods):
                  result = 0
                  for good in goods:
                      if good.price > 0 and good.sold:
                          result += good.price * good.count
                          log(result)
                  if result > 5:
                      raise ValueError(result)
                  return result
              """,
          good =
              """
              def net(items):
                  total = 0
                  for item in items:
                      if item.price > 0 and item.sold:
                          total += item.price * item.count
                          log(total)
                  if total > 9:
                      raise ValueError(total)
                  return total

              def gross(items):
                  return net(items) + tax(items)
              """)
    },
    limits =
        "Places are alike if one becomes the other when names are changed consistently, and"
            + " literals, comments and layout in any way. They begin and end with whole statements"
            + " (in Java also at a brace) and do not leave the block they begin in: a copy inside of"
            + " one long statement is not seen, and of the last statements that two places share a"
            + " few may be missing. Only functions are compared, and of them neither those of a single"
            + " statement nor rows of fewer than five kinds of statements, such as tables. A group"
            + " stands once, at its first place in the order of paths, with the first hundred of its"
            + " places.",
    definition =
        "PMD's CPD with names and literals ignored, on whole statements, and with B. S. Baker's"
            + " parameterized matching (On Finding Duplication and Near-Duplication in Large Software"
            + " Systems, 1995) of names")
public final class DuplicateBlock implements RepositoryRule {
  public static final String ID = "duplicate-block";
  public static final String MIN_TOKENS = "min-tokens";

  @Override
  public String missedInPart() {
    return "copies in files that were not read were not looked for";
  }

  @Override
  public void check(List<RepositoryFile> files, RepositoryReporter reporter) {
    int minTokens = reporter.threshold(MIN_TOKENS);
    Map<Long, AlikeWindows> alike = new HashMap<>();
    for (RepositoryFile file : files) {
      for (CopyWindow window : CopyWindow.of(file.path(), file.facts(), ID, minTokens)) {
        AlikeWindows known = alike.get(window.hash());
        if (known == null) {
          alike.put(window.hash(), new AlikeWindows(window));
        } else {
          known.add(window);
        }
      }
    }
    Map<String, List<List<CopyWindow>>> byFirstPath =
        alike.values().stream()
            .map(AlikeWindows::places)
            .filter(places -> places.size() > 1)
            .collect(
                Collectors.groupingBy(
                    places -> places.get(0).path(), TreeMap::new, Collectors.toList()));
    byFirstPath.values().forEach(matches -> findings(matches).forEach(reporter::add));
  }

  /**
   * What is alike, put together.
   *
   * @param matches each with two places or more, the first of each in one and the same file
   */
  public static List<RepositoryFinding> findings(List<List<CopyWindow>> matches) {
    var findings = new ArrayList<RepositoryFinding>();
    var fingerprints = new Fingerprints();
    CopyGroup.of(matches).stream()
        .sorted(Comparator.comparing(group -> group.places().get(0).line()))
        .forEach(group -> findings.add(CopyFinding.of(group, fingerprints)));
    return findings;
  }
}
