package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A class of the file, with the names it declares. */
final class DeclaredType {
  /** A chain of parents that is longer was not written by people. */
  private static final int ANCESTORS = 30;

  private final Source source;
  private final Node node;
  private final String name;
  private final DeclaredType outer;
  private final Body around;
  private final boolean inner;
  private final List<ClassOrInterfaceType> declaredParents = new ArrayList<>();
  private final Map<String, Boolean> staticByField = new HashMap<>();
  private final Map<String, List<MethodDeclaration>> methods = new HashMap<>();
  private final Map<String, DeclaredType> members = new LinkedHashMap<>();
  private final Set<String> typeVariables = new LinkedHashSet<>();
  private final List<String> components = new ArrayList<>();
  private List<String> parents;
  private List<DeclaredType> ancestors;
  private boolean unknownAncestor;

  /**
   * @param node its declaration; of an anonymous class what creates it
   * @param outer the class around; null at the top
   * @param around the function around; null if it is none, or the class around lies in it too
   */
  DeclaredType(
      Source source, Node node, String name, DeclaredType outer, Body around, boolean inner) {
    this.source = source;
    this.node = node;
    this.name = name;
    this.outer = outer;
    this.around = around;
    this.inner = inner;
  }

  Node node() {
    return node;
  }

  String name() {
    return name;
  }

  DeclaredType outer() {
    return outer;
  }

  Body around() {
    return around;
  }

  boolean isInner() {
    return inner;
  }

  /** Names of the values of a record, in order. */
  List<String> components() {
    return components;
  }

  Iterable<DeclaredType> members() {
    return members.values();
  }

  void parent(ClassOrInterfaceType type) {
    declaredParents.add(type);
  }

  /** The parent of a constant of an enum, by its full name. */
  void parent(String type) {
    parents = List.of(type);
  }

  void field(String field, boolean isStatic) {
    staticByField.put(field, isStatic);
  }

  void component(String component) {
    components.add(component);
    staticByField.put(component, false);
  }

  void method(MethodDeclaration method) {
    methods.computeIfAbsent(method.getNameAsString(), any -> new ArrayList<>(1)).add(method);
  }

  void member(String simpleName, DeclaredType type) {
    members.putIfAbsent(simpleName, type);
  }

  void typeVariable(String variable) {
    typeVariables.add(variable);
  }

  /** Full names of what it extends and implements, as written. */
  List<String> parents() {
    if (parents == null) {
      parents = List.of();
      var found = new ArrayList<String>();
      for (var parent : declaredParents) {
        String type = TypeNames.of(parent, source, around, outer);
        if (!type.isEmpty()) {
          found.add(type);
        }
      }
      parents = List.copyOf(found);
    }
    return parents;
  }

  /** The class itself and those of the file that it inherits from, nearest first. */
  List<DeclaredType> lineage() {
    if (ancestors == null) {
      ancestors = List.of(this);
      var found = new LinkedHashSet<DeclaredType>();
      collect(found);
      ancestors = List.copyOf(found);
    }
    return ancestors;
  }

  private void collect(Set<DeclaredType> found) {
    found.add(this);
    var waiting = new ArrayList<>(found);
    for (int i = 0; i < waiting.size() && found.size() < ANCESTORS; i++) {
      for (String parent : waiting.get(i).parents()) {
        DeclaredType type = source.declared(parent);
        if (type == null) {
          unknownAncestor = true;
        } else if (found.add(type)) {
          waiting.add(type);
        }
      }
    }
  }

  /** Whether it inherits from a class of another file. */
  boolean hasUnknownAncestor() {
    lineage();
    return unknownAncestor;
  }

  /** The class that declares the field, be it inherited; null if none of the file does. */
  DeclaredType holderOf(String field) {
    for (var type : lineage()) {
      if (type.staticByField.containsKey(field)) {
        return type;
      }
    }
    return null;
  }

  /** Of a field that it declares itself. */
  boolean isStatic(String field) {
    return staticByField.getOrDefault(field, false);
  }

  /** Methods of the file that the name may mean for an object of this class. */
  List<MethodDeclaration> methods(String method) {
    for (var type : lineage()) {
      if (type.methods.containsKey(method)) {
        return type.methods.get(method);
      }
    }
    return List.of();
  }

  /** Methods with the name that it declares itself. */
  List<MethodDeclaration> declared(String method) {
    return methods.getOrDefault(method, List.of());
  }

  /** What a name of a type means in it: a full name, "" for a type variable, null if nothing. */
  String typeNamed(String simpleName) {
    if (typeVariables.contains(simpleName)) {
      return "";
    }
    if (isNamed(simpleName)) {
      return name;
    }
    if (members.isEmpty() && declaredParents.isEmpty()) {
      return null;
    }
    for (var type : lineage()) {
      DeclaredType member = type.members.get(simpleName);
      if (member != null) {
        return member.name;
      }
    }
    return null;
  }

  boolean isNamed(String simpleName) {
    return node instanceof TypeDeclaration<?> named
        && named.getName().getIdentifier().equals(simpleName);
  }
}
