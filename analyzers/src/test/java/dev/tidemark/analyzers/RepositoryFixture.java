package dev.tidemark.analyzers;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.repository.RepositoryFile;
import dev.tidemark.analyzers.repository.RepositoryReport;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.analyzers.rule.RuleSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A small repository of which the marks say what one rule across files must report, and nothing
 * else: {@code // expect} or {@code # expect} on a line. What lies in a folder {@code tests} is a
 * test; the first folder is the module.
 */
record RepositoryFixture(String rule, String name, Map<String, String> files, List<Line> marked) {
  /** A line of one of the files. */
  record Line(String path, int line) {}

  private static final Path ROOT = Path.of("src/test/resources/fixtures/repository");
  private static final Pattern MARK = Pattern.compile("[ \\t]*(?://|#) expect$");
  private static final Map<String, Integer> SMALL = Map.of("min-code-lines", 3);

  static List<RepositoryFixture> all() {
    return folders(ROOT).flatMap(rule -> folders(rule).map(one -> read(rule, one))).toList();
  }

  private static Stream<Path> folders(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RepositoryFixture read(Path rule, Path folder) {
    var files = new TreeMap<String, String>();
    var marked = new ArrayList<Line>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        var text = new StringBuilder();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
          number++;
          if (MARK.matcher(line).find()) {
            marked.add(new Line(path, number));
          }
          text.append(MARK.matcher(line).replaceFirst("")).append('\n');
        }
        files.put(path, text.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String id = RuleId.ofClass(rule.getFileName().toString());
    return new RepositoryFixture(id, folder.getFileName().toString(), files, marked);
  }

  RepositoryReport analyze(boolean whole) {
    var settings = rule.equals("missing-tests") ? SMALL : null;
    var read =
        files.entrySet().stream()
            .map(
                file -> file(rule, settings, file.getKey(), roleOf(file.getKey()), file.getValue()))
            .toList();
    return analyze(rule, settings, read, whole);
  }

  private static Role roleOf(String path) {
    return ("/" + path).contains("/tests/") ? Role.TEST : Role.MAIN;
  }

  /**
   * @param thresholds null for those that ship
   */
  static RepositoryReport analyze(
      String rule, Map<String, Integer> thresholds, List<RepositoryFile> files, boolean whole) {
    return new RepositoryAnalysis(
            RuleCatalogue.SHIPPED,
            settings(rule, thresholds),
            each -> RuleSpec.infoOf(each.getClass()).id().equals(rule))
        .analyze(files, whole);
  }

  static RepositoryFile file(
      String rule, Map<String, Integer> thresholds, String path, Role role, String text) {
    Language language = path.endsWith(".py") ? Language.PYTHON : Language.JAVA;
    int slash = path.indexOf('/');
    String module = slash < 0 ? "." : path.substring(0, slash);
    var source = new SourceFile(text.getBytes(StandardCharsets.UTF_8), language, role);
    try (var analyzers = new Analyzers(RuleCatalogue.SHIPPED, settings(rule, thresholds))) {
      return RepositoryFile.of(path, module, language, role, analyzers.analyze(source));
    }
  }

  private static RuleSettings settings(String rule, Map<String, Integer> thresholds) {
    return new RuleSettings(
        Map.of(rule, true), thresholds == null ? Map.of() : Map.of(rule, thresholds));
  }

  @Override
  public String toString() {
    return rule + ": " + name;
  }
}
