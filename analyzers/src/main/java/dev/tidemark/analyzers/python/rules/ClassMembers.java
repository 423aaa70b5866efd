package dev.tidemark.analyzers.python.rules;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy.ClassDef;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.python.Expressions;
import dev.tidemark.analyzers.python.FunctionNode;
import dev.tidemark.analyzers.python.PythonFile;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The methods and attributes of one class. */
final class ClassMembers {
  private static final Set<String> CONSTRUCTORS = Set.of("__init__", "__new__");

  private static final Set<String> OF_ANY_DATA =
      Set.of("__copy__", "__eq__", "__hash__", "__lt__", "__ne__", "__repr__", "__str__");
  private static final Pattern ACCESSOR = Pattern.compile("^(get|is|set)(_[^_]|[A-Z])");

  private final PythonFile file;
  private final ClassDef type;
  private final List<FunctionNode> methods;
  private final Set<String> receivers = new HashSet<>(Set.of("self", "cls"));
  private final Set<String> methodNames = new HashSet<>();
  private final Set<String> assigned = new HashSet<>();
  private final Set<SSTNode> called = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param methods those that stand directly in the class
   */
  ClassMembers(PythonFile file, ClassDef type, List<FunctionNode> methods) {
    this.file = file;
    this.type = type;
    this.methods = methods;
    receivers.add(type.name);
    for (FunctionNode method : methods) {
      List<ArgTy> parameters = method.namedParameters();
      if (!parameters.isEmpty() && !method.isDecoratedWith("staticmethod")) {
        receivers.add(parameters.get(0).arg);
      }
      if (method.decorators().stream().noneMatch(ClassMembers::makesAttribute)) {
        methodNames.add(method.name());
      }
    }
    file.allIn(type, ExprTy.Call.class).forEach(call -> called.add(call.func));
    for (ExprTy.Attribute attribute : attributes()) {
      if (attribute.context == ExprContextTy.Store && isOwn(attribute.value)) {
        assigned.add(attribute.attr);
      }
    }
  }

  String name() {
    return type.name;
  }

  Place place() {
    return file.at(type);
  }

  /** All accesses to attributes of anything, anywhere in the class. */
  List<ExprTy.Attribute> attributes() {
    return file.allIn(type, ExprTy.Attribute.class);
  }

  /** Whether it is the object or class itself. */
  boolean isOwn(ExprTy value) {
    return value instanceof ExprTy.Name name
        ? receivers.contains(name.id)
        : value instanceof ExprTy.Call call && Expressions.isName(call.func, "super");
  }

  /** Whether what is called is just this. */
  boolean isCalled(ExprTy.Attribute attribute) {
    return called.contains(attribute);
  }

  /** Whether a method of the class gives the attribute to its own object. */
  boolean assigns(String attribute) {
    return assigned.contains(attribute);
  }

  /** Whether it holds data: fewer than one in three of its methods do anything but that. */
  boolean holdData() {
    long functional =
        methods.stream()
            .filter(m -> !CONSTRUCTORS.contains(m.name()))
            .filter(m -> !OF_ANY_DATA.contains(m.name()) && !isAccessor(m))
            .count();
    return 3 * functional < methods.size();
  }

  private boolean isAccessor(FunctionNode method) {
    boolean named = !methodNames.contains(method.name()) || ACCESSOR.matcher(method.name()).find();
    return named && file.cyclomatic(method) == 1;
  }

  /** For each method but constructors the attributes of its own object and class that it uses. */
  Collection<Set<String>> attributesByMethod() {
    return methods.stream()
        .filter(m -> !CONSTRUCTORS.contains(m.name()) && !m.isDecoratedWith("overload"))
        .map(this::attributesIn)
        .toList();
  }

  private Set<String> attributesIn(FunctionNode method) {
    var used = new HashSet<String>();
    for (ExprTy.Attribute attribute : file.allIn(method.node(), ExprTy.Attribute.class)) {
      if (isOwn(attribute.value) && isData(attribute)) {
        used.add(attribute.attr);
      }
    }
    return used;
  }

  // What is called and never assigned is a method that the class inherits.
  private boolean isData(ExprTy.Attribute attribute) {
    return !attribute.attr.startsWith("__")
        && !methodNames.contains(attribute.attr)
        && (!isCalled(attribute) || assigns(attribute.attr));
  }

  // Such as property, cached_property, and name.setter.
  private static boolean makesAttribute(ExprTy decorator) {
    String name = Expressions.lastName(decorator);
    return name.endsWith("property") || name.equals("setter") || name.equals("deleter");
  }
}
