package dev.tidemark.analyzers.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on a rule that looks in one language for a fault that others have too, in place of the
 * {@link RuleInfo} that they all share.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Finds {
  /** The type in the package {@code fault} that bears the {@link RuleInfo}. */
  Class<?> value();
}
