package dev.tidemark.analyzers.flow.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the functions of a file store in the fields of its classes, whichever runs first: types, and
 * what came from outside.
 */
// Values are shared and never changed: to be the same object tells what is asked, and at once.
@SuppressWarnings("ReferenceEquality")
final class FieldValues {
  private final Map<String, Value> values = new HashMap<>();
  private boolean tainted;

  void store(dev.tidemark.analyzers.flow.code.CodeType type, String name, Value value) {
    if (type != null) {
      store(type.name(), name, value);
    }
  }

  void store(String owner, String name, Value value) {
    Taint sources = value.taint().map(trace -> trace.origin().isSource() ? trace : null);
    boolean given = value.taint().any(trace -> trace.origin().kind() == Origin.Kind.PARAMETER);
    Value typed = Value.unknown(sources, value.type() == null ? "" : value.type());
    Value kept = given ? typed.asFetched() : typed;
    String key = owner + "." + name;
    Value before = values.get(key);
    Value after = before == null ? kept : before.union(kept);
    tainted |= before == null ? !sources.isEmpty() : after.taint() != before.taint();
    values.put(key, after);
  }

  /** Harmless and of unknown type if nothing is known. */
  Value read(List<String> owners, String name) {
    Value found = null;
    for (String owner : owners) {
      Value value = values.get(owner + "." + name);
      found = found == null ? value : found.union(value);
    }
    return found == null ? Value.HARMLESS : found;
  }

  /** Whether taint was stored since this was asked. */
  boolean takeTainted() {
    boolean was = tainted;
    tainted = false;
    return was;
  }
}
