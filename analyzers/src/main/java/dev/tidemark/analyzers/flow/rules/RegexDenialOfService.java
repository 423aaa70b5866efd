package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.rule.Finds;

/** A text of a remote user that meets a regular expression of exponential time. */
@Finds(dev.tidemark.analyzers.fault.RegexDenialOfService.class)
public final class RegexDenialOfService implements FlowRule {}
