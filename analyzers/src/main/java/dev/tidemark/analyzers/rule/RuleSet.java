package dev.tidemark.analyzers.rule;

import dev.tidemark.analyzers.model.FlowStep;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The enabled rules on one kind of file, ready to run.
 *
 * @param <T> what the rules read
 */
public final class RuleSet<T> {
  private record Active<T>(Rule<T> rule, RuleSpec spec) {}

  private final List<Active<T>> active;

  /**
   * @param specs as {@link RuleSpec#all} gives them; those not enabled are left out
   */
  public RuleSet(List<? extends Rule<T>> rules, Map<String, RuleSpec> specs) {
    var enabled = new ArrayList<Active<T>>();
    for (Rule<T> rule : rules) {
      RuleSpec spec = specs.get(RuleSpec.infoOf(rule).id());
      if (spec.enabled()) {
        enabled.add(new Active<>(rule, spec));
      }
    }
    this.active = List.copyOf(enabled);
  }

  /** Runs each rule that is asked of such a file; one that throws costs itself and no other. */
  public void check(T file, Language language, Role role, FindingCollector collector) {
    for (Active<T> each : active) {
      if (isAsked(each.spec(), language, role)) {
        run(each, file, collector);
      }
    }
  }

  /** Whether any rule is asked of such a file. */
  public boolean isAsked(Language language, Role role) {
    return active.stream().anyMatch(each -> isAsked(each.spec(), language, role));
  }

  private static boolean isAsked(RuleSpec spec, Language language, Role role) {
    return spec.roles().contains(role) && spec.languages().contains(language);
  }

  // An Error is caught too: a StackOverflowError in one rule must not cost the file's other rules.
  private void run(Active<T> each, T file, FindingCollector collector) {
    String id = each.spec().id();
    int before = collector.size();
    try {
      each.rule().check(file, new SpecReporter(each.spec(), collector));
    } catch (RuntimeException | StackOverflowError e) {
      collector.truncate(before);
      collector.problem(
          new Problem(
              ProblemKind.RULE_FAILED, id, 0, id + " failed: " + e.getClass().getSimpleName()));
    }
  }

  private record SpecReporter(RuleSpec spec, FindingCollector collector) implements Reporter {
    @Override
    public void report(Place place, String message) {
      report(place, message, List.of());
    }

    @Override
    public void report(Place place, String message, List<FlowStep> flow) {
      collector.report(spec.id(), place, message, flow);
    }

    @Override
    public void notJudged(int line, String why) {
      collector.problem(new Problem(ProblemKind.TOO_COMPLEX, spec.id(), line, why));
    }

    @Override
    public int threshold(String name) {
      Integer value = spec.thresholds().get(name);
      if (value == null) {
        throw new IllegalArgumentException(spec.id() + " declares no threshold " + name);
      }
      return value;
    }
  }
}
