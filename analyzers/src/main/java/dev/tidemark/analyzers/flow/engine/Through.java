package dev.tidemark.analyzers.flow.engine;

/**
 * A call to what another file may hold, through which a value has gone from an argument to the
 * result.
 *
 * @param previous the one before it; null if it is the first
 * @param callee full name
 * @param argument its number from 0; -1 for the receiver
 */
record Through(Through previous, String callee, int argument, int length) {
  static final int MOST = 4;

  static Through of(Through previous, String callee, int argument) {
    return new Through(previous, callee, argument, previous == null ? 1 : previous.length + 1);
  }
}
