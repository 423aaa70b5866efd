package dev.tidemark.analyzers.flow.engine;

import java.util.ArrayList;
import java.util.List;

/** How a list changes when something goes into it or out of it. */
final class Growth {
  private Growth() {}

  static Thing appended(Thing thing, Value item) {
    boolean counted = isCounted(thing) && thing.items().size() < Thing.MOST_ITEMS;
    boolean empty = isEmpty(thing);
    if (!counted && thing.items() != null && !thing.items().isEmpty()) {
      return thing.withRest(thing.rest().union(item));
    }
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

  static Thing inserted(Thing thing, Value index, Value item) {
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

  /** The list without the item at the index. */
  static Thing removed(Thing thing, Value index) {
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
  }
}
