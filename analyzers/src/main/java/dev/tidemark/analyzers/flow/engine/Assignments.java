package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeType.FieldDeclaration;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Function;
import java.util.List;

/** Puts values into variables, fields and items. */
final class Assignments {
  private final Frame frame;
  private final Expressions expressions;

  Assignments(Frame frame, Expressions expressions) {
    this.frame = frame;
    this.expressions = expressions;
  }

  private Machine machine() {
    return frame.machine();
  }

  private Heap heap() {
    return expressions.heap();
  }

  void assign(Expression target, Value value, At at) {
    if (frame.isOver()) {
      return;
    }
    if (target instanceof Expression.Local local) {
      setLocal(local.variable(), value, at);
    } else if (target instanceof Expression.Field field) {
      setField(field, value, at);
    } else if (target instanceof Expression.Element element) {
      setElement(element, value, at);
    } else if (target instanceof Expression.Global global) {
      int dot = global.name().lastIndexOf('.');
      String owner = dot < 0 ? "" : global.name().substring(0, dot);
      setStatic(owner, global.name().substring(dot + 1), value, at);
    } else if (target instanceof Expression.Items items) {
      takeApart(items, value, at);
    }
  }

  private void takeApart(Expression.Items targets, Value value, At at) {
    List<Value> known = heap().knownItems(value);
    boolean fits = known != null && known.size() == targets.items().size();
    for (int i = 0; i < targets.items().size(); i++) {
      Value part = fits ? known.get(i) : apart(value, i, targets.items().size());
      assign(targets.items().get(i), part, at);
    }
  }

  // Each of several tuples of that length has such an item at that place.
  private Value apart(Value value, int index, int size) {
    boolean tuples =
        !Heap.isOpen(value)
            && heap().things(value).stream()
                .allMatch(
                    thing ->
                        thing.items() != null
                            && thing.items().size() == size
                            && thing.rest().type() == null);
    return tuples
        ? heap().item(value, Value.constant(Constants.of((long) index), ""))
        : heap().anyItem(value);
  }

  private void setLocal(int variable, Value value, At at) {
    Function.Variable declared = frame.function().variables().get(variable);
    Value stored = machine().types().settled(value, declared.type());
    secret(declared.name(), stored, at);
    Taint told = stored.taint().step(at.line(), "goes into \"" + declared.name() + "\"");
    frame.set(frame.now().withLocal(variable, stored.with(told)));
  }

  private void setField(Expression.Field field, Value value, At at) {
    Value base = expressions.value(field.base());
    if (frame.isOver()) {
      return;
    }
    secret(field.name(), value, at);
    if (!base.global().isEmpty()) {
      setStatic(base.global(), field.name(), value, at);
      return;
    }
    expressions.calls().overloads().onSet(base, field, value);
    Value owner = materialised(field.base(), base);
    FieldDeclaration declared =
        machine().types().declared(machine().types().typeOf(owner), field.name());
    Value typed = machine().types().settled(value, declared == null ? "" : declared.type());
    Value told = typed.with(typed.taint().step(at.line(), "goes into \"" + field.name() + "\""));
    machine().escapes(told);
    heap().change(owner, thing -> thing.withField(field.name(), told));
    machine().fields().store(machine().types().typeOf(owner), field.name(), told);
  }

  // A thing that came from outside begins to be known by what is put into it.
  private Value materialised(Expression base, Value value) {
    if (value.objects().length > 0 || !(base instanceof Expression.Local local)) {
      return value;
    }
    Thing thing =
        Thing.of(value.type() == null ? "" : value.type())
            .asOutside()
            .withRest(Value.unknown(value.taint(), ""));
    Value made = heap().make(base, thing);
    Value both = value.withObjects(made.objects()).named("");
    frame.set(frame.now().withLocal(local.variable(), both));
    return both;
  }

  private void setElement(Expression.Element element, Value value, At at) {
    Value base = expressions.value(element.base());
    Value index = expressions.value(element.index());
    if (frame.isOver()) {
      return;
    }
    named(index, value, at);
    expressions.calls().overloads().onItem(base, element, List.of(index, value));
    heap().setItem(materialised(element.base(), base), index, value);
  }

  /** Looks at a value that goes under a key. */
  void named(Value key, Value value, At at) {
    if (key.constant() instanceof String name) {
      secret(name, value, at);
    }
  }

  // A weak random number must not become what nobody should guess.
  private void secret(String name, Value value, At at) {
    if (!value.taint().isEmpty() && SecretNames.isOne(name)) {
      machine().found().secret(name, value.taint(), at, frame);
    }
  }

  private void setStatic(String owner, String name, Value value, At at) {
    secret(name, value, at);
    int number = machine().loaded().statics(owner);
    Thing before = heap().get(number);
    Thing statics = before == null ? Thing.of("").asOutside() : before;
    machine().escapes(value);
    heap().set(number, statics.withField(name, value));
    machine().fields().store(owner, name, value);
  }
}
