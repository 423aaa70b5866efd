package dev.tidemark.analyzers.rule;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the world sees of a rule. It stands on the rule; where each language has a class of its own,
 * on a type in the package {@code fault} that they share through {@link Finds}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {
  /** The fault in kebab case. Permanent: it is data. */
  String id();

  Category category();

  Severity severity();

  /** Raised whenever the same bytes may give another answer. */
  int revision();

  /** The fault in one sentence without a full stop. */
  String summary();

  /** Why it matters and what satisfies the rule. */
  String why();

  /** What to do about a finding, in one sentence; "" if the last one of {@link #why} says it. */
  String advice() default "";

  /** What a review counts the findings of. */
  Per per() default Per.CODE_LINES;

  /** One for each language in which the fault is looked for; these are the rule's languages. */
  Example[] examples();

  Threshold[] thresholds() default {};

  /** The roles of files it is asked of. */
  Role[] roles() default {Role.MAIN, Role.TEST, Role.GENERATED, Role.VENDORED};

  boolean onByDefault() default true;

  /** Numbers of the weaknesses in the CWE list that it looks for, the closest first. */
  int[] cwe() default {};

  /** Where these stand in lists of OWASP, as {@code A03:2021}. */
  String[] owasp() default {};

  /** How sure its findings are. */
  Confidence confidence() default Confidence.HIGH;

  /** What it is known to miss or to get wrong, and why that is so; paragraphs part at \n\n. */
  String limits() default "";

  /** The published definition that it follows; "" if it is Tidemark's own. */
  String definition() default "";
}
