package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.code.Expression.At;
import dev.tidemark.analyzers.flow.code.Expression.Call;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** A chain of calls: tells apart what the same code makes when it is called from elsewhere. */
final class Context {
  private final IdentityHashMap<Object, Integer> things = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Context> calls = new IdentityHashMap<>();

  /** The number of what the code at this place makes. */
  int thing(Object place, Numbers numbers) {
    return things.computeIfAbsent(place, key -> numbers.next());
  }

  Context call(Object place) {
    return calls.computeIfAbsent(place, key -> new Context());
  }

  /** Gives numbers that none has yet. */
  static final class Numbers {
    private final IdentityHashMap<Object, List<Object>> parts = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Call> calls = new IdentityHashMap<>();
    private int last;

    /** What stands for a call that the code at the place has done by something else. */
    Call call(Object place, At at) {
      return calls.computeIfAbsent(place, key -> new Call(null, "", List.of(), at));
    }

    /** What stands for one of several things that are made at the same place. */
    Object part(Object place, int number) {
      List<Object> known = parts.computeIfAbsent(place, key -> new ArrayList<>());
      while (known.size() <= number) {
        known.add(new Object());
      }
      return known.get(number);
    }

    int next() {
      return ++last;
    }
  }
}
