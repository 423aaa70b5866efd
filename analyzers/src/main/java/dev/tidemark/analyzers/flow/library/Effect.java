package dev.tidemark.analyzers.flow.library;

import java.util.List;

/**
 * One thing that a member of a library does when it is called or read.
 *
 * @param rules of a sink or report the one that reports; of {@link Verb#CLEAN}, {@link Verb#CHECKS}
 *     and {@link Verb#REFUSES} those that need not any more
 * @param nature of what a source gives, or of what a sink must not take
 * @param operands as {@link Verb} says; of a source in an annotation {@code *} where it is about
 *     the parameters of the method so marked
 * @param text what a source is, the message of a report, or the type of {@link Verb#RETURNS}
 * @param conditions that all have to hold
 */
public record Effect(
    Verb verb,
    Rules rules,
    Nature nature,
    List<Operand> operands,
    String text,
    List<Condition> conditions) {

  public Effect {
    operands = List.copyOf(operands);
    conditions = List.copyOf(conditions);
  }

  /** Id of the rule that a sink or report belongs to. */
  public String rule() {
    return rules.first();
  }

  /** Whether a source of an annotation is about the parameters of what is annotated. */
  public boolean onParameters() {
    return verb == Verb.SOURCE && !operands.isEmpty();
  }

  /** Whether a rule may report because of it, or a flow may begin. */
  boolean matters() {
    return verb == Verb.SOURCE || verb == Verb.SINK || verb == Verb.REPORT;
  }

  Effect forParameters() {
    return new Effect(verb, rules, nature, List.of(Operand.ALL), text, conditions);
  }
}
