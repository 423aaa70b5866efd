package dev.tidemark.analyzers.model;

import java.util.List;

/**
 * A way of a value inside of one file, of which one end at least lies open to others.
 *
 * @param function full name of the function in which it begins, with {@code /} and the number of
 *     its parameters; "" if that does not matter
 * @param fromNumber of the parameter; the line of the source; 0 of a result
 * @param fromName of a source what it is; of a result the full name of what gives it; else ""
 * @param toName of a sink the id of the rule; of an argument the full name of what is called
 * @param toNumber of the argument, -1 for the receiver; how many there are of a result
 * @param callee of a sink the name of what is called there
 * @param harmless a bit for each rule that the value can no longer offend
 * @param through full names of functions that it passes, each with {@code #} and the number of the
 *     argument; {@link #OF_OBJECT} stands before what was called on an object and not on a class
 * @param place where it ends; of no meaning if in a result
 * @param steps first to last; empty from a parameter to a result
 */
public record FlowEdge(
    String function,
    From from,
    int fromNumber,
    String fromName,
    To to,
    String toName,
    int toNumber,
    String callee,
    int harmless,
    List<String> through,
    Place place,
    List<FlowStep> steps) {
  public static final String OF_OBJECT = "*";

  /** Where a way begins. */
  public enum From {
    /** A remote user. */
    SOURCE,
    /** A weak random number. */
    RANDOM,
    PARAMETER,
    /** What a function of another file gives back. */
    RESULT
  }

  /** Where a way ends. */
  public enum To {
    SINK,
    /** The function of the edge gives it back. */
    RESULT,
    /** An argument of a function of another file. */
    ARGUMENT
  }

  public FlowEdge {
    through = List.copyOf(through);
    steps = List.copyOf(steps);
  }
}
