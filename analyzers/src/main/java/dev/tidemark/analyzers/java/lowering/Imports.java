package dev.tidemark.analyzers.java.lowering;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What names mean outside of all classes of a file. */
final class Imports {
  /** Packages that are asked for a class: each costs a look for each name. */
  private static final int PACKAGES = 100;

  private final String packageName;
  private final Predicate<String> known;
  private final Set<String> all = new LinkedHashSet<>();
  private final Map<String, String> types = new HashMap<>();
  private final Set<String> packages = new LinkedHashSet<>();
  private final Map<String, String> members = new HashMap<>();
  private final Set<String> classes = new LinkedHashSet<>();

  Imports(CompilationUnit unit, Predicate<String> known) {
    this.packageName = unit.getPackageDeclaration().map(NodeWithName::getNameAsString).orElse("");
    this.known = known;
    unit.getImports().forEach(this::add);
  }

  private void add(ImportDeclaration declaration) {
    String name = declaration.getNameAsString();
    if (declaration.isModule()) {
      return;
    }
    all.add(declaration.isAsterisk() ? name + ".*" : name);
    if (declaration.isAsterisk()) {
      Set<String> holders = declaration.isStatic() ? classes : packages;
      if (holders.size() < PACKAGES) {
        holders.add(name);
      }
      return;
    }
    int dot = name.lastIndexOf('.');
    if (declaration.isStatic()) {
      members.putIfAbsent(name.substring(dot + 1), name.substring(0, Math.max(dot, 0)));
    } else {
      types.put(name.substring(dot + 1), name);
    }
  }

  String packageName() {
    return packageName;
  }

  /** As {@link dev.tidemark.analyzers.flow.code.CodeFile#imports} wants them. */
  Set<String> all() {
    return all;
  }

  /** The name of what the file itself declares at its top. */
  String own(String name) {
    return packageName.isEmpty() ? name : packageName + '.' + name;
  }

  boolean isKnown(String type) {
    return known.test(type);
  }

  /** Makes the simple name of a class of this file mean that class. */
  void declare(String name) {
    types.putIfAbsent(name, own(name));
  }

  /** The full name by an import, a declaration at the top, or java.lang. */
  Optional<String> stated(String name) {
    String type = types.get(name);
    if (type == null && JavaLang.has(name)) {
      type = "java.lang." + name;
    }
    return Optional.ofNullable(type);
  }

  /** The full name of a class, which is a guess if several packages could have it. */
  String type(String name) {
    Optional<String> stated = stated(name);
    if (stated.isPresent()) {
      return stated.get();
    }
    String type = fromPackages(name);
    types.put(name, type);
    return type;
  }

  private String fromPackages(String name) {
    for (Set<String> holders : List.of(packages, classes)) {
      for (String holder : holders) {
        if (known.test(holder + '.' + name)) {
          return holder + '.' + name;
        }
      }
    }
    return packages.size() == 1 ? packages.iterator().next() + '.' + name : own(name);
  }

  /** The class that an import by name takes the field or method from. */
  Optional<String> holderOf(String member) {
    return Optional.ofNullable(members.get(member));
  }

  /** The class that an import of all members may take one from. */
  Optional<String> holderOfAny() {
    if (classes.size() == 1) {
      return Optional.of(classes.iterator().next());
    }
    return classes.stream().filter(known).findFirst();
  }
}
