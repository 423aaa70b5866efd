package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.CodeType;
import dev.tidemark.analyzers.flow.code.CodeType.FieldDeclaration;
import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Function;
import dev.tidemark.analyzers.flow.library.Library;
import dev.tidemark.analyzers.flow.library.Nature;
import dev.tidemark.analyzers.model.Language;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** All that the analysis of one file shares. */
final class Machine {
  /** Beside the bits of rules: the value is a canonical path. */
  static final int NORMAL = 1 << 30;

  private static final Set<String> TEXTS =
      Set.of("java.lang.String", "java.lang.CharSequence", "str", "bytes");
  private static final Set<String> PLAIN =
      Set.of("", "str", "bytes", "list", "dict", "tuple", "set", "byte", "char");

  private final Program program;
  private final Library library;
  private final BiPredicate<String, Language> backtracks;
  private final Predicate<String> asked;
  private final Budget budget;
  private final Summaries summaries = new Summaries(this);
  private final Found found = new Found(this);
  private final Edges edges = new Edges();
  private final Questions questions = new Questions();
  private final FieldValues fields = new FieldValues();
  private final Context.Numbers numbers = new Context.Numbers();
  private final Map<String, Integer> statics = new HashMap<>();
  private final Map<String, Integer> selves = new HashMap<>();
  private final Map<String, String> typesByName = new HashMap<>();
  private final Map<Origin, Integer> origins = new HashMap<>();
  private final IdentityHashMap<Function, Frame> makers = new IdentityHashMap<>();
  private final Set<Function> ran = Collections.newSetFromMap(new IdentityHashMap<>());
  private final BitSet escaped = new BitSet();
  private State base = State.EMPTY;

  Machine(
      Program program,
      Library library,
      BiPredicate<String, Language> backtracks,
      Predicate<String> asked,
      Budget budget) {
    this.program = program;
    this.asked = asked;
    this.library = library;
    this.backtracks = backtracks;
    this.budget = budget;
  }

  Program program() {
    return program;
  }

  Library library() {
    return library;
  }

  Budget budget() {
    return budget;
  }

  Summaries summaries() {
    return summaries;
  }

  Found found() {
    return found;
  }

  Edges edges() {
    return edges;
  }

  Questions questions() {
    return questions;
  }

  FieldValues fields() {
    return fields;
  }

  Context.Numbers numbers() {
    return numbers;
  }

  /** Whether anybody wants to know of what offends the rule. */
  boolean asks(String rule) {
    return asked.test(rule);
  }

  boolean backtracks(String pattern) {
    return backtracks.test(pattern, program.file().language());
  }

  /** Whether values of such an origin are of interest. */
  boolean follows(Nature nature) {
    return nature == Nature.REMOTE || nature == Nature.RANDOM;
  }

  /** What is left of the taint of a number. */
  Taint numeric(Taint taint) {
    return taint.map(trace -> trace.origin().nature() == Nature.RANDOM ? trace : null);
  }

  boolean isText(String type) {
    return type != null && TEXTS.contains(type);
  }

  String textType() {
    return program.file().language() == Language.JAVA ? "java.lang.String" : "str";
  }

  /**
   * Whether a value of the type may be data as it came in, and not something that stands for it.
   */
  boolean isData(String type) {
    return isPlain(type) || library.knows(type);
  }

  /** Whether it is a type of texts, bytes or collections, or may be one. */
  boolean isPlain(String type) {
    return PLAIN.contains(type)
        || type.endsWith("[]")
        || (type.startsWith("java.") && !type.startsWith("java.sql."));
  }

  /** Whether what such an object holds is items, and not what it is set up to do. */
  boolean isContainer(String type) {
    return PLAIN.contains(type) || type.endsWith("[]") || type.startsWith("java.util.");
  }

  boolean isA(String type, String ancestor) {
    if (type.equals(ancestor) || library.isA(type, ancestor)) {
      return true;
    }
    CodeType own = program.type(type);
    return own != null
        && (program.isA(type, ancestor)
            || program.strangers(own).stream().anyMatch(each -> library.isA(each, ancestor)));
  }

  /** The type that a variable has by its name; "" if none. */
  String typeByName(String name) {
    return typesByName.computeIfAbsent(
        name, each -> library.namedType(each, program.file().imports()));
  }

  /** The thing that holds the static fields of a class, or the variables of a module. */
  int statics(String owner) {
    return statics.computeIfAbsent(owner, key -> numbers.next());
  }

  /** The thing that the methods of a class run on when they are run by themselves. */
  int self(CodeType type) {
    return selves.computeIfAbsent(type.name(), key -> numbers.next());
  }

  int number(Origin origin) {
    return origins.computeIfAbsent(origin, key -> origins.size());
  }

  /** What holds before any function runs, but that everything has been loaded. */
  State base(CodeType owner) {
    if (owner == null) {
      return base;
    }
    Thing self = Thing.of(owner.name()).asOutside();
    Thing template = templates.get(owner.name());
    if (template != null) {
      for (var field : template.fields().entrySet()) {
        self = self.withField(field.getKey(), field.getValue());
      }
    }
    return base.withThing(self(owner), self);
  }

  private final Map<String, Thing> templates = new HashMap<>();

  /** Keeps what loading has left: fields that never change as they are. */
  void loaded(State state) {
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
    Thing kept = Thing.of(thing.type()).asOutside();
    for (Map.Entry<String, Value> entry : thing.fields().entrySet()) {
      FieldDeclaration field = program.field(type, entry.getKey());
      boolean stays = field == null || field.unchanging();
      Value value = entry.getValue();
      kept = kept.withField(entry.getKey(), stays ? value : value.with(Constants.ANY));
    }
    return kept;
  }

  /** The variables of the module by full name, with their types where a model knows these. */
  Map<String, String> typedVariables(String module) {
    var typed = new java.util.TreeMap<String, String>();
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
    Thing kept = Thing.of(type.name());
    for (Map.Entry<String, Value> entry : heap.get(self(type)).fields().entrySet()) {
      FieldDeclaration field = program.field(type, entry.getKey());
      if (field != null && field.unchanging()) {
        kept = kept.withField(entry.getKey(), entry.getValue());
        keep(entry.getValue(), heap);
      }
    }
    templates.put(type.name(), kept);
  }

  /** Notes that a value is kept in a thing, where it may be met again. */
  void escapes(Value value) {
    for (int number : value.objects()) {
      escaped.set(number);
    }
  }

  boolean hasEscaped(int number) {
    return escaped.get(number);
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

  void made(Function function, Frame maker) {
    makers.put(function, maker);
  }

  /** Where a function that is not at the top was made; null if it was not. */
  Frame maker(Function function) {
    return makers.get(function);
  }

  void ran(Function function) {
    ran.add(function);
  }

  boolean hasRun(Function function) {
    return ran.contains(function);
  }

  /** Forgets which functions ran, so that they run again. */
  void again() {
    ran.clear();
    edges.clear();
    summaries.forget();
  }

  /** Whether another file of the repository may hold what has this name. */
  boolean mayBeElsewhere(String callee) {
    int dot = callee.lastIndexOf('.');
    return dot > 0
        && !callee.startsWith("java.")
        && !callee.startsWith("javax.")
        && !callee.startsWith("jakarta.")
        && callee.charAt(dot - 1) != ']'
        && !library.knows(callee.substring(0, dot));
  }

  /** The origin of what another file may give. */
  Taint resultOf(String callee, At at) {
    var origin = new Origin(Origin.Kind.RESULT, null, at.line(), at.column(), callee);
    return Taint.of(
        new Trace(origin, 0, null, Step.first(at.line(), "\"" + callee + "\" gives it")));
  }
}
