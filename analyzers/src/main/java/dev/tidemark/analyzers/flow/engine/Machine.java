package dev.tidemark.analyzers.flow.engine;

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

  private final Program program;
  private final Library library;
  private final BiPredicate<String, Language> backtracks;
  private final Predicate<String> asked;
  private final Budget budget;
  private final Types types;
  private final Loaded loaded;
  private final Summaries summaries = new Summaries(this);
  private final Found found = new Found(this);
  private final Edges edges = new Edges();
  private final Questions questions = new Questions();
  private final FieldValues fields = new FieldValues();
  private final Context.Numbers numbers = new Context.Numbers();
  private final Map<Origin, Integer> origins = new HashMap<>();
  private final IdentityHashMap<Function, Frame> makers = new IdentityHashMap<>();
  private final Set<Function> ran = Collections.newSetFromMap(new IdentityHashMap<>());
  private final BitSet escaped = new BitSet();

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
    this.types = new Types(program, library);
    this.loaded = new Loaded(program, library, numbers);
  }

  Program program() {
    return program;
  }

  Library library() {
    return library;
  }

  Types types() {
    return types;
  }

  /** What loading the file has left. */
  Loaded loaded() {
    return loaded;
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

  int number(Origin origin) {
    return origins.computeIfAbsent(origin, key -> origins.size());
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
