package dev.tidemark.analyzers.text.regex;

import dev.tidemark.analyzers.model.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Regular expressions that take exponential time on some texts, in an engine that tries one way
 * after the other. An answer is a proof: a text to try. No answer is none.
 */
public final class BacktrackingRegex {
  private static final int LONGEST = 2000;
  private static final int ROUNDS = 30;
  private static final String SUFFIXES = "!\u0001~ a0Z-";

  private final Alphabet alphabet;
  private final Automaton automaton;

  private BacktrackingRegex(Alphabet alphabet, Automaton automaton) {
    this.alphabet = alphabet;
    this.automaton = automaton;
  }

  /** Whether a text exists on which a search for the pattern takes exponential time. */
  public static boolean isOne(String pattern, Language language) {
    return attack(pattern, language, RegexFlags.NONE, false).isPresent();
  }

  /**
   * A text on which the pattern takes exponential time.
   *
   * @param whole whether the whole text has to match, and not a part of it
   */
  public static Optional<Attack> attack(
      String pattern, Language language, RegexFlags flags, boolean whole) {
    if (pattern.length() > LONGEST || !mayBacktrack(pattern)) {
      return Optional.empty();
    }
    var alphabet = new Alphabet(pattern);
    return new RegexParser(pattern, language, flags, alphabet)
        .parse(whole)
        .flatMap(part -> attack(part, language, alphabet));
  }

  // A loop in a loop, or a choice in one: a quantifier behind a bracket.
  private static boolean mayBacktrack(String pattern) {
    for (int i = pattern.indexOf(')'); i >= 0; i = pattern.indexOf(')', i + 1)) {
      if (i + 1 < pattern.length() && "*+{ \n".indexOf(pattern.charAt(i + 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Attack> attack(Part part, Language language, Alphabet alphabet) {
    var builder = new AutomatonBuilder(language == Language.JAVA);
    Automaton automaton = builder.build(part);
    if (builder.isFull() || automaton.matchesNothing()) {
      return Optional.empty();
    }
    var regex = new BacktrackingRegex(alphabet, automaton);
    return new Ambiguity(automaton, alphabet)
        .loops().stream().map(regex::attack).flatMap(Optional::stream).findFirst();
  }

  private Optional<Attack> attack(Ambiguity.Loop loop) {
    Optional<List<Integer>> prefix = wordTo(loop.position());
    if (prefix.isEmpty()) {
      return Optional.empty();
    }
    var word = new ArrayList<>(prefix.get());
    for (int i = 0; i < ROUNDS; i++) {
      word.addAll(loop.word());
    }
    BitSet positions = null;
    for (int character : word) {
      positions =
          positions == null
              ? automaton.matching(automaton.first(), character)
              : automaton.step(positions, character);
      if (automaton.accepts(positions)) {
        return Optional.empty();
      }
    }
    return suffix(positions).map(end -> new Attack(text(prefix.get()), text(loop.word()), end));
  }

  /** What leads from the beginning of the text to the position, that included. */
  private Optional<List<Integer>> wordTo(int goal) {
    int[] from = new int[automaton.size()];
    Arrays.fill(from, -2);
    var open = new ArrayDeque<Integer>();
    automaton.first().stream().forEach(first -> visit(first, -1, from, open));
    while (!open.isEmpty() && from[goal] == -2) {
      int at = open.poll();
      automaton.after(at).stream().forEach(next -> visit(next, at, from, open));
    }
    if (from[goal] == -2) {
      return Optional.empty();
    }
    var word = new ArrayList<Integer>();
    for (int at = goal; at >= 0; at = from[at]) {
      word.add(alphabet.pick(automaton.set(at)));
    }
    Collections.reverse(word);
    return Optional.of(word);
  }

  private void visit(int position, int before, int[] from, ArrayDeque<Integer> open) {
    if (from[position] == -2 && alphabet.pick(automaton.set(position)) >= 0) {
      from[position] = before;
      open.add(position);
    }
  }

  /** A character behind which, or behind none, nothing can match any more. */
  private Optional<String> suffix(BitSet positions) {
    if (fails(positions)) {
      return Optional.of("");
    }
    for (int i = 0; i < SUFFIXES.length(); i++) {
      BitSet after = automaton.step(positions, alphabet.number(SUFFIXES.charAt(i)));
      if (!automaton.accepts(after) && fails(after)) {
        return Optional.of(SUFFIXES.substring(i, i + 1));
      }
    }
    return Optional.empty();
  }

  private boolean fails(BitSet positions) {
    return !automaton.accepts(automaton.step(positions, alphabet.end()));
  }

  private String text(List<Integer> word) {
    var text = new StringBuilder();
    word.forEach(number -> text.append(alphabet.character(number)));
    return text.toString();
  }
}
