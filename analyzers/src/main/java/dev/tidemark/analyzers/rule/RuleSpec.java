package dev.tidemark.analyzers.rule;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
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
 * @param cwe numbers of weaknesses, the closest first
 * @param owasp as {@code A03:2021}
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
    Map<String, Integer> thresholds,
    List<Integer> cwe,
    List<String> owasp,
    Confidence confidence)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  public RuleSpec {
    cwe = List.copyOf(cwe);
    owasp = List.copyOf(owasp);
  }

  /** What is said of a rule: by its own class, or by the fault that it finds. */
  public static RuleInfo infoOf(Rule<?> rule) {
    Finds finds = rule.getClass().getAnnotation(Finds.class);
    return infoOf(finds == null ? rule.getClass() : finds.value());
  }

  /**
   * @throws IllegalArgumentException if the type bears none
   */
  public static RuleInfo infoOf(Class<?> type) {
    RuleInfo info = type.getAnnotation(RuleInfo.class);
    if (info == null) {
      throw new IllegalArgumentException(type.getName() + " has no @RuleInfo");
    }
    return info;
  }

  /**
   * The rules under the settings, sorted by id.
   *
   * @throws IllegalArgumentException if the settings name a rule or threshold that does not exist
   */
  public static List<RuleSpec> all(Collection<RuleInfo> infos, RuleSettings settings) {
    var byId = new TreeMap<String, RuleInfo>();
    infos.forEach(info -> byId.put(info.id(), info));
    checkNames(settings, byId);
    return byId.values().stream().map(info -> of(info, settings)).toList();
  }

  private static RuleSpec of(RuleInfo info, RuleSettings settings) {
    var languages = EnumSet.noneOf(Language.class);
    Arrays.stream(info.examples()).map(Example::language).forEach(languages::add);
    var thresholds = new TreeMap<String, Integer>();
    for (Threshold threshold : info.thresholds()) {
      thresholds.put(threshold.name(), threshold.value());
    }
    thresholds.putAll(settings.thresholds().getOrDefault(info.id(), Map.of()));
    return new RuleSpec(
        info.id(),
        info.category(),
        info.severity(),
        info.revision(),
        info.summary(),
        languages,
        EnumSet.copyOf(Arrays.asList(info.roles())),
        settings.enabled().getOrDefault(info.id(), info.onByDefault()),
        thresholds,
        Arrays.stream(info.cwe()).boxed().toList(),
        List.of(info.owasp()),
        info.confidence());
  }

  private static void checkNames(RuleSettings settings, Map<String, RuleInfo> byId) {
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
                values.keySet().forEach(name -> checkThreshold(byId.get(rule), name)));
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
