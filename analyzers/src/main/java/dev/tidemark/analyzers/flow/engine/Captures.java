package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.code.Function.Capture;

/** The variables that a function shares with the one around it. */
// Values are shared and never changed: to be the same object tells what is asked, and at once.
@SuppressWarnings("ReferenceEquality")
final class Captures {
  private final Frame frame;

  Captures(Frame frame) {
    this.frame = frame;
  }

  private Machine machine() {
    return frame.machine();
  }

  /** Methods of a class inside of a function see what its object saw when it was made. */
  IntMap<Value> of(Value self, Heap heap) {
    IntMap<Value> found = IntMap.empty();
    for (Thing thing : heap.things(self)) {
      found = found.merge(thing.captured(), Value::either);
    }
    return found;
  }

  /** Gives a function that begins what it sees. */
  void take(Frame inner, IntMap<Value> around) {
    Function function = inner.function();
    Frame maker = machine().maker(function);
    boolean lives = maker != null && lives(maker);
    for (Capture capture : function.captured()) {
      Value value = (lives ? maker.now().locals() : around).get(capture.outer());
      if (value != null) {
        inner.set(inner.now().withLocal(capture.own(), value));
      }
    }
  }

  /** Gives the function around what one has changed that ends. */
  void giveBack(Frame inner, State end, IntMap<Value> before) {
    Frame maker = machine().maker(inner.function());
    if (maker == null || !lives(maker)) {
      return;
    }
    for (Capture capture : inner.function().captured()) {
      Value after = end.locals().get(capture.own());
      if (after != null && after != before.get(capture.own())) {
        maker.set(maker.now().withLocal(capture.outer(), after));
      }
    }
  }

  private boolean lives(Frame maker) {
    for (Frame each = frame; each != null; each = each.caller()) {
      if (each == maker) {
        return !each.isOver();
      }
    }
    return false;
  }
}
