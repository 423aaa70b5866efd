package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.CodeType.FieldDeclaration;
import dev.tidemark.analyzers.flow.library.Library;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What is known once the classes and modules of the file have been loaded. */
final class Loaded {
  private final Program program;
  private final Library library;
  private final Context.Numbers numbers;
  private final Map<String, Integer> statics = new HashMap<>();
  private final Map<String, Integer> selves = new HashMap<>();
  private final Map<String, Thing> templates = new HashMap<>();
  private State base = State.EMPTY;

  Loaded(Program program, Library library, Context.Numbers numbers) {
    this.program = program;
    this.library = library;
    this.numbers = numbers;
  }

  /** The thing that holds the static fields of a class, or the variables of a module. */
  int statics(String owner) {
    return statics.computeIfAbsent(owner, key -> numbers.next());
  }

  /** The thing that the methods of a class run on when they are run by themselves. */
  int self(CodeType type) {
    return selves.computeIfAbsent(type.name(), key -> numbers.next());
  }

  /** What holds before any function runs, but that everything has been loaded. */
  State base(CodeType owner) {
    if (owner == null) {
      return base;
    }
    Thing template = templates.getOrDefault(owner.name(), Thing.of(owner.name()));
    return base.withThing(self(owner), template.asOutside());
  }

  /** Keeps what loading has left: fields that never change as they are. */
  void keep(State state) {
    State kept = state.withLocals(IntMap.empty());
    for (Map.Entry<String, Integer> entry : statics.entrySet()) {
      CodeType type = program.type(entry.getKey());
      Thing thing = kept.heap().get(entry.getValue());
      if (type != null && thing != null) {
        kept = kept.withThing(entry.getValue(), unchanging(type, thing));
      }
    }
    base = kept;
  }

  private Thing unchanging(CodeType type, Thing thing) {
    Thing empty = Thing.of(thing.type()).asOutside();
    return thing
        .fields()
        .fold(
            empty,
            (kept, name, value) -> {
              FieldDeclaration field = program.field(type, name);
              boolean stays = field == null || field.unchanging();
              return kept.withField(name, stays ? value : value.with(Constants.ANY));
            });
  }

  /** The variables of the module by full name, with their types where a model knows these. */
  Map<String, String> typedVariables(String module) {
    var typed = new TreeMap<String, String>();
    Integer number = statics.get(module);
    Thing variables = number == null ? null : base.heap().get(number);
    if (variables != null && !module.isEmpty()) {
      variables
          .fields()
          .forEach(
              (name, value) -> {
                if (value.type() != null && library.knows(value.type())) {
                  typed.put(module + "." + name, value.type());
                }
              });
    }
    return typed;
  }

  /** Keeps what the initialisers of fields make of each object of a class. */
  void initialised(CodeType type, IntMap<Thing> heap) {
    Thing template =
        heap.get(self(type))
            .fields()
            .fold(
                Thing.of(type.name()),
                (kept, name, value) -> {
                  FieldDeclaration field = program.field(type, name);
                  boolean stays = field != null && field.unchanging();
                  return stays ? kept.withField(name, value) : kept;
                });
    templates.put(type.name(), template);
    template.fields().forEach((name, value) -> keep(value, heap));
  }

  // What is in a collection, any method may change.
  private void keep(Value value, IntMap<Thing> heap) {
    for (int number : value.objects()) {
      Thing thing = heap.get(number);
      if (thing != null && base.heap().get(number) == null) {
        boolean changes = thing.type().startsWith("java.util.");
        Value rest = thing.rest().union(Value.HARMLESS);
        base = base.withThing(number, changes ? thing.asOutside().withRest(rest) : thing);
      }
    }
  }
}
