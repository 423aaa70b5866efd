package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import dev.tidemark.analyzers.outline.DeclarationKind;
import dev.tidemark.analyzers.outline.Trait;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The traits of the declarations of one file.
 *
 * <p>A base class in another file may impose any name and may document any method. So a class with
 * such a base imposes the names of all its members, and its methods owe no documentation.
 */
final class Traits {
  private static final List<String> ACCESSORS = List.of("setter", "getter", "deleter");
  private static final Set<String> HOOKS = Set.of("setUpModule", "tearDownModule", "load_tests");

  private final Inheritance inheritance;
  private final Exports exports;
  private final Map<Scope, Set<Trait>> known = new HashMap<>();

  Traits(Inheritance inheritance, Exports exports) {
    this.inheritance = inheritance;
    this.exports = exports;
  }

  Set<Trait> of(Scope scope) {
    return known.computeIfAbsent(scope, this::judge);
  }

  Set<Trait> of(Bindings.Binding binding) {
    Scope scope = binding.scope();
    boolean imposed =
        binding.imposed()
            || isDunder(binding.name())
            || (binding.kind() == DeclarationKind.PARAMETER && isImposed(scope))
            || (scope.kind() == Scope.Kind.CLASS && isInherited(scope, binding.name()));
    return imposed ? Set.of(Trait.NAME_IMPOSED) : Set.of();
  }

  // As methods of a class do, lambdas in its body may answer to a base of it.
  private boolean isImposed(Scope function) {
    return function.kind() == Scope.Kind.LAMBDA
        ? function.outer().kind() == Scope.Kind.CLASS && inheritance.hasUnseenBase(function.outer())
        : of(function).contains(Trait.NAME_IMPOSED);
  }

  private Set<Trait> judge(Scope scope) {
    var traits = EnumSet.noneOf(Trait.class);
    if (Documentation.isPresent(scope)) {
      traits.add(Trait.DOCUMENTED);
    }
    if (Documentation.isPublic(scope)) {
      traits.add(Trait.PUBLIC);
    }
    if (scope.kind() == Scope.Kind.FUNCTION) {
      judgeFunction(scope, FunctionNode.of(scope.node()), traits);
    }
    if (!traits.contains(Trait.NAME_IMPOSED)
        && exports.mayHold(scope)
        && Documentation.isOwed(scope)) {
      traits.add(Trait.OWES_DOC);
    }
    return traits;
  }

  private void judgeFunction(Scope scope, FunctionNode function, Set<Trait> traits) {
    if (scope.isMethod() && scope.name().equals("__init__")) {
      traits.add(Trait.CONSTRUCTOR);
    }
    boolean overrides =
        function.isDecoratedWith("override")
            || (scope.isMethod() && inheritance.overrides(scope.outer(), scope.name()));
    if (overrides) {
      traits.add(Trait.OVERRIDE);
    }
    if (overrides
        || isDunder(scope.name())
        || HOOKS.contains(scope.name())
        || (scope.isMethod() && inheritance.hasUnseenBase(scope.outer()))
        || isAccessor(function)) {
      traits.add(Trait.NAME_IMPOSED);
    }
  }

  private boolean isInherited(Scope classScope, String member) {
    return inheritance.hasUnseenBase(classScope) || inheritance.overrides(classScope, member);
  }

  // The setter of a property bears the property's name.
  private static boolean isAccessor(FunctionNode function) {
    return function.decorators().stream()
        .anyMatch(d -> d instanceof ExprTy.Attribute a && ACCESSORS.contains(a.attr));
  }

  private static boolean isDunder(String name) {
    return name.length() > 4 && name.startsWith("__") && name.endsWith("__");
  }
}
