package dev.tidemark.jobs.identity;

import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * Tells what becomes of single findings when the versions of a file change.
 *
 * @param moment index of the moment at which they do
 * @param before index of the readable moment before
 * @param asked whether a rule is asked of the files of a part
 * @param told receives what became of each that counts
 */
record Succession<F>(
    int moment, int before, BiPredicate<String, Part> asked, Consumer<Transition<F>> told) {

  /** Whether this is the first moment there is, of which nothing is told. */
  boolean opens() {
    return before == Pending.EARLIER;
  }

  /** One that can be judged no longer. */
  Known<F> hide(Known<F> old, Version<F> version) {
    if (old.counts() && !old.hidden()) {
      tell(Kind.HIDDEN, Cause.COVERAGE, null, old);
    }
    return old.hiddenAfter(before, version.path());
  }

  /** One that is found again. */
  Known<F> goOn(Known<F> old, Sighting<F> finding, Version<F> version) {
    Known<F> now = new Known<>(version.path(), version.part(), finding, old.origin());
    if (old.counts() && !now.counts()) {
      resolve(old, Resolution.SUPPRESSED);
    } else if (now.counts() && !old.counts()) {
      tell(Kind.INTRODUCED, Cause.CODE, null, now);
    } else if (now.counts() && old.hidden()) {
      tell(Kind.SHOWN, Cause.COVERAGE, null, now);
    } else if (now.counts() && !old.part().equals(now.part())) {
      tell(Kind.LEFT, Cause.SCOPE, null, old);
      tell(Kind.ENTERED, Cause.SCOPE, null, now);
    }
    return now;
  }

  /** One that is not found again by a rule that is asked, or no longer is. */
  void miss(Known<F> old, Version<F> version) {
    if (asked.test(old.finding().rule(), version.part())) {
      resolve(old, Resolution.FIXED);
    } else {
      resolve(old, Cause.SCOPE, null);
    }
  }

  void resolve(Known<F> old, Resolution resolution) {
    resolve(old, Cause.CODE, resolution);
  }

  private void resolve(Known<F> old, Cause cause, Resolution resolution) {
    if (!old.counts()) {
      return;
    }
    if (old.hidden()) {
      tell(Kind.SHOWN, Cause.COVERAGE, null, old); // It must count again before it can be resolved.
    }
    tell(Kind.RESOLVED, cause, resolution, old);
  }

  /** One that was not there before. */
  Known<F> begin(Sighting<F> finding, Version<F> version, Cause cause) {
    Origin origin = new Origin(moment, version.path(), finding.fingerprint());
    Known<F> now = new Known<>(version.path(), version.part(), finding, origin);
    if (now.counts()) {
      tell(Kind.INTRODUCED, cause, null, now);
    }
    return now;
  }

  private void tell(Kind kind, Cause cause, Resolution resolution, Known<F> of) {
    told.accept(
        new Transition<>(
            moment, kind, cause, resolution, of.path(), of.part(), of.finding(), of.origin()));
  }
}
