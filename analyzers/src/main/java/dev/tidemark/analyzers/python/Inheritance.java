package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which members of the classes of a file may answer to a base class, or to an interface of zope:
 * the decorator that names one asks for its methods as a base class would.
 */
final class Inheritance {
  /** Whatever these bring along, no ordinary method overrides it. */
  private static final Set<String> HARMLESS =
      Set.of(
          "object",
          "ABC",
          "Protocol",
          "Generic",
          "NamedTuple",
          "TypedDict",
          "Enum",
          "IntEnum",
          "StrEnum",
          "Flag",
          "IntFlag",
          "BaseException");

  private static final Set<String> IMPLEMENTERS = Set.of("implementer", "implementer_only");

  /** A hostile file may chain any number of classes; past this many, bases count as unseen. */
  private static final int MOST_ANCESTORS = 100;

  private record Bases(boolean unseen, Set<Scope> seen) {}

  private final Map<String, Scope> classes = new HashMap<>();
  private final Map<Scope, Bases> bases = new HashMap<>();

  Inheritance(List<Scope> scopes) {
    for (Scope scope : scopes) {
      if (scope.kind() == Scope.Kind.CLASS) {
        classes.putIfAbsent(scope.name(), scope);
      }
    }
  }

  /** Whether some base or interface of the class, or of its bases, is defined elsewhere. */
  boolean hasUnseenBase(Scope classScope) {
    return basesOf(classScope).unseen();
  }

  /** Whether a base of the class that is in this file has a member of that name. */
  boolean overrides(Scope classScope, String member) {
    return basesOf(classScope).seen().stream().anyMatch(base -> base.binds(member));
  }

  private Bases basesOf(Scope classScope) {
    return bases.computeIfAbsent(classScope, this::ancestors);
  }

  private Bases ancestors(Scope classScope) {
    var seen = new HashSet<Scope>();
    var open = new ArrayDeque<Scope>(List.of(classScope));
    while (!open.isEmpty()) {
      var definition = (StmtTy.ClassDef) open.pop().node();
      if (implementsInterface(definition)) {
        return new Bases(true, seen);
      }
      for (ExprTy base : definition.bases) {
        Scope known = base instanceof ExprTy.Name name ? classes.get(name.id) : null;
        if (known == null ? !isHarmless(base) : seen.size() == MOST_ANCESTORS) {
          return new Bases(true, seen);
        }
        if (known != null && known != classScope && seen.add(known)) {
          open.push(known);
        }
      }
    }
    return new Bases(false, seen);
  }

  private static boolean implementsInterface(StmtTy.ClassDef definition) {
    return definition.decoratorList != null
        && Arrays.stream(definition.decoratorList)
            .anyMatch(
                each ->
                    each instanceof ExprTy.Call
                        && IMPLEMENTERS.contains(Expressions.lastName(each)));
  }

  private static boolean isHarmless(ExprTy base) {
    String name = Expressions.lastName(base);
    return !(base instanceof ExprTy.Call)
        && (HARMLESS.contains(name) || BuiltInExceptions.contains(name));
  }
}
