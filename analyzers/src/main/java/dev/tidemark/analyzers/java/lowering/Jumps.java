package dev.tidemark.analyzers.java.lowering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code break}, {@code continue} and {@code yield} of a function may leave. */
final class Jumps {
  /** Kinds of statements that may be left. */
  enum Kind {
    LOOP,
    SWITCH,
    VALUE,
    BLOCK
  }

  /**
   * @param result variable that takes the value of a {@code switch}; -1 if there is none
   */
  record Target(int id, Kind kind, List<String> labels, int result) {}

  private final Map<String, Target> labelled = new HashMap<>();
  private final Deque<Target> open = new ArrayDeque<>();
  private List<String> pending = new ArrayList<>();
  private int ids;

  /** The label belongs to the statement that is entered next. */
  void label(String name) {
    pending.add(name);
  }

  int enter(Kind kind, int result) {
    var target = new Target(ids, kind, pending, result);
    open.push(target);
    pending.forEach(label -> labelled.put(label, target));
    pending = new ArrayList<>();
    return ids++;
  }

  void leave() {
    open.pop().labels().forEach(labelled::remove);
  }

  Optional<Target> labelled(String name) {
    return Optional.ofNullable(labelled.get(name));
  }

  /** What a {@code break} without a label leaves. */
  Optional<Target> nearest() {
    return open.stream()
        .filter(target -> target.kind() == Kind.LOOP || target.kind() == Kind.SWITCH)
        .findFirst();
  }

  Optional<Target> nearest(Kind kind) {
    return open.stream().filter(target -> target.kind() == kind).findFirst();
  }
}
