package dev.tidemark.jobs.warehouse;

import java.io.Serializable;

/**
 * All that decides on the counts of a commit: equal if they can be compared.
 *
 * @param ruleSet name of the rules with their revisions and thresholds
 * @param scope names what is looked at, and by which version of the tool
 */
public record Series(String ruleSet, String scope) implements Serializable {}
