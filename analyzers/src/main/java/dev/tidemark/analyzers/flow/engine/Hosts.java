package dev.tidemark.analyzers.flow.engine;

import dev.tidemark.analyzers.flow.library.Rules;
import java.util.List;
import java.util.Set;

/** Hosts that were taken out of addresses: who compares the host has checked the address. */
final class Hosts {
  /** A bit of {@link Trace#harmless} beside those of rules: what is left is a host. */
  static final int ALONE = 1 << 29;

  static final int OF_ADDRESSES =
      Rules.of("open-redirect").mask() | Rules.of("server-side-request-forgery").mask();

  private static final Set<String> PARTS =
      Set.of("host", "hostname", "domain", "authority", "netloc");
  private static final Set<String> ASKING_NOTHING =
      Set.of("empty", "blank", "null", "none", "text", "length", "present");

  private Hosts() {}

  /** Whether a function of that name gives the host of an address. */
  static boolean isTakenBy(String name) {
    List<String> words = NameWords.of(name);
    return !words.isEmpty() && words.stream().anyMatch(PARTS::contains);
  }

  /** The taint of what a function of the name gives. */
  static Taint taken(String name, Taint taint) {
    return !taint.isEmpty() && isTakenBy(name)
        ? taint.map(trace -> trace.harmlessFor(ALONE))
        : taint;
  }

  /** Whether a condition of that name tells which host it is. */
  static boolean areComparedBy(String name) {
    return NameWords.of(name).stream().noneMatch(ASKING_NOTHING::contains);
  }
}
