package dev.tidemark.analyzers.rule;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One rule under one set of settings, over all the languages that have it.
 *
 * @param languages ids of the languages, sorted
 * @param thresholds name to the value in force, sorted by name
 */
public record RuleSpec(
    String id,
    Category category,
    Severity severity,
    int revision,
    String summary,
    Set<Language> languages,
    Set<Role> roles,
    boolean enabled,
    Map<String, Integer> thresholds) {

  /** The annotation of a rule's class. */
  public static RuleInfo infoOf(Rule<?> rule) {
    RuleInfo info = rule.getClass().getAnnotation(RuleInfo.class);
    if (info == null) {
      throw new IllegalArgumentException(rule.getClass().getName() + " has no @RuleInfo");
    }
    return info;
  }

  /**
   * The rules under the settings, sorted by id.
   *
   * @throws IllegalArgumentException if the settings name a rule or threshold that does not exist
   */
  public static List<RuleSpec> all(List<? extends Rule<?>> rules, RuleSettings settings) {
    var byId = new TreeMap<String, List<RuleInfo>>();
    for (Rule<?> rule : rules) {
      RuleInfo info = infoOf(rule);
      byId.computeIfAbsent(info.id(), id -> new ArrayList<>()).add(info);
    }
    checkNames(settings, byId);
    return byId.values().stream().map(infos -> merge(infos, settings)).toList();
  }

  private static RuleSpec merge(List<RuleInfo> infos, RuleSettings settings) {
    RuleInfo first = infos.get(0);
    var languages = EnumSet.noneOf(Language.class);
    for (RuleInfo info : infos) {
      Arrays.stream(info.examples()).map(Example::language).forEach(languages::add);
    }
    var thresholds = new TreeMap<String, Integer>();
    for (Threshold threshold : first.thresholds()) {
      thresholds.put(threshold.name(), threshold.value());
    }
    thresholds.putAll(settings.thresholds().getOrDefault(first.id(), Map.of()));
    return new RuleSpec(
        first.id(),
        first.category(),
        first.severity(),
        first.revision(),
        first.summary(),
        languages,
        EnumSet.copyOf(Arrays.asList(first.roles())),
        settings.enabled().getOrDefault(first.id(), first.onByDefault()),
        thresholds);
  }

  private static void checkNames(RuleSettings settings, Map<String, List<RuleInfo>> byId) {
    var named = new TreeSet<>(settings.enabled().keySet());
    named.addAll(settings.thresholds().keySet());
    for (String rule : named) {
      if (!byId.containsKey(rule)) {
        throw new IllegalArgumentException(
            "no rule is called \""
                + rule
                + "\"; the rules are "
                + String.join(", ", byId.keySet()));
      }
    }
    settings
        .thresholds()
        .forEach(
            (rule, values) ->
                values.keySet().forEach(name -> checkThreshold(byId.get(rule).get(0), name)));
  }

  private static void checkThreshold(RuleInfo info, String name) {
    var names = Arrays.stream(info.thresholds()).map(Threshold::name).toList();
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "the rule "
              + info.id()
              + " has no setting \""
              + name
              + "\"; "
              + (names.isEmpty() ? "it has none" : "it has " + String.join(", ", names)));
    }
  }
}
