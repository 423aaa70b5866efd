package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeFile;
import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.CodeType.FieldDeclaration;
import dev.tidemark.analyzers.flow.code.Expression;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.engine.Program.Method;
import dev.tidemark.analyzers.flow.library.Member;
import dev.tidemark.analyzers.model.Language;
import java.util.List;
import java.util.Set;

/** Reads and writes variables, fields and items. */
final class Variables {
  private static final Set<String> PROPERTIES =
      Set.of(
          "property",
          "functools.cached_property",
          "cached_property",
          "django.utils.functional.cached_property",
          "werkzeug.utils.cached_property");

  private final Frame frame;
  private final Expressions expressions;

  Variables(Frame frame, Expressions expressions) {
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

  void setLocal(int variable, Value value, At at) {
    Function.Variable declared = frame.function().variables().get(variable);
    Value stored = settled(value, declared.type());
    secret(declared.name(), stored, at);
    Taint told = stored.taint().step(at.line(), "goes into \"" + declared.name() + "\"");
    frame.set(frame.now().withLocal(variable, stored.with(told)));
  }

  /** The value where it is declared to be of a type. */
  Value settled(Value value, String type) {
    Value typed = as(value, type);
    boolean other = value.fetched() && !typed.taint().isEmpty() && !machine().isData(typed.type());
    return other ? typed.with(typed.taint().map(Variables::ofItself)) : typed;
  }

  // The file that gave it tells what it holds.
  private static Trace ofItself(Trace trace) {
    boolean gave = trace.origin().kind() == Origin.Kind.RESULT && trace.through() == null;
    return gave ? trace : null;
  }

  /** The value where it is known to be of a type. */
  Value as(Value value, String type) {
    if (type.isEmpty() || value.type() == null) {
      return value;
    }
    if (machine().library().isHarmless(type)) {
      return value.with(machine().numeric(value.taint())).typed(type);
    }
    boolean made = value.objects().length > 0 && !value.type().isEmpty();
    return made || (!value.type().isEmpty() && machine().isA(value.type(), type))
        ? value
        : value.typed(type);
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
    FieldDeclaration declared = declared(typeOf(owner), field.name());
    Value typed = settled(value, declared == null ? "" : declared.type());
    Value told = typed.with(typed.taint().step(at.line(), "goes into \"" + field.name() + "\""));
    machine().escapes(told);
    heap().change(owner, thing -> thing.withField(field.name(), told));
    machine().fields().store(typeOf(owner), field.name(), told);
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

  private CodeType typeOf(Value value) {
    return value.type() == null ? null : machine().program().type(value.type());
  }

  private FieldDeclaration declared(CodeType type, String name) {
    return type == null ? null : machine().program().field(type, name);
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
    int number = machine().statics(owner);
    Thing before = heap().get(number);
    Thing statics = before == null ? Thing.of("").asOutside() : before;
    machine().escapes(value);
    heap().set(number, statics.withField(name, value));
    machine().fields().store(owner, name, value);
  }

  Value global(String name, At at) {
    Program program = machine().program();
    if (program.type(name) != null || program.function(name) != null) {
      return Value.global(name, "");
    }
    int dot = name.lastIndexOf('.');
    String owner = dot < 0 ? "builtins" : name.substring(0, dot);
    return ofGlobal(owner, name.substring(dot + 1), name, at);
  }

  private Value ofGlobal(String owner, String name, String full, At at) {
    Program program = machine().program();
    if (program.type(full) != null || program.function(full) != null) {
      return Value.global(full, "");
    }
    CodeType type = program.type(owner);
    if (type != null || isModule(owner)) {
      return ofOwn(owner, type, name, full);
    }
    Member member = machine().library().member(owner, name, -1);
    Value known =
        member == null
            ? Value.global(full, "")
            : expressions.calls().effects().read(member, Value.global(owner, ""), at);
    return known.named(full);
  }

  // What a package of Java holds beside this file lies in others.
  private boolean isModule(String owner) {
    CodeFile file = machine().program().file();
    return file.language() == Language.PYTHON && owner.equals(file.name());
  }

  private Value ofOwn(String owner, CodeType type, String name, String full) {
    Program program = machine().program();
    List<String> owners =
        type == null ? List.of(owner) : program.lineage(type).stream().map(CodeType::name).toList();
    for (String each : owners) {
      Thing statics = heap().get(machine().statics(each));
      Value known = statics == null ? null : statics.fields().get(name);
      if (known != null) {
        return known;
      }
    }
    if (type != null && program.method(type, name, 0) != null) {
      return Value.global(full, "");
    }
    FieldDeclaration field = declared(type, name);
    return as(machine().fields().read(owners, name), field == null ? "" : field.type());
  }

  Value field(Value base, Expression.Field field) {
    if (base.fetched() && base.type() != null && base.type().isEmpty()) {
      return fetched(base);
    }
    if (!base.global().isEmpty() && base.type().isEmpty()) {
      String full = base.global() + "." + field.name();
      return ofGlobal(base.global(), field.name(), full, field.at());
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
    return found.and(base.taint());
  }

  // A variable of the class that no object has for itself; null if there is none.
  private Value ofClass(String name, String variable) {
    CodeType type = machine().program().type(name);
    FieldDeclaration field = declared(type, variable);
    if (field == null || !field.isStatic() || !field.unchanging()) {
      return null;
    }
    for (CodeType each : machine().program().lineage(type)) {
      Thing statics = heap().get(machine().statics(each.name()));
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
    CodeType type = typeOf(base);
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
    CodeType type = typeOf(base);
    if (type == null) {
      return Value.HARMLESS.and(base.taint());
    }
    List<String> owners = machine().program().lineage(type).stream().map(CodeType::name).toList();
    FieldDeclaration field = declared(type, name);
    Value stored = machine().fields().read(owners, name);
    return as(stored, field == null ? "" : field.type()).and(base.taint());
  }
}
