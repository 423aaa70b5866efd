package dev.tidemark.jobs.cli;

import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.flow.library.LibraryText;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.jobs.git.PathFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The settings file: YAML with the keys {@code rules}, {@code models}, {@code paths} and {@code
 * max-file-bytes}.
 *
 * @param rules with the own models of libraries; checked against the shipped rules by whoever uses
 *     them
 */
record ConfigFile(RuleSettings rules, PathFilter paths, long maxFileBytes) {
  static final long DEFAULT_MAX_FILE_BYTES = 1_000_000;

  static final ConfigFile DEFAULTS =
      new ConfigFile(RuleSettings.DEFAULTS, PathFilter.ALL, DEFAULT_MAX_FILE_BYTES);

  /**
   * @throws IllegalArgumentException if it is not such a file; the message says what to change
   */
  static ConfigFile read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new IllegalArgumentException("the settings file " + file + " cannot be read", e);
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      return of(new Load(LoadSettings.builder().build()).loadFromString(text), folder);
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(file + " is not YAML: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static ConfigFile of(Object document, Path folder) {
    if (document == null) {
      return DEFAULTS;
    }
    Map<String, Object> top =
        map("the file", document, "rules", "models", "paths", "max-file-bytes");
    Map<String, Object> paths =
        map("paths", top.getOrDefault("paths", Map.of()), "include", "exclude");
    return new ConfigFile(
        rules(
            map("rules", top.getOrDefault("rules", Map.of())),
            OwnModels.read(folder, strings("models", top.get("models")))),
        new PathFilter(
            strings("paths.include", paths.get("include")),
            strings("paths.exclude", paths.get("exclude"))),
        size(top.getOrDefault("max-file-bytes", DEFAULT_MAX_FILE_BYTES)));
  }

  private static RuleSettings rules(Map<String, Object> rules, List<LibraryText> models) {
    var enabled = new TreeMap<String, Boolean>();
    var thresholds = new TreeMap<String, Map<String, Integer>>();
    for (Category category : Category.values()) {
      Object value = rules.get(category.id());
      if (value != null) {
        boolean on = onOrOff("rules." + category.id(), value);
        RuleCatalogue.SHIPPED.infos().stream()
            .filter(info -> info.category() == category)
            .forEach(info -> enabled.put(info.id(), on));
      }
    }
    // What is said of a rule goes before what is said of its theme.
    rules.forEach(
        (rule, value) -> {
          if (Arrays.stream(Category.values()).anyMatch(each -> each.id().equals(rule))) {
            return;
          }
          if (value instanceof Map<?, ?>) {
            var numbers = new TreeMap<String, Integer>();
            map("rules." + rule, value)
                .forEach((name, n) -> numbers.put(name, threshold(rule + "." + name, n)));
            thresholds.put(rule, numbers);
            enabled.put(rule, true);
          } else {
            enabled.put(rule, onOrOff("rules." + rule, value));
          }
        });
    return new RuleSettings(enabled, thresholds, models);
  }

  private static boolean onOrOff(String key, Object value) {
    if (value instanceof Boolean bool) {
      return bool;
    }
    if ("on".equals(value) || "off".equals(value)) {
      return "on".equals(value);
    }
    throw new IllegalArgumentException(
        key + " must be on, off or a map of thresholds, not \"" + value + "\"");
  }

  private static int threshold(String key, Object value) {
    if (value instanceof Integer number && number >= 0) {
      return number;
    }
    throw new IllegalArgumentException(
        "rules." + key + " must be a whole number, 0 or more, not \"" + value + "\"");
  }

  private static long size(Object value) {
    if (value instanceof Number number && number.longValue() > 0) {
      return number.longValue();
    }
    throw new IllegalArgumentException(
        "max-file-bytes must be a whole number above 0, not \"" + value + "\"");
  }

  private static List<String> strings(String key, Object value) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    throw new IllegalArgumentException(key + " must be a list of texts, not \"" + value + "\"");
  }

  /** The value as a map with keys among those known; no known ones means any. */
  private static Map<String, Object> map(String key, Object value, String... known) {
    if (!(value instanceof Map<?, ?> entries)) {
      throw new IllegalArgumentException(key + " must be a map of keys and values");
    }
    var checked = new TreeMap<String, Object>();
    for (var entry : entries.entrySet()) {
      String name = String.valueOf(entry.getKey());
      if (known.length > 0 && !List.of(known).contains(name)) {
        throw new IllegalArgumentException(
            "unknown key \"" + name + "\" in " + key + "; it may hold " + String.join(", ", known));
      }
      checked.put(name, entry.getValue());
    }
    return checked;
  }
}
