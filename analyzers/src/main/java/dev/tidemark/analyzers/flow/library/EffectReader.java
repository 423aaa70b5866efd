package dev.tidemark.analyzers.flow.library;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the effects behind the colon of a line. */
final class EffectReader {
  private static final Map<String, Verb> VERBS = new HashMap<>();
  private static final Map<String, Nature> NATURES = new HashMap<>();
  private static final Set<Verb> ADJECTIVES = EnumSet.of(Verb.IS);

  static {
    for (Verb verb : Verb.values()) {
      if (!ADJECTIVES.contains(verb)) {
        VERBS.put(verb.word(), verb);
      }
    }
    for (Nature nature : Nature.values()) {
      NATURES.put(nature.name().toLowerCase(Locale.ROOT), nature);
    }
  }

  private final Words words;

  EffectReader(Words words) {
    this.words = words;
  }

  /** All effects to the end of the line. */
  List<Effect> read() {
    var effects = new ArrayList<Effect>();
    do {
      effects.add(effect());
      if (!words.atEndOfEffect()) {
        throw words.expected("\";\" or the end of the line");
      }
    } while (words.skip(";"));
    return effects;
  }

  private Effect effect() {
    if (words.skip("parameters")) {
      words.expect("source", "behind parameters");
      return source().forParameters();
    }
    String word = words.next("an effect");
    Verb verb = VERBS.get(word);
    if (verb == null) {
      throw words.fault(
          "there is no effect \"" + word + "\": expected one of " + new TreeSet<>(VERBS.keySet()));
    }
    return switch (verb) {
      case SOURCE -> source();
      case SINK -> sink();
      case REPORT -> report();
      case RETURNS -> returns();
      case CLEAN -> clean();
      case CHECKS, REFUSES -> checks(verb);
      case GETS, CONFIGURED -> gets(verb);
      case CALLS -> calls();
      default -> plain(verb, Rules.NONE, operands(verb));
    };
  }

  private static Effect plain(Verb verb, Rules rules, List<Operand> operands) {
    return new Effect(verb, rules, Nature.REMOTE, operands, "", List.of());
  }

  private Effect clean() {
    boolean ofAll = words.atEndOfEffect() || words.peek().equals("when");
    Rules rules = ofAll ? Rules.EVERY : rules();
    return new Effect(
        Verb.CLEAN, rules, Nature.REMOTE, List.of(), "", new ConditionReader(words).read());
  }

  private Effect checks(Verb verb) {
    Rules rules = rules();
    List<Operand> operand = operands(verb);
    return new Effect(verb, rules, Nature.REMOTE, operand, "", new ConditionReader(words).read());
  }

  private Effect source() {
    Nature nature = nature();
    String text = words.text("a \"text\" that says what the source is");
    return new Effect(
        Verb.SOURCE, Rules.NONE, nature, List.of(), text, new ConditionReader(words).read());
  }

  private Effect sink() {
    Rules rule = rule();
    Nature nature = nature();
    List<Operand> operands = operands(Verb.SINK);
    return new Effect(Verb.SINK, rule, nature, operands, "", new ConditionReader(words).read());
  }

  private Effect report() {
    Rules rule = rule();
    String message = words.text("a \"message\"");
    return new Effect(
        Verb.REPORT, rule, Nature.REMOTE, List.of(), message, new ConditionReader(words).read());
  }

  private Effect returns() {
    String type = words.name("a type");
    return new Effect(Verb.RETURNS, Rules.NONE, Nature.REMOTE, List.of(), type, List.of());
  }

  private Effect gets(Verb verb) {
    var operands = new ArrayList<Operand>();
    operands.add(OperandReader.read(words));
    if (words.skip("else")) {
      operands.add(OperandReader.read(words));
    }
    return plain(verb, Rules.NONE, operands);
  }

  private Effect calls() {
    var operands = new ArrayList<Operand>();
    operands.add(OperandReader.read(words));
    if (words.skip("with")) {
      operands.addAll(operands(Verb.CALLS));
    }
    return plain(Verb.CALLS, Rules.NONE, operands);
  }

  private Nature nature() {
    Nature nature = NATURES.get(words.peek());
    if (nature == null) {
      return Nature.REMOTE;
    }
    words.skip(words.peek());
    return nature;
  }

  private Rules rule() {
    String id = words.next("the id of a rule");
    if (!Rules.IDS.contains(id)) {
      throw words.fault("there is no rule \"" + id + "\": expected one of " + Rules.IDS);
    }
    return Rules.of(id);
  }

  /** {@code all}, {@code all but} some, or some. */
  private Rules rules() {
    if (words.skip("all")) {
      return words.skip("but") ? Rules.EVERY.without(some()) : Rules.EVERY;
    }
    return some();
  }

  private Rules some() {
    Rules some = rule();
    while (Rules.IDS.contains(words.peek())) {
      some = some.with(rule());
    }
    return some;
  }

  private List<Operand> operands(Verb verb) {
    var operands = new ArrayList<Operand>();
    while (!words.atEndOfEffect() && !words.peek().equals("when")) {
      operands.add(OperandReader.read(words));
    }
    if (!verb.takes(operands.size())) {
      throw words.fault(verb.word() + " takes " + verb.wanted() + ", but has " + operands.size());
    }
    return operands;
  }
}
