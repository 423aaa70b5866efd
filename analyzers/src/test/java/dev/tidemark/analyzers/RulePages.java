package dev.tidemark.analyzers;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.Threshold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pages of docs/rules, written from the annotations of the rules. */
final class RulePages {
  private static final int SHOWN_LINES = 16;

  private RulePages() {}

  /** File name to content. */
  static Map<String, String> of(RuleCatalogue catalogue) {
    var pages = new TreeMap<String, String>();
    catalogue.infos().forEach(info -> pages.put(info.id() + ".md", page(info)));
    pages.put("README.md", index(catalogue));
    return pages;
  }

  private static String index(RuleCatalogue catalogue) {
    var page = new StringBuilder();
    page.append("# Rules\n\nWritten from the code by `mvn verify -Dupdate`; do not edit.\n\n");
    page.append("| rule | category | severity | languages | default | finds |\n");
    page.append("| --- | --- | --- | --- | --- | --- |\n");
    catalogue.infos().stream()
        .sorted(Comparator.comparing(RuleInfo::id))
        .forEach(info -> page.append(row(info)));
    return page.toString();
  }

  private static String row(RuleInfo info) {
    return "| [%1$s](%1$s.md) | %2$s | %3$s | %4$s | %5$s | %6$s |\n"
        .formatted(
            info.id(),
            info.category().id(),
            info.severity().id(),
            languages(info),
            info.onByDefault() ? "on" : "off",
            info.summary());
  }

  private static String page(RuleInfo info) {
    var page = new StringBuilder();
    page.append("# ").append(info.id()).append("\n\n").append(info.summary()).append(".\n\n");
    page.append(info.why()).append("\n\n").append(facts(info)).append(thresholds(info));
    examples(info).forEach(example -> page.append(section(example)));
    page.append(paragraph("Known limits", info.limits()));
    page.append(paragraph("Definition", info.definition()));
    return page.append(suppression(info)).toString();
  }

  private static String facts(RuleInfo info) {
    return """
        | | |
        | --- | --- |
        | category | %s |
        | severity | %s |
        | languages | %s |
        | asked of | %s |
        | default | %s |
        | revision | %d |
        %s
        """
        .formatted(
            info.category().id(),
            info.severity().id(),
            languages(info),
            info.roles().length == Role.values().length
                ? "all files"
                : Arrays.stream(info.roles()).map(Role::id).collect(Collectors.joining(", "))
                    + " files",
            info.onByDefault() ? "on" : "off",
            info.revision(),
            weaknesses(info));
  }

  private static String weaknesses(RuleInfo info) {
    if (info.cwe().length == 0) {
      return "";
    }
    String cwe =
        Arrays.stream(info.cwe())
            .mapToObj("[CWE-%1$d](https://cwe.mitre.org/data/definitions/%1$d.html)"::formatted)
            .collect(Collectors.joining(", "));
    return "| weakness | %s |\n| OWASP | %s |\n| confidence | %s |\n"
        .formatted(cwe, String.join(", ", info.owasp()), info.confidence().id());
  }

  private static String thresholds(RuleInfo info) {
    if (info.thresholds().length == 0) {
      return "";
    }
    var table = new StringBuilder("| threshold | default | meaning |\n| --- | --- | --- |\n");
    for (Threshold threshold : info.thresholds()) {
      table.append("| `").append(threshold.name()).append("` | ").append(threshold.value());
      table.append(" | ").append(threshold.meaning()).append(" |\n");
    }
    return table.append('\n').toString();
  }

  private static String section(Example example) {
    return "## "
        + name(example.language())
        + "\n\nReported:\n\n"
        + block(example, example.bad())
        + "Not reported:\n\n"
        + block(example, example.good());
  }

  private static String block(Example example, String code) {
    List<String> lines = code.lines().toList();
    var shown = new ArrayList<>(lines.subList(0, Math.min(lines.size(), SHOWN_LINES)));
    if (lines.size() > 2 * SHOWN_LINES) {
      String sign = example.language() == Language.JAVA ? "//" : "#";
      shown.add(sign + " ... and " + (lines.size() - SHOWN_LINES) + " more lines");
    } else {
      shown.addAll(lines.subList(shown.size(), lines.size()));
    }
    String fence = "```";
    return fence
        + example.language().id()
        + "\n"
        + String.join("\n", shown)
        + "\n"
        + fence
        + "\n\n";
  }

  private static String paragraph(String title, String text) {
    return text.isEmpty() ? "" : "## " + title + "\n\n" + sentence(text) + "\n\n";
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private static String suppression(RuleInfo info) {
    String sign = examples(info).get(0).language() == Language.JAVA ? "//" : "#";
    return """
        ## Not counting a finding

        On the line of the finding, or on a line of its own above it:

        ```
        %2$s tidemark:ignore %1$s -- why this one is right as it is
        ```

        For a whole file, above all code: `tidemark:ignore-file %1$s -- why`. Without a reason it
        holds for nothing. The finding is still stored, with its reason, and counted apart.
        """
        .formatted(info.id(), sign);
  }

  private static String languages(RuleInfo info) {
    var languages = EnumSet.noneOf(Language.class);
    examples(info).forEach(example -> languages.add(example.language()));
    return languages.stream().map(RulePages::name).collect(Collectors.joining(", "));
  }

  private static List<Example> examples(RuleInfo info) {
    return Arrays.stream(info.examples()).sorted(Comparator.comparing(Example::language)).toList();
  }

  private static String name(Language language) {
    return language.name().charAt(0) + language.id().substring(1).toLowerCase(Locale.ROOT);
  }
}
