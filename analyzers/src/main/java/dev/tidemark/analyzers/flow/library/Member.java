package dev.tidemark.analyzers.flow.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A method, function, constructor, attribute or field of a library and all that it does. */
public final class Member {
  /** Name of constructors. */
  public static final String NEW = "new";

  /** Name of the member that stands for all that are not named. */
  public static final String ANY = "*";

  private final String owner;
  private final String name;
  private final List<Effect> effects;
  private final List<Effect> sinks;
  private final List<Effect> reports;
  private final List<Effect> containers;
  private final List<Effect> checks;
  private final List<Effect> refuses;
  private final List<Effect> calls;
  private final List<Effect> cleansOnCondition;
  private final Effect constant;
  private final Effect configured;
  private final Effect source;
  private final Effect passes;
  private final String returns;
  private final Rules harmless;
  private final boolean clean;
  private final boolean normalises;
  private final boolean stops;
  private final boolean yields;

  Member(String owner, String name, List<Effect> effects) {
    this.owner = owner;
    this.name = name;
    this.effects = List.copyOf(effects);
    sinks = allOf(Verb.SINK);
    reports = allOf(Verb.REPORT);
    checks = allOf(Verb.CHECKS);
    refuses = allOf(Verb.REFUSES);
    calls = allOf(Verb.CALLS);
    cleansOnCondition =
        those(effect -> effect.verb() == Verb.CLEAN && !effect.conditions().isEmpty());
    containers = those(effect -> effect.verb().isOfContainer());
    constant = firstOf(Verb.CONSTANT);
    configured = firstOf(Verb.CONFIGURED);
    source = firstOf(Verb.SOURCE);
    passes = firstOf(Verb.PASSES);
    Effect type = firstOf(Verb.RETURNS);
    returns = type == null ? "" : type.text();
    harmless = harmlessFor();
    clean = harmless.equals(Rules.EVERY);
    normalises = firstOf(Verb.NORMALISES) != null;
    stops = firstOf(Verb.STOPS) != null;
    yields = !those(effect -> effect.verb().yields() && !isPartlyClean(effect)).isEmpty();
  }

  /** Whether a rule may report because of it, or a flow may begin. */
  boolean matters() {
    return source != null || !sinks.isEmpty() || !reports.isEmpty();
  }

  /** Name of the type or module that declares it. */
  public String owner() {
    return owner;
  }

  /** {@link #NEW} of a constructor; {@link #ANY} if the model does not name it. */
  public String name() {
    return name;
  }

  public List<Effect> effects() {
    return effects;
  }

  public List<Effect> sinks() {
    return sinks;
  }

  public List<Effect> reports() {
    return reports;
  }

  /** Effects on lists, mappings, properties of objects and text builders. */
  public List<Effect> containers() {
    return containers;
  }

  public List<Effect> checks() {
    return checks;
  }

  public List<Effect> refuses() {
    return refuses;
  }

  public List<Effect> calls() {
    return calls;
  }

  /** Effects that make the result harmless where their conditions hold. */
  public List<Effect> cleansOnCondition() {
    return cleansOnCondition;
  }

  /** The effect that says which literal the member is; null if none does. */
  public Effect constant() {
    return constant;
  }

  /** Null if the result is none. */
  public Effect source() {
    return source;
  }

  /** Whether the result is what a remote user sent. */
  boolean tellsOfRemote() {
    return source != null && source.nature() == Nature.REMOTE;
  }

  /** Null if the result is not read from a file of properties. */
  public Effect configured() {
    return configured;
  }

  /** Null if it is not said what is passed. */
  public Effect passes() {
    return passes;
  }

  /** Full name of the result's type; "" if it is not said. */
  public String returns() {
    return returns;
  }

  /** Rules for which the result is harmless, whatever it is made of, on no condition. */
  public Rules harmless() {
    return harmless;
  }

  /** Whether the result holds no taint at all. */
  public boolean isClean() {
    return clean;
  }

  /** Whether the result is a canonical path. */
  public boolean normalises() {
    return normalises;
  }

  /** Whether it never returns. */
  public boolean stops() {
    return stops;
  }

  /** Whether the result holds what receiver and all arguments hold, as nothing else is said. */
  public boolean isIdentity() {
    return !yields;
  }

  @Override
  public String toString() {
    return owner + "." + name + effects;
  }

  private static boolean isPartlyClean(Effect effect) {
    return effect.verb() == Verb.CLEAN
        && (!effect.rules().equals(Rules.EVERY) || !effect.conditions().isEmpty());
  }

  private Rules harmlessFor() {
    Rules sum = Rules.NONE;
    for (Effect effect : effects) {
      if (effect.verb() == Verb.CLEAN && effect.conditions().isEmpty()) {
        sum = sum.with(effect.rules());
      }
    }
    return sum;
  }

  private List<Effect> allOf(Verb verb) {
    return those(effect -> effect.verb() == verb);
  }

  private List<Effect> those(Predicate<Effect> wanted) {
    List<Effect> found = List.of();
    for (Effect effect : effects) {
      if (wanted.test(effect)) {
        found = found.isEmpty() ? new ArrayList<>(1) : found;
        found.add(effect);
      }
    }
    return List.copyOf(found);
  }

  private Effect firstOf(Verb verb) {
    for (Effect effect : effects) {
      if (effect.verb() == verb) {
        return effect;
      }
    }
    return null;
  }
}
