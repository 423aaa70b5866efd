package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.rule.Finds;

/** A server that is started in its mode for debugging. */
@Finds(dev.tidemark.analyzers.fault.DebugEnabled.class)
public final class DebugEnabled implements FlowRule {}
