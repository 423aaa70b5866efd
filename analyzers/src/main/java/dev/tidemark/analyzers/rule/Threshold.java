package dev.tidemark.analyzers.rule;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number that settings may change. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Threshold {
  /** Kebab case, with the unit: {@code max-lines}. */
  String name();

  /** The default. */
  int value();

  /** What is compared with it, in a few words. */
  String meaning();
}
