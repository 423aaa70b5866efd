package dev.tidemark.analyzers.python.lowering;

import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Field;
import dev.tidemark.analyzers.flow.code.Expression.Global;
import dev.tidemark.analyzers.flow.code.Expression.Local;
import dev.tidemark.analyzers.flow.code.Expression.Self;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of a module, class, function or comprehension, and what they mean. */
final class NameScope {
  /** What owns the names. */
  enum Kind {
    MODULE,
    CLASS,
    FUNCTION,
    /** Comprehensions and defaults of parameters, whose code is part of a function or class. */
    BLOCK
  }

  private final Kind kind;
  private final NameScope outer;
  private final Frame frame;
  private final String path;
  private final Map<String, Meaning> names = new HashMap<>();
  private final Map<String, Bound> bound = new HashMap<>();
  private List<String> parents = List.of();
  private boolean receives;
  private String starred = "";

  /**
   * @param path symbol of the class or function; "" of the module
   */
  NameScope(Kind kind, NameScope outer, Frame frame, String path) {
    this.kind = kind;
    this.outer = outer;
    this.frame = frame;
    this.path = path;
  }

  Kind kind() {
    return kind;
  }

  NameScope outer() {
    return outer;
  }

  Frame frame() {
    return frame;
  }

  String path() {
    return path;
  }

  /** The symbol of what is declared in it. */
  String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  void bindSlot(String name, int variable) {
    names.put(name, new Meaning.Slot(variable));
  }

  void bindFull(String name, String full) {
    names.put(name, new Meaning.Full(full));
  }

  void bindMember(String name, String type) {
    names.put(name, new Meaning.Member(type, name));
  }

  void bindReceiver(String name) {
    names.put(name, new Meaning.Receiver());
  }

  void bindToModule(String name) {
    names.put(name, new Meaning.OfModule());
  }

  /** Notes that its code runs for an object. */
  void receives() {
    receives = true;
  }

  /** Whether code in it runs for an object. */
  boolean hasReceiver() {
    return kind != Kind.CLASS && (receives || (outer != null && outer.hasReceiver()));
  }

  /** Notes what a class extends. */
  void extend(List<String> types) {
    parents = types;
  }

  /** Full names of what a class extends. */
  List<String> parents() {
    return parents;
  }

  /** The method that it is or is in; null if it is in none. */
  NameScope method() {
    NameScope each = this;
    while (each.outer != null && (each.kind != Kind.FUNCTION || each.outer.kind != Kind.CLASS)) {
      each = each.outer;
    }
    return each.outer == null ? null : each;
  }

  /** Notes how the scope binds the name. */
  void note(String name, Bound how) {
    bound.put(name, how);
  }

  /** Notes the module all of whose names are imported. */
  void starred(String module) {
    starred = module;
  }

  boolean binds(String name) {
    return names.containsKey(name);
  }

  /** The scope that binds the name, as seen from here; null if none does. */
  NameScope owner(String name) {
    boolean direct = true;
    NameScope last = this;
    for (NameScope each = this; each != null; each = each.outer) {
      last = each;
      if (each.kind != Kind.CLASS || direct) {
        Meaning found = each.names.get(name);
        if (found instanceof Meaning.OfModule) {
          return each.module();
        }
        if (found != null) {
          return each;
        }
      }
      direct &= each.kind == Kind.BLOCK;
    }
    return last.names.containsKey(name) ? last : null;
  }

  NameScope module() {
    NameScope module = this;
    while (module.outer != null) {
      module = module.outer;
    }
    return module;
  }

  /** How the scope binds the name; null if that is not known. */
  Bound bound(String name) {
    return bound.get(name);
  }

  /** The variable, field or full name that the name means here. */
  Expression resolve(String name, At at) {
    NameScope owner = owner(name);
    Meaning found = owner == null ? null : owner.names.get(name);
    if (found instanceof Meaning.Slot slot) {
      return new Local(frame.reach(owner.frame, slot.variable()), at);
    }
    if (found instanceof Meaning.Full full) {
      return new Global(full.name(), at);
    }
    if (found instanceof Meaning.Member member) {
      return new Field(new Global(member.type(), at), member.name(), at);
    }
    if (found instanceof Meaning.Receiver) {
      return isInClassInside(owner)
          ? new Local(frame.reach(owner.frame, owner.frame.receiver(at)), at)
          : new Self();
    }
    return new Global(unbound(name), at);
  }

  private boolean isInClassInside(NameScope method) {
    for (NameScope each = this; each != method; each = each.outer) {
      if (each.kind == Kind.CLASS) {
        return true;
      }
    }
    return false;
  }

  private String unbound(String name) {
    String module = module().starred;
    return module.isEmpty() || BuiltInNames.contains(name)
        ? name
        : ImportNames.joined(module, name);
  }
}
