package dev.tidemark.analyzers.rule;

import dev.tidemark.analyzers.flow.library.LibraryText;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a user changed about the rules; what is empty means the defaults.
 *
 * @param enabled rule id to on or off
 * @param thresholds rule id to threshold name to value
 * @param models own models of libraries, which go before those that ship
 */
public record RuleSettings(
    Map<String, Boolean> enabled,
    Map<String, Map<String, Integer>> thresholds,
    List<LibraryText> models)
    implements Serializable {

  private static final long serialVersionUID = 2L;

  /** Every rule as it ships. */
  public static final RuleSettings DEFAULTS = new RuleSettings(Map.of(), Map.of());

  public RuleSettings {
    enabled = new TreeMap<>(enabled);
    var copy = new TreeMap<String, Map<String, Integer>>();
    thresholds.forEach((rule, values) -> copy.put(rule, new TreeMap<>(values)));
    thresholds = copy;
    models = List.copyOf(models);
  }

  /** Settings without own models. */
  public RuleSettings(Map<String, Boolean> enabled, Map<String, Map<String, Integer>> thresholds) {
    this(enabled, thresholds, List.of());
  }
}
