package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import dev.tidemark.analyzers.flow.code.Expression.Operator;
import dev.tidemark.analyzers.flow.library.Effect;
import dev.tidemark.analyzers.flow.library.Member;
import dev.tidemark.analyzers.flow.library.Operand;
import dev.tidemark.analyzers.flow.library.Verb;
import dev.tidemark.analyzers.model.Language;
import java.util.ArrayList;
import java.util.List;

/** What models say of lists, mappings, properties of objects, and texts that grow. */
// Values are shared and never changed: to be the same object tells what is asked, and at once.
@SuppressWarnings("ReferenceEquality")
final class Containers {
  private final Frame frame;
  private final Expressions expressions;
  private final Pairs pairs;

  Containers(Frame frame, Expressions expressions) {
    this.frame = frame;
    this.expressions = expressions;
    this.pairs = new Pairs(frame, expressions);
  }

  private Heap heap() {
    return expressions.heap();
  }

  /** What the effect yields; null if it yields nothing. */
  Value apply(Effect effect, Operands operands, Object place, At at) {
    List<Operand> given = effect.operands();
    Value target = operands.receiver();
    Value first = given.isEmpty() ? null : operands.value(given.get(0));
    Value second = given.size() < 2 ? null : operands.value(given.get(1));
    switch (effect.verb()) {
      case PUTS -> {
        if (!isFunction(target)) {
          put(target, first, second, at);
        }
        return null;
      }
      case GETS -> {
        return got(target, orAny(first), otherwise(given, second));
      }
      case APPENDS -> {
        frame.machine().escapes(orAny(first));
        heap().change(target, thing -> appended(thing, orAny(first)));
        return null;
      }
      case APPENDS_ALL -> {
        if (first != null) {
          pour(target, first);
        }
        putNamed(target, operands);
        return null;
      }
      case INSERTS -> {
        frame.machine().escapes(orAny(second));
        heap().change(target, thing -> inserted(thing, orAny(first), orAny(second)));
        return null;
      }
      case REMOVES -> {
        return removed(target, orAny(first));
      }
      case DROPS -> {
        heap().change(target, Thing::inAnyOrder);
        return null;
      }
      case CLEARS -> {
        heap().change(target, Thing::withoutItems);
        return null;
      }
      case ITEMS -> {
        return heap().anyValue(target);
      }
      case KEYS -> {
        return heap().keys(target);
      }
      case COPIES -> {
        return first == null ? empty(target, operands) : copied(first, place, operands);
      }
      case FIRST -> {
        return heap().item(target, Value.constant(Constants.of(0L), ""));
      }
      case LAST -> {
        return heap().item(target, Value.constant(Constants.of(-1L), ""));
      }
      case HOLDS -> {
        return held(operands, given, place);
      }
      case PAIRS -> {
        return pairs.ofEntries(target, place);
      }
      case NUMBERS -> {
        return pairs.numbered(orAny(first), place);
      }
      case ZIPS -> {
        return pairs.zipped(operands.arguments().all(), place);
      }
      case FILLS -> {
        fill(orAny(first), operands.all());
        return null;
      }
      case WRITES -> {
        return written(target, operands.taint(given), given, operands);
      }
      case TEXT -> {
        return text(target);
      }
      default -> {
        return null;
      }
    }
  }

  /**
   * Whether the receiver is a module or class, so that what a function of it does is its result's.
   */
  static boolean isFunction(Value receiver) {
    return receiver != null
        && !receiver.global().isEmpty()
        && receiver.type() != null
        && receiver.type().isEmpty();
  }

  /** Puts into what a function makes. */
  void putInto(Value made, Member member, Operands operands, At at) {
    for (Effect effect : member.containers()) {
      if (effect.verb() == Verb.PUTS) {
        List<Operand> given = effect.operands();
        put(made, operands.value(given.get(0)), operands.value(given.get(1)), at);
      }
    }
  }

  private static Value orAny(Value value) {
    return value == null ? Value.HARMLESS : value;
  }

  private void put(Value target, Value key, Value value, At at) {
    if (key != null && value != null) {
      heap().setItem(target, key, value);
      expressions.variables().named(key, value, at);
    }
  }

  // Nothing is passed for a key that is not there.
  private Value otherwise(List<Operand> given, Value passed) {
    boolean none = passed == null && given.size() > 1 && isPython();
    return none ? Value.constant(Constants.of(Literal.NULL), "") : passed;
  }

  private boolean isPython() {
    return frame.machine().program().file().language() == Language.PYTHON;
  }

  // A key that is not there gives what is passed for that.
  private Value got(Value target, Value key, Value otherwise) {
    Value found = heap().item(target, key);
    if (otherwise == null) {
      return found;
    }
    if (Operands.isNull(found)) {
      return otherwise.and(found.taint());
    }
    boolean certain =
        key.constant() != null
            && !Heap.isOpen(target)
            && heap().things(target).stream().allMatch(thing -> holds(thing, key.constant()));
    if (certain) {
      return found;
    }
    return Operands.isNull(otherwise)
        ? found.with(found.constants().union(otherwise.constants()))
        : found.union(otherwise);
  }

  private static boolean holds(Thing thing, Object key) {
    return !thing.several() && thing.keyed().containsKey(key);
  }

  // Arguments by keyword become entries of a mapping.
  private void putNamed(Value target, Operands operands) {
    if (isPython()) {
      operands
          .arguments()
          .keywords()
          .forEach(
              (key, value) ->
                  put(target, Value.constant(Constants.of(key), ""), value, frame.at()));
    }
  }

  // A constructor that is given nothing to copy.
  private Value empty(Value target, Operands operands) {
    putNamed(target, operands);
    return null;
  }

  private static Thing appended(Thing thing, Value item) {
    boolean counted = isCounted(thing) && thing.items().size() < Thing.MOST_ITEMS;
    boolean empty = isEmpty(thing);
    if (!counted && !empty) {
      return thing.inAnyOrder().withRest(thing.all().union(item));
    }
    var items = new ArrayList<>(empty ? List.<Value>of() : thing.items());
    items.add(item);
    return thing.withItems(List.copyOf(items));
  }

  private static boolean isCounted(Thing thing) {
    return thing.items() != null && !thing.several() && thing.rest().type() == null;
  }

  // Whether it was just made, and nothing is in it yet.
  private static boolean isEmpty(Thing thing) {
    return thing.items() == null
        && thing.keyed().isEmpty()
        && thing.rest().type() == null
        && !thing.several()
        && !thing.outside();
  }

  private static Thing inserted(Thing thing, Value index, Value item) {
    if (isEmpty(thing)) {
      return appended(thing, item);
    }
    boolean known =
        isCounted(thing)
            && index.constant() instanceof Long at
            && at >= 0
            && at <= thing.items().size();
    if (!known) {
      return thing.inAnyOrder().withRest(thing.all().union(item));
    }
    var items = new ArrayList<>(thing.items());
    items.add(((Long) index.constant()).intValue(), item);
    return thing.withItems(List.copyOf(items));
  }

  private Value removed(Value target, Value index) {
    Value found = heap().item(target, index);
    heap()
        .change(
            target,
            thing -> {
              boolean known =
                  isCounted(thing)
                      && index.constant() instanceof Long at
                      && at >= -thing.items().size()
                      && at < thing.items().size();
              if (!known) {
                return thing.inAnyOrder();
              }
              long at = (Long) index.constant();
              var items = new ArrayList<>(thing.items());
              items.remove((int) (at < 0 ? items.size() + at : at));
              return thing.withItems(List.copyOf(items));
            });
    return found;
  }

  /** Puts all of the other container into this one. */
  void pour(Value target, Value other) {
    Thing from = heap().only(other);
    Taint taint = other.taint();
    heap()
        .change(
            target,
            thing -> {
              Thing grown = thing;
              if (from == null) {
                Value any = heap().anyValue(other);
                return thing.inAnyOrder().withRest(thing.all().union(any));
              }
              for (var entry : from.keyed().entrySet()) {
                grown = grown.withKey(entry.getKey(), entry.getValue());
              }
              for (Value item : from.items() == null ? List.<Value>of() : from.items()) {
                grown = appended(grown, item);
              }
              return grown
                  .withRest(grown.rest().union(from.rest()))
                  .withRest(
                      taint.isEmpty() && from.rest().type() == null
                          ? grown.rest()
                          : grown.rest().union(from.rest()).union(Value.unknown(taint, "")));
            });
  }

  /** What is read goes into an array that is passed. */
  void fill(Member member, Operands operands, Taint taint) {
    for (Effect effect : member.containers()) {
      if (effect.verb() == Verb.FILLS) {
        fill(orAny(operands.value(effect.operands().get(0))), taint);
      }
    }
  }

  private void fill(Value into, Taint taint) {
    if (!taint.isEmpty()) {
      heap().change(into, thing -> thing.withRest(thing.rest().union(Value.unknown(taint, ""))));
    }
  }

  private Value copied(Value original, Object place, Operands operands) {
    Thing thing = heap().only(original);
    Thing copy =
        thing == null ? Thing.of("").inAnyOrder().withRest(heap().anyValue(original)) : thing;
    boolean constructs = operands.receiver() != null && isFresh(operands.receiver(), original);
    if (constructs) {
      heap()
          .change(
              operands.receiver(),
              fresh -> copy.typed(fresh.type()).withCaptured(fresh.captured()));
      putNamed(operands.receiver(), operands);
      return null;
    }
    boolean open = thing == null && Heap.isOpen(original);
    return heap().make(place, open ? copy.asOutside() : copy).and(original.taint());
  }

  // A constructor copies into the object that it makes.
  private boolean isFresh(Value receiver, Value original) {
    Thing thing = heap().only(receiver);
    return thing != null
        && receiver != original
        && thing.keyed().isEmpty()
        && thing.fields().isEmpty()
        && thing.items() == null
        && thing.rest().type() == null
        && !thing.outside()
        && receiver.global().isEmpty();
  }

  private Value held(Operands operands, List<Operand> given, Object place) {
    var items = new ArrayList<Value>();
    for (Operand operand : given) {
      if (operand.kind() == Operand.Kind.ALL) {
        items.addAll(operands.arguments().all());
      } else if (operand.kind() == Operand.Kind.FROM) {
        List<Value> all = operands.arguments().all();
        items.addAll(all.subList(Math.min(operand.position(), all.size()), all.size()));
      } else if (operands.value(operand) != null) {
        items.add(operands.value(operand));
      }
    }
    // An array that is given whole is taken apart.
    if (items.size() == 1 && String.valueOf(items.get(0).type()).endsWith("[]")) {
      Value whole = items.get(0);
      List<Value> known = heap().knownItems(whole);
      return known == null
          ? heap().make(place, Thing.of("list").withRest(heap().anyItem(whole)))
          : heap().make(place, Thing.list("list", known));
    }
    return heap().make(place, Thing.list("list", items));
  }

  private Value written(Value target, Taint taint, List<Operand> given, Operands operands) {
    heap()
        .change(
            target,
            thing -> {
              Value before = thing.rest().type() == null ? textOf("") : thing.rest();
              Value grown = before.and(taint);
              Value added = operands.value(given.get(0));
              Constants both =
                  added == null || given.size() > 1
                      ? Constants.ANY
                      : before
                          .constants()
                          .combine(
                              heap().flat(added).constants(),
                              (a, b) -> Operators.apply(Operator.CONCAT, a, b));
              return thing.withRest(grown.with(thing.several() ? Constants.ANY : both));
            });
    return target;
  }

  private static Value textOf(String text) {
    return Value.constant(Constants.of(text), "java.lang.String");
  }

  private Value text(Value target) {
    Value found = Value.NONE;
    for (Thing thing : heap().things(target)) {
      boolean empty = thing.rest().type() == null;
      found = found.union(empty ? thing.outside() ? Value.HARMLESS : textOf("") : thing.rest());
    }
    if (found.type() == null || Heap.isOpen(target)) {
      found = found.union(Value.unknown(target.taint(), "java.lang.String"));
    }
    return found.and(target.taint());
  }
}
