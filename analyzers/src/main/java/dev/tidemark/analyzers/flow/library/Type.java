package dev.tidemark.analyzers.flow.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A type or module that is being put together. */
final class Type {
  private final String name;
  private final Set<String> parents = new LinkedHashSet<>();
  private final Map<String, Map<Integer, Placed>> members = new HashMap<>();

  /**
   * @param layer a later one goes before earlier ones
   */
  private record Placed(Member member, int layer) {}

  Type(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  Set<String> parents() {
    return parents;
  }

  /** All that are there now. */
  List<Member> members() {
    var all = new ArrayList<Member>();
    for (Map<Integer, Placed> overloads : members.values()) {
      overloads.values().forEach(placed -> all.add(placed.member()));
    }
    return all;
  }

  void add(String member, MemberLine.Signature signature, MemberLine line, int layer) {
    Map<Integer, Placed> overloads = members.computeIfAbsent(member, key -> new HashMap<>(2));
    if (signature.arguments() == MemberLine.ANY) {
      overloads.values().removeIf(placed -> placed.layer() < layer);
    }
    Placed before =
        overloads.put(
            signature.arguments(), new Placed(new Member(name, member, line.effects()), layer));
    if (before != null && before.layer() == layer) {
      throw line.line().fault("the member " + member + " of " + name + " is told of twice");
    }
  }

  /** Null if there is none. */
  Member find(String member, int arguments) {
    Map<Integer, Placed> overloads = members.get(member);
    if (overloads == null) {
      return null;
    }
    Placed exact = overloads.get(arguments);
    Placed found = exact == null ? overloads.get(MemberLine.ANY) : exact;
    return found == null ? null : found.member();
  }
}
