package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeFile;
import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.CodeType.FieldDeclaration;
import dev.tidemark.analyzers.flow.code.Function;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The declarations of a file by their names. */
final class Program {
  /** A method and the class that declares it; the class is null for a function of a module. */
  record Method(CodeType owner, Function function) {
    // The same code; to compare all of it would take as long as to run it.
    @Override
    @SuppressWarnings("ReferenceEquality") // As said above.
    public boolean equals(Object object) {
      return object instanceof Method other && function == other.function && owner == other.owner;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(function);
    }
  }

  private static final int MOST_ANCESTORS = 40;

  private final CodeFile file;
  private final Map<String, CodeType> types = new HashMap<>();
  private final Map<String, List<CodeType>> children = new HashMap<>();
  private final Map<String, Function> functions = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  /** Kept because each call and each field asks. */
  private final IdentityHashMap<CodeType, List<CodeType>> lineages = new IdentityHashMap<>();

  private final IdentityHashMap<CodeType, Map<String, List<Method>>> methods =
      new IdentityHashMap<>();

  Program(CodeFile file) {
    this.file = file;
    file.types().forEach(this::add);
    for (Function function : file.functions()) {
      functions.put(file.name() + "." + function.name(), function);
    }
  }

  /** Notes a class that a function declares. */
  void add(CodeType type) {
    lineages.clear();
    if (types.put(type.name(), type) == null) {
      for (String parent : type.parents()) {
        children.computeIfAbsent(parent, name -> new ArrayList<>()).add(type);
      }
    }
  }

  CodeFile file() {
    return file;
  }

  /** Null if the file does not declare it. */
  CodeType type(String name) {
    return types.get(name);
  }

  /** A function at the top of a module; null if the file does not declare it. */
  Function function(String name) {
    return functions.get(name);
  }

  /** All functions and methods of the file, those in functions aside, constructors first. */
  List<Method> methods() {
    var all = new ArrayList<Method>();
    file.types().forEach(type -> type.methods().forEach(m -> all.add(new Method(type, m))));
    file.functions().forEach(function -> all.add(new Method(null, function)));
    var sorted = new ArrayList<Method>();
    all.stream().filter(Program::isConstructor).forEach(sorted::add);
    all.stream().filter(method -> !isConstructor(method)).forEach(sorted::add);
    return sorted;
  }

  private static boolean isConstructor(Method method) {
    return method.function().name().equals(Function.CONSTRUCTOR);
  }

  /** The method that a call on an object of the class runs; null if the file does not tell. */
  Method method(CodeType type, String name, int arguments) {
    Method any = null;
    for (CodeType each : lineage(type)) {
      for (Method method : withCode(each).getOrDefault(name, List.of())) {
        if (takes(method.function(), arguments)) {
          return method;
        }
        any = any == null ? method : any;
      }
    }
    return any;
  }

  private Map<String, List<Method>> withCode(CodeType type) {
    Map<String, List<Method>> known = methods.get(type);
    if (known == null) {
      known = new HashMap<>();
      for (Function function : type.methods()) {
        if (!function.body().isEmpty()) {
          known
              .computeIfAbsent(function.name(), key -> new ArrayList<>())
              .add(new Method(type, function));
        }
      }
      methods.put(type, known);
    }
    return known;
  }

  private static boolean takes(Function function, int arguments) {
    List<Function.Parameter> parameters = function.parameters();
    int size = parameters.size();
    boolean rest = size > 0 && parameters.get(size - 1).kind() == Function.Parameter.Kind.REST;
    return rest ? arguments >= size - 1 : arguments == size;
  }

  /** Whether any function or method of the file has the name, those in functions aside. */
  boolean declares(String name) {
    if (names.isEmpty()) {
      methods().forEach(method -> names.add(method.function().name()));
    }
    return names.contains(name);
  }

  /** Methods of classes of the file that extend this one and have such a method of their own. */
  List<Method> overriding(String type, String name, int arguments) {
    var found = new ArrayList<Method>();
    for (CodeType child : children.getOrDefault(type, List.of())) {
      Method method = method(child, name, arguments);
      if (method != null && !found.contains(method)) {
        found.add(method);
      }
    }
    return found;
  }

  /** The class, and those of the file that it extends, nearest first. */
  List<CodeType> lineage(CodeType type) {
    List<CodeType> known = lineages.get(type);
    if (known == null) {
      known = type.parents().isEmpty() ? List.of(type) : newLineage(type);
      lineages.put(type, known);
    }
    return known;
  }

  private List<CodeType> newLineage(CodeType type) {
    var found = new ArrayList<CodeType>();
    Set<CodeType> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var waiting = new ArrayDeque<CodeType>(List.of(type));
    while (!waiting.isEmpty() && found.size() < MOST_ANCESTORS) {
      CodeType next = waiting.poll();
      if (seen.add(next)) {
        found.add(next);
        next.parents().stream().map(types::get).filter(t -> t != null).forEach(waiting::add);
      }
    }
    return found;
  }

  /** Names of what the class extends that the file does not declare, nearest first. */
  Set<String> strangers(CodeType type) {
    var found = new java.util.LinkedHashSet<String>();
    for (CodeType each : lineage(type)) {
      each.parents().stream().filter(parent -> !types.containsKey(parent)).forEach(found::add);
    }
    return found;
  }

  /** Whether objects of the one class are objects of the other, as far as the file tells. */
  boolean isA(String type, String ancestor) {
    CodeType declared = types.get(type);
    if (type.equals(ancestor) || declared == null) {
      return type.equals(ancestor);
    }
    return lineage(declared).stream()
        .anyMatch(each -> each.name().equals(ancestor) || each.parents().contains(ancestor));
  }

  /** The declaration of a field; null if the file has none. */
  FieldDeclaration field(CodeType type, String name) {
    for (CodeType each : lineage(type)) {
      for (FieldDeclaration field : each.fields()) {
        if (field.name().equals(name)) {
          return field;
        }
      }
    }
    return null;
  }

  /** The class that is declared around this one; null if there is none. */
  CodeType around(CodeType type) {
    int dot = type.name().lastIndexOf('.');
    return dot < 0 ? null : types.get(type.name().substring(0, dot));
  }
}
