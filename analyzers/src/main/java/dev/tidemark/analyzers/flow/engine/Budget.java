package dev.tidemark.analyzers.flow.engine;

/** How much work one function, and the file, may cost. Counts statements and calls. */
final class Budget {
  /** A function would cost more than any honest one does. */
  static final class SpentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpentException() {
      super("the budget is spent", null, false, false);
    }
  }

  private final int ofFunction;
  private final long ofFile;
  private final int ofCalls;
  private long spent;
  private long atStart;

  /**
   * @param ofFunction for one function with all that is followed from it
   * @param ofCalls the part of it that may go into calls that are followed
   * @param ofFile for all functions
   */
  Budget(int ofFunction, int ofCalls, long ofFile) {
    this.ofFunction = ofFunction;
    this.ofCalls = ofCalls;
    this.ofFile = ofFile;
  }

  /** Begins a function; gives what {@link #resume} needs. */
  long begin() {
    long before = atStart;
    atStart = spent;
    return before;
  }

  /** Goes on with the function that was interrupted, as if nothing had been spent meanwhile. */
  void resume(long before) {
    atStart = before + (spent - atStart);
  }

  void spend() {
    spent++;
    if (spent - atStart > ofFunction || spent > ofFile) {
      throw new SpentException();
    }
  }

  /** Whether another call may be followed. */
  boolean allowsCall() {
    return spent - atStart < ofCalls;
  }
}
