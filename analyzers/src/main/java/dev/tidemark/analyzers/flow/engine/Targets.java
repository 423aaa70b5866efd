package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.engine.Program.Method;
import dev.tidemark.analyzers.model.Language;
import java.util.LinkedHashSet;
import java.util.Set;

/** The methods of this file that a call may mean, and the name of the one elsewhere. */
final class Targets {
  private static final int MOST_TARGETS = 4;

  private final Frame frame;
  private final Expressions expressions;

  Targets(Frame frame, Expressions expressions) {
    this.frame = frame;
    this.expressions = expressions;
  }

  private Machine machine() {
    return frame.machine();
  }

  private Program program() {
    return machine().program();
  }

  /** Methods of a class, or of one that extends it, of which the object may be. */
  Set<Method> ofClass(CodeType type, Value self, String name, int arguments) {
    if (self.type() != null && program().isA(self.type(), type.name())) {
      return of(self, name, arguments);
    }
    Method method = program().method(type, name, arguments);
    return method == null ? Set.of() : Set.of(method);
  }

  /** Full name of a method of a class that is declared elsewhere; "" if the class is not known. */
  String callee(Value receiver, String name) {
    String type = receiver.type().isEmpty() ? made(receiver.symbol()) : receiver.type();
    return type.isEmpty() || program().type(type) != null ? "" : type + "." + name;
  }

  // In Python what another file gives is an object of a class if its name is written as one.
  private String made(String symbol) {
    int slash = symbol.lastIndexOf('/');
    int last = symbol.lastIndexOf('.', Math.max(slash, 0)) + 1;
    boolean isClass =
        program().file().language() == Language.PYTHON
            && last < slash
            && Character.isUpperCase(symbol.charAt(last))
            && (symbol.charAt(0) == '.' || Character.isJavaIdentifierStart(symbol.charAt(0)));
    return isClass && machine().mayBeElsewhere(symbol) ? symbol.substring(0, slash) : "";
  }

  /** Methods that a call on the object may run. */
  Set<Method> of(Value receiver, String name, int arguments) {
    var found = new LinkedHashSet<Method>();
    boolean exact = false;
    for (Thing thing : expressions.heap().things(receiver)) {
      CodeType type = program().type(thing.type());
      Method method = type == null ? null : program().method(type, name, arguments);
      if (method != null) {
        exact |= !thing.outside();
        found.add(method);
      }
    }
    CodeType declared = program().type(receiver.type());
    if (declared != null && !exact) {
      Method method = program().method(declared, name, arguments);
      if (method != null) {
        found.add(method);
      }
      program().overriding(declared.name(), name, arguments).stream()
          .limit(MOST_TARGETS)
          .forEach(found::add);
    }
    return found;
  }
}
