package dev.tidemark.analyzers;

import dev.tidemark.analyzers.model.Finding;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.rule.RuleSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of which the marks say what one rule must report, and nothing else.
 *
 * <p>{@code // expect: rule-id[, rule-id]} marks a line; a first line {@code // thresholds:
 * name=value[, name=value]} sets thresholds of the rule ({@code #} in Python). Both are cut out
 * before the analysis. An arrow {@code →} stands for a tab.
 */
record Fixture(
    Language language,
    String rule,
    String text,
    Map<String, Integer> thresholds,
    TreeSet<Integer> marked) {
  private static final Path ROOT = Path.of("src/test/resources/fixtures");
  private static final Pattern MARK = Pattern.compile("[ \\t]*(?://|#) expect: ([a-z0-9, -]+)$");
  private static final Pattern THRESHOLDS =
      Pattern.compile("^(?://|#) thresholds: ([a-z0-9=, -]+)$");

  /** All fixtures of both languages. */
  static List<Fixture> all() {
    return Language.OF_CODE.stream().flatMap(Fixture::of).toList();
  }

  private static Stream<Fixture> of(Language language) {
    try (Stream<Path> files = Files.list(ROOT.resolve(language.id()))) {
      return files.sorted().map(file -> read(language, file)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fixture read(Language language, Path file) {
    String rule = RuleId.ofClass(file.getFileName().toString().replaceFirst("\\.\\w+$", ""));
    List<String> lines = lines(file);
    var marked = new TreeSet<Integer>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      if (mark.find() && List.of(mark.group(1).split(", *", -1)).contains(rule)) {
        marked.add(i + 1);
      }
    }
    var thresholds = new HashMap<String, Integer>();
    Matcher directive = THRESHOLDS.matcher(lines.get(0));
    if (directive.matches()) {
      for (String each : directive.group(1).split(", *", -1)) {
        int equals = each.indexOf('=');
        thresholds.put(each.substring(0, equals), Integer.valueOf(each.substring(equals + 1)));
      }
    }
    String text =
        lines.stream()
            .map(line -> THRESHOLDS.matcher(line).replaceFirst(""))
            .map(line -> MARK.matcher(line).replaceFirst("").replace('→', '\t') + "\n")
            .collect(Collectors.joining());
    return new Fixture(language, rule, text, thresholds, marked);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines on which the rule reports, in a file of the first role that it is asked of. */
  List<Integer> reported() {
    var settings =
        new RuleSettings(
            Map.of(rule, true), thresholds.isEmpty() ? Map.of() : Map.of(rule, thresholds));
    var file = new SourceFile(text.getBytes(StandardCharsets.UTF_8), language, role());
    try (var analyzers = new Analyzers(RuleCatalogue.SHIPPED, settings)) {
      var report = analyzers.analyze(file);
      if (!report.judged()) {
        throw new AssertionError(this + " could not be judged: " + report.problems());
      }
      return report.findings().stream()
          .filter(finding -> finding.rule().equals(rule))
          .map(Finding::place)
          .map(place -> place.line())
          .toList();
    }
  }

  private Role role() {
    return RuleCatalogue.SHIPPED.infos().stream()
        .filter(info -> info.id().equals(rule))
        .map(info -> info.roles()[0])
        .findFirst()
        .orElse(Role.MAIN);
  }

  @Override
  public String toString() {
    return language.id() + ": " + rule;
  }
}
