package dev.tidemark.analyzers.rule;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a user changed about the rules; empty maps mean the defaults.
 *
 * @param enabled rule id to on or off
 * @param thresholds rule id to threshold name to value
 */
public record RuleSettings(
    Map<String, Boolean> enabled, Map<String, Map<String, Integer>> thresholds)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Every rule as it ships. */
  public static final RuleSettings DEFAULTS = new RuleSettings(Map.of(), Map.of());

  public RuleSettings {
    enabled = new TreeMap<>(enabled);
    var copy = new TreeMap<String, Map<String, Integer>>();
    thresholds.forEach((rule, values) -> copy.put(rule, new TreeMap<>(values)));
    thresholds = copy;
  }
}
