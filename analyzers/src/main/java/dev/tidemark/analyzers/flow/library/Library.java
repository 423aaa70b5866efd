package dev.tidemark.analyzers.flow.library;

import dev.tidemark.analyzers.flow.library.Assembly.NamedVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of libraries; does not change, so threads may share it. Names may be given as the
 * program has them: those that stand for others are looked up as these.
 */
public final class Library {
  private final List<List<ModelFile>> layers;
  private final Map<String, String> sames;
  private final Set<String> renamed;
  private final Map<String, Type> types;
  private final Map<String, List<String>> ancestors;
  private final Set<String> harmless;
  private final Map<String, List<Effect>> annotations;
  private final Map<String, List<Effect>> overrides;
  private final Map<String, List<NamedVariable>> named;

  private Library(List<List<ModelFile>> layers) {
    this.layers = layers;
    var assembly = new Assembly(layers);
    sames = Map.copyOf(assembly.sames());
    renamed = firstParts(sames.keySet());
    types = Map.copyOf(assembly.types());
    var lines = new HashMap<String, List<String>>();
    types.keySet().forEach(type -> lines.put(type, List.copyOf(assembly.ancestors(type))));
    ancestors = Map.copyOf(lines);
    harmless = Set.copyOf(assembly.harmless());
    annotations = Map.copyOf(assembly.annotations());
    overrides = Map.copyOf(assembly.overrides());
    named = Map.copyOf(assembly.named());
  }

  /** The models that ship. */
  public static Library shipped() {
    return Shipped.LIBRARY;
  }

  /**
   * A library of these models alone.
   *
   * @throws LibraryFault if one of them is not well-formed
   */
  public static Library of(List<LibraryText> texts) {
    return new Library(List.of(read(texts)));
  }

  /**
   * This library with more models, of which members go before those that are here.
   *
   * @throws LibraryFault if one of them is not well-formed
   */
  public Library with(List<LibraryText> own) {
    if (own.isEmpty()) {
      return this;
    }
    var all = new ArrayList<>(layers);
    all.add(read(own));
    return new Library(List.copyOf(all));
  }

  private static List<ModelFile> read(List<LibraryText> texts) {
    return texts.stream().map(ModelFile::of).toList();
  }

  private static Set<String> firstParts(Set<String> names) {
    var parts = new HashSet<String>();
    for (String name : names) {
      parts.add(firstPart(name));
    }
    return Set.copyOf(parts);
  }

  private static String firstPart(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** The name under which a type or module is modelled. */
  public String canonical(String fullName) {
    return renamed.contains(firstPart(fullName)) ? Assembly.canonical(fullName, sames) : fullName;
  }

  /** Whether a model tells anything of the type, module or annotation. */
  public boolean mentions(String fullName) {
    return knows(fullName) || isHarmless(fullName) || !onAnnotation(fullName).isEmpty();
  }

  /** Whether there is a model of the type or module, or its name stands for others. */
  public boolean knows(String fullName) {
    return types.containsKey(canonical(fullName)) || sames.containsKey(fullName);
  }

  /**
   * What a member does: of the type itself, else of the nearest that it inherits from; else the
   * member that stands for any.
   *
   * @param arguments how many there are; -1 where a member is read and not called
   * @return null if no model tells
   */
  public Member member(String typeOrModule, String name, int arguments) {
    List<String> line = ancestors.get(canonical(typeOrModule));
    if (line == null) {
      return null;
    }
    Member found = find(line, name, arguments);
    return found == null ? find(line, Member.ANY, arguments) : found;
  }

  private Member find(List<String> line, String name, int arguments) {
    for (String owner : line) {
      Type type = types.get(owner);
      Member found = type == null ? null : type.find(name, arguments);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Whether something of the type tells what a remote user sent, as a request does. */
  public boolean tellsOfRemote(String type) {
    for (String owner : ancestors.getOrDefault(canonical(type), List.of())) {
      Type known = types.get(owner);
      if (known != null && known.members().stream().anyMatch(Member::tellsOfRemote)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a type is the other or inherits from it. */
  public boolean isA(String type, String ancestor) {
    String name = canonical(type);
    String wanted = canonical(ancestor);
    return name.equals(wanted) || ancestors.getOrDefault(name, List.of()).contains(wanted);
  }

  /** Whether values of the type carry no taint but that of weak random numbers. */
  public boolean isHarmless(String type) {
    return harmless.contains(canonical(type));
  }

  /**
   * What an annotation or decorator says of what bears it.
   *
   * @param name full name; of a decorator that is a method of an object the type's and the method's
   */
  public List<Effect> onAnnotation(String name) {
    return inherited(annotations, canonical(name));
  }

  /** What is known of a method of a class in the file that overrides the parent's. */
  public List<Effect> onOverride(String parentType, String method) {
    return overrides.isEmpty()
        ? List.of()
        : inherited(overrides, canonical(parentType) + "." + method);
  }

  private List<Effect> inherited(Map<String, List<Effect>> effects, String name) {
    List<Effect> exact = effects.get(name);
    int dot = name.lastIndexOf('.');
    if (exact != null || dot < 0) {
      return exact == null ? List.of() : exact;
    }
    String member = name.substring(dot);
    for (String owner : ancestors.getOrDefault(name.substring(0, dot), List.of())) {
      List<Effect> found = effects.get(owner + member);
      if (found != null) {
        return found;
      }
    }
    return effects.getOrDefault("*" + member, List.of());
  }

  /**
   * The type that a variable has by its name alone; "" if none.
   *
   * @param imports of the file, as {@link dev.tidemark.analyzers.flow.code.CodeFile#imports}
   */
  public String namedType(String variableName, Set<String> imports) {
    for (NamedVariable variable : named.getOrDefault(variableName, List.of())) {
      if (variable.imports().isEmpty() || importsAny(variable.imports(), imports)) {
        return variable.type();
      }
    }
    return "";
  }

  private static boolean importsAny(List<String> prefixes, Set<String> imports) {
    for (String name : imports) {
      for (String prefix : prefixes) {
        if (name.startsWith(prefix)
            && (name.length() == prefix.length() || name.charAt(prefix.length()) == '.')) {
          return true;
        }
      }
    }
    return false;
  }
}
