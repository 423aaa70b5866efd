package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.CodeType.FieldDeclaration;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.engine.Program.Method;
import dev.tidemark.analyzers.flow.library.Member;
import java.util.List;
import java.util.Set;

/** Reads fields of objects. */
final class Fields {
  private final Frame frame;
  private final Expressions expressions;

  Fields(Frame frame, Expressions expressions) {
    this.frame = frame;
    this.expressions = expressions;
  }

  private Machine machine() {
    return frame.machine();
  }

  private Heap heap() {
    return expressions.heap();
  }

  private static final Set<String> PROPERTIES =
      Set.of(
          "property",
          "functools.cached_property",
          "cached_property",
          "django.utils.functional.cached_property",
          "werkzeug.utils.cached_property");

  /** The value of a field of an object, a class or a module. */
  Value of(Value base, Expression.Field field) {
    if (base.fetched() && base.type() != null && base.type().isEmpty()) {
      return fetched(base);
    }
    if (!base.global().isEmpty() && base.type().isEmpty()) {
      String full = base.global() + "." + field.name();
      return expressions.variables().ofGlobal(base.global(), field.name(), full, field.at());
    }
    if (field.name().equals("length") && base.type() != null && base.type().endsWith("[]")) {
      List<Value> items = heap().knownItems(base);
      Constants size =
          items == null || items.isEmpty() ? Constants.ANY : Constants.of((long) items.size());
      return Value.constant(size, "int");
    }
    Value found = Value.NONE;
    boolean known = false;
    for (Thing thing : heap().things(base)) {
      Value own = thing.fields().get(field.name());
      own = own == null ? ofClass(thing.type(), field.name()) : own;
      known |= own != null || isStored(thing, field.name());
      found = found.union(own == null ? unset(thing, field.name()) : own);
    }
    if (known && base.onlyObject() >= 0) {
      // The program has put it there.
      Thing only = heap().only(base);
      Value own = only == null ? null : only.fields().get(field.name());
      if (own != null) {
        return own;
      }
    }
    Method property = known ? null : property(base, field.name());
    if (property != null) {
      return expressions
          .calls()
          .following()
          .follow(property, base, Arguments.NONE, field, field.at());
    }
    Member member =
        known ? null : expressions.calls().members().member(base, field.base(), field.name(), -1);
    if (member != null) {
      return expressions.calls().effects().read(member, base, field.at());
    }
    if (found.type() == null || Heap.isOpen(base)) {
      found = found.union(unset(base, field.name()));
    }
    FieldDeclaration declared =
        machine().types().declared(machine().types().typeOf(base), field.name());
    boolean number = declared != null && machine().library().isHarmless(declared.type());
    return number
        ? found.with(machine().types().numeric(found.taint().union(base.taint())))
        : found.and(base.taint());
  }

  // A variable of the class that no object has for itself; null if there is none.
  private Value ofClass(String name, String variable) {
    CodeType type = machine().program().type(name);
    FieldDeclaration field = machine().types().declared(type, variable);
    if (field == null || !field.isStatic() || !field.unchanging()) {
      return null;
    }
    for (CodeType each : machine().program().lineage(type)) {
      Thing statics = heap().get(machine().loaded().statics(each.name()));
      Value value = statics == null ? null : statics.fields().get(variable);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private boolean isStored(Thing thing, String name) {
    CodeType type = machine().program().type(thing.type());
    if (type == null) {
      return false;
    }
    List<String> owners = machine().program().lineage(type).stream().map(CodeType::name).toList();
    return !machine().fields().read(owners, name).equals(Value.HARMLESS);
  }

  // A method that is read like an attribute; null if there is none.
  private Method property(Value base, String name) {
    CodeType type = machine().types().typeOf(base);
    Method method = type == null ? null : machine().program().method(type, name, 0);
    boolean marked =
        method != null
            && method.function().marks().stream()
                .anyMatch(mark -> PROPERTIES.contains(mark.name()));
    return marked ? method : null;
  }

  /** What is in something that was looked up is not what it was looked up by. */
  Value fetched(Value base) {
    Taint answers = Taint.NONE;
    for (Trace trace : base.taint().traces()) {
      boolean answer = trace.origin().kind() == Origin.Kind.RESULT;
      answers = answer ? answers.union(Taint.of(trace)) : answers;
    }
    return Value.unknown(answers, "");
  }

  private Value unset(Thing thing, String name) {
    Value found = unset(Value.unknown(Taint.NONE, thing.type()), name);
    return thing.outside() ? found.union(thing.rest().withoutObjects()) : found;
  }

  // What any code of the file stores there, as it was seen so far.
  private Value unset(Value base, String name) {
    CodeType type = machine().types().typeOf(base);
    if (type == null) {
      return Value.HARMLESS.and(base.taint());
    }
    List<String> owners = machine().program().lineage(type).stream().map(CodeType::name).toList();
    FieldDeclaration field = machine().types().declared(type, name);
    Value stored = machine().fields().read(owners, name);
    return machine().types().as(stored, field == null ? "" : field.type()).and(base.taint());
  }
}
