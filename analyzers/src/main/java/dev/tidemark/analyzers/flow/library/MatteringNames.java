package dev.tidemark.analyzers.flow.library;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the names without which a file has neither source nor sink. */
final class MatteringNames {
  /** Members that a program uses without writing their names. */
  private static final Set<String> UNWRITTEN =
      Set.of(Member.ANY, Member.NEW, "[]", "[]=", "__iter__");

  private final Assembly assembly;
  private final Set<String> names = new HashSet<>();

  /** Types that matter as soon as there is an object of them. */
  private final Set<String> wholeTypes = new HashSet<>();

  private MatteringNames(Assembly assembly) {
    this.assembly = assembly;
  }

  static Set<String> of(Assembly assembly, Library library) {
    var names = new MatteringNames(assembly);
    names.addMembers();
    names.addWholeTypes(library);
    names.addAll(assembly.annotations());
    names.addAll(assembly.overrides());
    return Set.copyOf(names.names);
  }

  private void addMembers() {
    for (Type type : assembly.types().values()) {
      for (Member member : type.members()) {
        if (!member.matters()) {
          continue;
        }
        if (UNWRITTEN.contains(member.name())) {
          wholeTypes.add(type.name());
        } else {
          names.add(written(member.name()));
        }
      }
    }
  }

  /** An assignment is written without the sign of its member. */
  private static String written(String member) {
    return member.endsWith("=") ? member.substring(0, member.length() - 1) : member;
  }

  /** By whatever name an object of such a type may come to be. */
  private void addWholeTypes(Library library) {
    var inheriting = new HashSet<String>();
    for (String type : assembly.types().keySet()) {
      if (!Collections.disjoint(assembly.ancestors(type), wholeTypes)) {
        inheriting.add(type);
        names.add(simple(type));
      }
    }
    assembly.sames().forEach((from, to) -> names.addAll(renamed(from, to)));
    for (Type type : assembly.types().values()) {
      for (Member member : type.members()) {
        if (inheriting.contains(library.canonical(member.returns()))) {
          names.add(member.name().equals(Member.NEW) ? simple(type.name()) : member.name());
        }
      }
    }
    assembly
        .named()
        .forEach(
            (name, types) -> {
              if (types.stream().anyMatch(type -> inheriting.contains(type.type()))) {
                names.add(name);
              }
            });
  }

  private static Set<String> renamed(String from, String to) {
    return simple(from).equals(simple(to)) ? Set.of() : Set.of(simple(from));
  }

  private void addAll(Map<String, List<Effect>> effects) {
    effects.forEach(
        (name, list) -> {
          if (list.stream().anyMatch(Effect::matters)) {
            names.add(simple(name));
          }
        });
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
