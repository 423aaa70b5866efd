package dev.tidemark.analyzers.flow.engine;

import java.util.Objects;

/**
 * One origin in a value, and what happened to it on the way. Equal if it means the same, whichever
 * way it took.
 */
// Values are shared and never changed: to be the same object tells what is asked, and at once.
@SuppressWarnings("ReferenceEquality")
final class Trace {
  private final Origin origin;
  private final int harmless;
  private final Through through;
  private final Step steps;

  /**
   * @param harmless a bit for each rule of {@link Dangers} that it can no longer offend
   * @param through null if it met no call to what another file may hold
   * @param steps null while it has a parameter as origin and nothing happened
   */
  Trace(Origin origin, int harmless, Through through, Step steps) {
    this.origin = origin;
    this.harmless = harmless;
    this.through = through;
    this.steps = steps;
  }

  Origin origin() {
    return origin;
  }

  int harmless() {
    return harmless;
  }

  Through through() {
    return through;
  }

  Step steps() {
    return steps;
  }

  Trace harmlessFor(int rules) {
    return (harmless | rules) == harmless
        ? this
        : new Trace(origin, harmless | rules, through, steps);
  }

  Trace step(int line, String text) {
    Step next = steps == null ? Step.first(line, text) : steps.then(line, text);
    return next == steps ? this : new Trace(origin, harmless, through, next);
  }

  Trace through(String callee, int argument) {
    return through != null && through.length() >= Through.MOST
        ? this
        : new Trace(origin, harmless, Through.of(through, callee, argument), steps);
  }

  /** What becomes of it if this is the trace of a parameter and that of its argument. */
  Trace after(Trace argument) {
    Through way = argument.through;
    for (Through each = through; each != null && (way == null || way.length() < Through.MOST); ) {
      way = Through.of(way, each.callee(), each.argument());
      each = each.previous();
    }
    Step walked = argument.steps;
    return new Trace(argument.origin, argument.harmless | harmless, way, joined(walked, steps));
  }

  private static Step joined(Step first, Step then) {
    if (then == null) {
      return first;
    }
    Step before = joined(first, then.previous());
    return before == null
        ? Step.first(then.line(), then.text())
        : before.then(then.line(), then.text());
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Trace other
        && harmless == other.harmless
        && origin.equals(other.origin)
        && Objects.equals(through, other.through);
  }

  @Override
  public int hashCode() {
    return origin.hashCode() * 31 + harmless;
  }
}
