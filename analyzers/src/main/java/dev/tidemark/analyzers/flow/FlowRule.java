package dev.tidemark.analyzers.flow;

import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleSpec;

/** Reports what the flow analysis found for one rule: the models of libraries say what that is. */
public interface FlowRule extends Rule<Flows> {
  @Override
  default void check(Flows flows, Reporter reporter) {
    flows.report(RuleSpec.infoOf(this).id(), reporter);
  }
}
