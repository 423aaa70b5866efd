package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.rule.Finds;

/** A key or password that reaches a library as a constant. */
@Finds(dev.tidemark.analyzers.fault.HardcodedSecret.class)
public final class HardcodedSecret implements FlowRule {}
