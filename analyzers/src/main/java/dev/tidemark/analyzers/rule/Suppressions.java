package dev.tidemark.analyzers.rule;

/** The requests, made by comments in a file, not to count a finding. */
public interface Suppressions {
  /** The reason given for not counting the rule at that line; "" if it counts. */
  String reason(String rule, int line);
}
