package dev.tidemark.analyzers.rule;

import dev.tidemark.analyzers.model.Language;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A whole file with the fault, and its twin without; both are run as tests and shown on the page.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Example {
  Language language();

  /** A file in which the rule reports at least one finding with default thresholds. */
  String bad();

  /** A file in which it reports none. */
  String good();
}
