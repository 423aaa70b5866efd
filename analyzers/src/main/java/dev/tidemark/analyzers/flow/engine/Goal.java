package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.library.Nature;
import dev.tidemark.analyzers.model.FlowEdge;

/**
 * Where a value may get to.
 *
 * @param name of a sink the id of the rule; of an argument the full name of what is called
 * @param number of the argument; -1 for the receiver
 * @param nature of a sink, of what must not get there
 * @param callee of a sink, the name of what is called there
 */
record Goal(FlowEdge.To kind, String name, int number, Nature nature, String callee) {
  static Goal sink(String rule, Nature nature, String callee) {
    return new Goal(FlowEdge.To.SINK, rule, 0, nature, callee);
  }

  static Goal argument(String callee, int number) {
    return new Goal(FlowEdge.To.ARGUMENT, callee, number, Nature.REMOTE, "");
  }

  static Goal result() {
    return new Goal(FlowEdge.To.RESULT, "", 0, Nature.REMOTE, "");
  }

  boolean isSink() {
    return kind == FlowEdge.To.SINK;
  }
}
