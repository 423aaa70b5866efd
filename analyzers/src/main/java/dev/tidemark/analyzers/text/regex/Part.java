package dev.tidemark.analyzers.text.regex;

import java.util.BitSet;
import java.util.List;

/** A part of a regular expression. */
interface Part {
  /** Adds the positions of the part to the automaton. */
  Fragment addTo(AutomatonBuilder automaton);

  /** What matches nothing but the empty text, where it does. */
  Part EMPTY = new Sequence(List.of());

  /** One character of a set, or the end of the text. */
  record Characters(BitSet set) implements Part {
    @Override
    public Fragment addTo(AutomatonBuilder automaton) {
      return automaton.position(set);
    }
  }

  /** One part behind the other. */
  record Sequence(List<Part> parts) implements Part {
    @Override
    public Fragment addTo(AutomatonBuilder automaton) {
      Fragment whole = Fragment.EMPTY;
      for (Part part : parts) {
        Fragment next = part.addTo(automaton);
        automaton.connect(whole, next, false);
        whole = whole.then(next);
      }
      return whole;
    }
  }

  /** One of several. */
  record Choice(List<Part> parts) implements Part {
    @Override
    public Fragment addTo(AutomatonBuilder automaton) {
      Fragment whole = parts.get(0).addTo(automaton);
      for (Part part : parts.subList(1, parts.size())) {
        whole = whole.or(part.addTo(automaton));
      }
      return whole;
    }
  }

  /** What the engine never matches in another way once it has. */
  record Atomic(Part part) implements Part {
    @Override
    public Fragment addTo(AutomatonBuilder automaton) {
      automaton.guard(1);
      Fragment whole = part.addTo(automaton);
      automaton.guard(-1);
      return whole;
    }
  }

  /**
   * A part several times.
   *
   * @param max {@link #ENDLESS} if there is none
   * @param grouped whether it repeats a group, and not a single character
   */
  record Repetition(Part part, int min, int max, boolean greedy, boolean grouped) implements Part {
    static final int ENDLESS = Integer.MAX_VALUE;

    /** As many times have as many ways to be matched as anybody can wait for. */
    private static final int MANY = 20;

    private static final int FEW = 4;
    private static final int COPIES = 9;

    @Override
    public Fragment addTo(AutomatonBuilder automaton) {
      boolean remembered = automaton.remembers(this);
      automaton.enter(grouped ? 1 : 0);
      Fragment whole = repeated(automaton, remembered);
      automaton.enter(grouped ? -1 : 0);
      return whole;
    }

    private Fragment repeated(AutomatonBuilder automaton, boolean remembered) {
      if (max == ENDLESS || (grouped && max >= MANY)) {
        return endless(automaton, remembered);
      }
      if (max <= COPIES || grouped) {
        return copies(automaton, min, max);
      }
      if (min == max) {
        return copies(automaton, FEW, FEW);
      }
      // Between 10 and 60 characters: as good as endless, but nobody has proven it.
      automaton.guard(min > FEW ? 1 : 0);
      Fragment whole = endless(automaton, remembered);
      automaton.guard(min > FEW ? -1 : 0);
      return whole;
    }

    private Fragment endless(AutomatonBuilder automaton, boolean remembered) {
      Fragment whole = copies(automaton, Math.min(min, FEW) - 1, Math.min(min, FEW) - 1);
      Fragment last = part.addTo(automaton);
      automaton.connect(last, last, remembered);
      last = last.once();
      if (min == 0) {
        return last.maybe();
      }
      automaton.connect(whole, last, false);
      return whole.then(last);
    }

    private Fragment copies(AutomatonBuilder automaton, int fewest, int most) {
      Fragment optional = Fragment.EMPTY;
      for (int i = fewest; i < most && !automaton.isFull(); i++) {
        Fragment next = part.addTo(automaton);
        automaton.connect(next, optional, false);
        optional = next.then(optional).maybe();
      }
      Fragment whole = optional;
      for (int i = 0; i < fewest && !automaton.isFull(); i++) {
        Fragment next = part.addTo(automaton);
        automaton.connect(next, whole, false);
        whole = next.then(whole);
      }
      return whole;
    }
  }
}
