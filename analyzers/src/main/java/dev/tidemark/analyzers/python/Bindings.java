package dev.tidemark.analyzers.python;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.TypeParamTy;
import dev.tidemark.analyzers.outline.DeclarationKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where each scope first binds each name, classes and functions aside. A name that an import, a
 * definition or a {@code global} gave to the scope is not the author's to choose again.
 */
final class Bindings {
  /**
   * A name at its first binding.
   *
   * @param scope the owner of the name
   * @param node what stands at the name, or around it where the grammar has no node for it
   * @param brief whether it ends with the comprehension that binds it
   */
  record Binding(
      DeclarationKind kind,
      String name,
      Scope scope,
      SSTNode node,
      boolean imposed,
      boolean brief) {
    /** Whether it belongs to a class, so that nothing in this file tells how long it is in use. */
    boolean isMember() {
      return node instanceof ExprTy.Attribute
          || (scope.kind() == Scope.Kind.CLASS
              && kind != DeclarationKind.VARIABLE
              && kind != DeclarationKind.PARAMETER);
    }
  }

  private final Scopes scopes;
  private final List<Binding> all = new ArrayList<>();
  private int comprehensions;

  Bindings(Scopes scopes) {
    this.scopes = scopes;
  }

  List<Binding> all() {
    return all;
  }

  void enter(SSTNode node, SSTNode parent) {
    if (node instanceof ExprTy.Name name) {
      if (name.context == ExprContextTy.Store) {
        bindVariable(name.id, name, parent);
      } else {
        scopes.current().use(name.id, name.getSourceRange().startLine);
      }
    } else if (node instanceof ExprTy.Attribute attribute) {
      if (attribute.context == ExprContextTy.Store) {
        bindAttribute(attribute);
      }
    } else if (node instanceof ArgTy parameter) {
      bindParameter(parameter);
    } else if (node instanceof ComprehensionTy) {
      comprehensions++;
    } else if (node instanceof ExprTy.ListComp comprehension) {
      bindTargets(comprehension.generators);
    } else if (node instanceof ExprTy.GeneratorExp comprehension) {
      bindTargets(comprehension.generators);
    } else if (node instanceof ExprTy.DictComp comprehension) {
      bindTargets(comprehension.generators);
    } else if (node instanceof ExprTy.SetComp comprehension) {
      bindTargets(comprehension.generators);
    } else if (!(node instanceof ExprTy)) {
      enterRarer(node);
    }
  }

  void leave(SSTNode node) {
    if (node instanceof ComprehensionTy) {
      comprehensions--;
    }
  }

  private void enterRarer(SSTNode node) {
    if (node instanceof AliasTy alias) {
      scopes.current().bind(alias.asName == null ? firstName(alias.name) : alias.asName);
    } else if (node instanceof StmtTy.Global global) {
      bindElsewhere(global.names);
    } else if (node instanceof StmtTy.Nonlocal nonlocal) {
      bindElsewhere(nonlocal.names);
    } else if (node instanceof ExceptHandlerTy.ExceptHandler handler) {
      bindVariable(handler.name, handler, null);
    } else if (node instanceof PatternTy.MatchAs pattern) {
      bindVariable(pattern.name, pattern, null);
    } else if (node instanceof PatternTy.MatchStar pattern) {
      bindVariable(pattern.name, pattern, null);
    } else if (node instanceof PatternTy.MatchMapping pattern) {
      bindVariable(pattern.rest, pattern, null);
    } else if (node instanceof TypeParamTy.TypeVar parameter) {
      add(DeclarationKind.TYPE_PARAMETER, parameter.name, node, false);
    } else if (node instanceof TypeParamTy.ParamSpec parameter) {
      add(DeclarationKind.TYPE_PARAMETER, parameter.name, node, false);
    } else if (node instanceof TypeParamTy.TypeVarTuple parameter) {
      add(DeclarationKind.TYPE_PARAMETER, parameter.name, node, false);
    }
  }

  // What comes first in a comprehension uses the names that come later.
  private void bindTargets(ComprehensionTy[] generators) {
    comprehensions++;
    for (ComprehensionTy generator : generators) {
      bindTarget(generator.target);
    }
    comprehensions--;
  }

  private void bindTarget(ExprTy target) {
    if (target instanceof ExprTy.Name name) {
      bindVariable(name.id, name, null);
    } else if (target instanceof ExprTy.Tuple tuple) {
      Arrays.stream(tuple.elements).forEach(this::bindTarget);
    }
  }

  private void bindElsewhere(String[] names) {
    for (String name : names) {
      scopes.current().bind(name);
    }
  }

  private void bindVariable(String name, SSTNode node, SSTNode parent) {
    if (name != null) {
      DeclarationKind usual =
          comprehensions > 0 || scopes.current().isLocal()
              ? DeclarationKind.VARIABLE
              : DeclarationKind.FIELD;
      add(Assignments.kindOf(name, parent, usual), name, node, Assignments.mayBeType(name, parent));
    }
  }

  private void bindParameter(ArgTy parameter) {
    Scope scope = scopes.current();
    if (isReceiver(parameter, scope)) {
      scope.bind(parameter.arg);
    } else {
      add(DeclarationKind.PARAMETER, parameter.arg, parameter, false);
    }
  }

  private void bindAttribute(ExprTy.Attribute attribute) {
    Scope scope = scopes.current();
    if (scope.isMethod()
        && attribute.value instanceof ExprTy.Name receiver
        && receiver.id.equals(receiverOf(scope))
        && scope.outer().bind(attribute.attr)) {
      all.add(
          new Binding(
              DeclarationKind.FIELD, attribute.attr, scope.outer(), attribute, false, false));
    }
  }

  private void add(DeclarationKind kind, String name, SSTNode node, boolean imposed) {
    Scope scope = scopes.current();
    boolean first = scope.bind(name);
    scope.assign(name, node.getSourceRange().startLine);
    if (first) {
      all.add(new Binding(kind, name, scope, node, imposed, comprehensions > 0));
    }
  }

  private static boolean isReceiver(ArgTy parameter, Scope scope) {
    if (!scope.isMethod()) {
      return false;
    }
    FunctionNode function = FunctionNode.of(scope.node());
    List<ArgTy> named = function.namedParameters();
    return !named.isEmpty()
        && named.get(0) == parameter
        && !function.isDecoratedWith("staticmethod");
  }

  /** The name by which a method calls its object or class; "" if it has none. */
  static String receiverOf(Scope method) {
    List<ArgTy> named = FunctionNode.of(method.node()).namedParameters();
    return named.isEmpty() || !isReceiver(named.get(0), method) ? "" : named.get(0).arg;
  }

  private static String firstName(String dotted) {
    int dot = dotted.indexOf('.');
    return dot < 0 ? dotted : dotted.substring(0, dot);
  }
}
