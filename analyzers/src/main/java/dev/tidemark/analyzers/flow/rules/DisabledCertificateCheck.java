package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.rule.Finds;

/** A library that is told not to check certificates. */
@Finds(dev.tidemark.analyzers.fault.DisabledCertificateCheck.class)
public final class DisabledCertificateCheck implements FlowRule {}
