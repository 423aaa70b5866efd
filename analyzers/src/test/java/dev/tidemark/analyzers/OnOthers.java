package dev.tidemark.analyzers;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Holds of a class that depends on another class of that kind, beside itself and its own parts. */
final class OnOthers extends ArchCondition<JavaClass> {
  private final DescribedPredicate<JavaClass> kind;

  OnOthers(DescribedPredicate<JavaClass> kind) {
    super("depend on other " + kind.getDescription());
    this.kind = kind;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      JavaClass target = dependency.getTargetClass();
      if (kind.test(target) && !target.isInterface() && !target.equals(type)) {
        events.add(SimpleConditionEvent.satisfied(dependency, dependency.getDescription()));
      }
    }
  }
}
