package dev.tidemark.analyzers.flow.library;

import java.util.Locale;

/** What an effect does. Where it says so, it decides what the result of the call holds. */
public enum Verb {
  /** The result (of an annotation: what is annotated) comes from outside. */
  SOURCE(0, 0, true),
  SINK(1, Verb.ANY, false),
  REPORT(0, 0, false),
  RETURNS(0, 0, false),
  PASSES(1, Verb.ANY, true),
  /** The result is harmless for the rules of the effect, or for all. */
  CLEAN(0, 0, true),
  /** Where the result is true the operand is harmless for the rules of the effect. */
  CHECKS(1, 1, false),
  /** Where the result is false the operand is harmless for the rules of the effect. */
  REFUSES(1, 1, false),
  NORMALISES(0, 0, false),
  /** Key and value. */
  PUTS(2, 2, false),
  /** Key, and what it is if the key is absent. */
  GETS(1, 2, true),
  APPENDS(1, 1, false),
  APPENDS_ALL(1, 1, false),
  /** Index and value. */
  INSERTS(2, 2, false),
  /** Key; the result is the item. */
  REMOVES(1, 1, true),
  /** Removes a value, wherever it is. */
  DROPS(1, 1, false),
  CLEARS(0, 0, false),
  ITEMS(0, 0, true),
  KEYS(0, 0, true),
  COPIES(1, 1, true),
  FIRST(0, 0, true),
  LAST(0, 0, true),
  HOLDS(1, Verb.ANY, true),
  /** The keys of the receiver, each with its value. */
  PAIRS(0, 0, true),
  /** The items of the operand, each behind its number. */
  NUMBERS(1, 1, true),
  /** The first items of all operands, the second ones, and so on. */
  ZIPS(1, Verb.ANY, true),
  /** What the result holds so far, else the receiver, is also put into the operand. */
  FILLS(1, 1, false),
  /** The text of the receiver grows; the receiver is the result. */
  WRITES(1, Verb.ANY, true),
  TEXT(0, 0, true),
  /** The function, and what it is given. */
  CALLS(1, Verb.ANY, true),
  /** The value of the member, a literal. */
  CONSTANT(1, 1, true),
  /**
   * Where the receiver holds nothing under the key, the result is what a file of properties has
   * there; else, or for want of one, the second operand.
   */
  CONFIGURED(1, 2, false),
  STOPS(0, 0, false),
  /** What is named so is of the type in the text; only in {@code named}. */
  IS(0, 0, false);

  private static final int ANY = Integer.MAX_VALUE;

  private final int fewest;
  private final int most;
  private final boolean yields;

  Verb(int fewest, int most, boolean yields) {
    this.fewest = fewest;
    this.most = most;
    this.yields = yields;
  }

  /** Whether it says what the result holds. */
  public boolean yields() {
    return yields;
  }

  /** Whether it reads or changes what is in a list, a mapping, an object or a text builder. */
  public boolean isOfContainer() {
    return compareTo(PUTS) >= 0 && compareTo(TEXT) <= 0;
  }

  boolean takes(int operands) {
    return operands >= fewest && operands <= most;
  }

  /** How many operands it takes, for people. */
  String wanted() {
    if (most == ANY) {
      return "one operand or more";
    }
    return switch (most) {
      case 0 -> "no operand";
      case 1 -> "one operand";
      default -> fewest == most ? "two operands" : "one or two operands";
    };
  }

  /** As it is written in models. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
