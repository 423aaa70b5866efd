package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.library.Effect;
import dev.tidemark.analyzers.flow.library.Member;
import dev.tidemark.analyzers.flow.library.Operand;
import dev.tidemark.analyzers.flow.library.Verb;
import java.util.List;

/** What models say of lists, mappings, properties of objects, and texts that grow. */
final class Containers {
  private final Frame frame;
  private final Expressions expressions;
  private final KeyedItems keyed;
  private final Copies copies;
  private final TextBuilders texts;
  private final Pairs pairs;

  Containers(Frame frame, Expressions expressions) {
    this.frame = frame;
    this.expressions = expressions;
    this.keyed = new KeyedItems(frame, expressions);
    this.copies = new Copies(expressions.heap(), keyed);
    this.texts = new TextBuilders(expressions.heap());
    this.pairs = new Pairs(frame, expressions);
  }

  private Heap heap() {
    return expressions.heap();
  }

  Copies copies() {
    return copies;
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
          keyed.put(target, first, second, at);
        }
        return null;
      }
      case GETS -> {
        return keyed.got(target, orAny(first), keyed.otherwise(given, second));
      }
      case APPENDS -> {
        frame.machine().escapes(orAny(first));
        heap().change(target, thing -> Growth.appended(thing, orAny(first)));
        return null;
      }
      case APPENDS_ALL -> {
        if (first != null) {
          copies.pour(target, first);
        }
        keyed.putNamed(target, operands);
        return null;
      }
      case INSERTS -> {
        frame.machine().escapes(orAny(second));
        heap().change(target, thing -> Growth.inserted(thing, orAny(first), orAny(second)));
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
        if (first != null) {
          return copies.copied(first, place, operands);
        }
        keyed.putNamed(target, operands);
        return null;
      }
      case FIRST -> {
        return heap().item(target, Value.constant(Constants.of(0L), ""));
      }
      case LAST -> {
        return heap().item(target, Value.constant(Constants.of(-1L), ""));
      }
      case HOLDS -> {
        return copies.held(operands, given, place);
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
        return texts.written(target, operands.taint(given), given, operands);
      }
      case TEXT -> {
        return texts.text(target);
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
        keyed.put(made, operands.value(given.get(0)), operands.value(given.get(1)), at);
      }
    }
  }

  private static Value orAny(Value value) {
    return value == null ? Value.HARMLESS : value;
  }

  private Value removed(Value target, Value index) {
    Value found = heap().item(target, index);
    heap().change(target, thing -> Growth.removed(thing, index));
    return found;
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
}
