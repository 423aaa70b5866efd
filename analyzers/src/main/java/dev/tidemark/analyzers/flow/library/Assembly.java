package dev.tidemark.analyzers.flow.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A library while it is put together from blocks; later layers go before earlier ones. */
final class Assembly {
  /** Enough for any sensible chain of names that stand for names. */
  private static final int RENAMINGS = 8;

  private final Map<String, String> sames = new HashMap<>();
  private final Map<String, Type> types = new HashMap<>();
  private final Set<String> harmless = new HashSet<>();
  private final Map<String, List<Effect>> annotations = new HashMap<>();
  private final Map<String, List<Effect>> overrides = new HashMap<>();
  private final Map<String, List<NamedVariable>> named = new HashMap<>();
  private int layer;

  /**
   * @param imports prefixes of imports, of which one is needed; empty if none is
   */
  record NamedVariable(List<String> imports, String type) {}

  Assembly(List<List<ModelFile>> layers) {
    for (List<ModelFile> files : layers) {
      files.forEach(file -> file.sames().forEach(block -> block.addTo(this)));
    }
    for (List<ModelFile> files : layers) {
      files.forEach(file -> file.blocks().forEach(block -> block.addTo(this)));
      layer++;
    }
  }

  Map<String, String> sames() {
    return sames;
  }

  Map<String, Type> types() {
    return types;
  }

  Set<String> harmless() {
    return harmless;
  }

  Map<String, List<Effect>> annotations() {
    return annotations;
  }

  Map<String, List<Effect>> overrides() {
    return overrides;
  }

  Map<String, List<NamedVariable>> named() {
    return named;
  }

  void same(String from, String to) {
    sames.put(from, to);
  }

  void type(String name, List<String> parents, List<MemberLine> members) {
    Type type = typeOf(name);
    parents.forEach(parent -> type.parents().add(canonical(parent)));
    for (MemberLine line : members) {
      for (MemberLine.Signature signature : line.signatures()) {
        type.add(signature.name(), signature, line, layer);
      }
    }
  }

  /** Members with dots in their names are those of modules inside. */
  void module(String name, List<MemberLine> members) {
    typeOf(name);
    for (MemberLine line : members) {
      for (MemberLine.Signature signature : line.signatures()) {
        int dot = signature.name().lastIndexOf('.');
        Type type = typeOf(dot < 0 ? name : name + "." + signature.name().substring(0, dot));
        type.add(signature.name().substring(dot + 1), signature, line, layer);
      }
    }
  }

  void harmless(List<String> names) {
    names.forEach(name -> harmless.add(canonical(name)));
  }

  void annotation(String name, List<Effect> effects) {
    annotations.put(canonical(name), effects);
  }

  void override(String name, List<Effect> effects) {
    overrides.put(canonical(name), effects);
  }

  void named(String name, List<String> imports, String type) {
    named
        .computeIfAbsent(name, key -> new ArrayList<>())
        .add(0, new NamedVariable(imports, canonical(type)));
  }

  private Type typeOf(String name) {
    return types.computeIfAbsent(canonical(name), Type::new);
  }

  private String canonical(String name) {
    return canonical(name, sames);
  }

  /** The name after all renamings of its longest prefixes. */
  static String canonical(String name, Map<String, String> sames) {
    String current = name;
    for (int i = 0; i < RENAMINGS; i++) {
      String next = renamed(current, sames);
      if (next.equals(current)) {
        break;
      }
      current = next;
    }
    return current;
  }

  private static String renamed(String name, Map<String, String> sames) {
    int end = name.length();
    while (end > 0) {
      String to = sames.get(name.substring(0, end));
      if (to != null) {
        return to + name.substring(end);
      }
      end = name.lastIndexOf('.', end - 1);
    }
    return name;
  }

  /** The type and all that it inherits from, nearest first; also those that have no block. */
  List<String> ancestors(String type) {
    var found = new LinkedHashSet<String>();
    found.add(type);
    var queue = new ArrayList<String>(found);
    for (int i = 0; i < queue.size(); i++) {
      Type known = types.get(queue.get(i));
      if (known != null) {
        for (String parent : known.parents()) {
          if (found.add(parent)) {
            queue.add(parent);
          }
        }
      }
    }
    return queue;
  }
}
