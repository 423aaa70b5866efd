package dev.tidemark.analyzers.outline.rules;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.DeclarationKind;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.outline.Trait;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Per;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.Threshold;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports a file that is the home of too many types. */
@RuleInfo(
    id = "too-many-types",
    category = Category.ORGANISATION,
    severity = Severity.INFO,
    revision = 1,
    per = Per.FILES,
    summary = "A file declares too many types",
    why =
        "A type is looked for in the file that bears its name or its theme, and whoever changes one"
            + " of many must find it first. Give a type, or a few that belong together, a file of"
            + " their own.",
    thresholds = {
      @Threshold(
          name = "max-java-types",
          value = 1,
          meaning = "types of a Java file that lie in no other type"),
      @Threshold(
          name = "max-python-types",
          value = 20,
          meaning = "classes of a Python file that have methods and lie in nothing else")
    },
    roles = Role.MAIN,
    examples = {
      @Example(
          language = Language.JAVA,
          bad = "class Money { }\nclass Currency { }\n",
          good = "class Money { enum Currency { EURO } }\n"),
      @Example(
          language = Language.PYTHON,
          bad = TooManyTypes.P21,
          good = "class A:\n    def a(self): pass\nclass Absent(Exception): pass\n")
    },
    limits =
        "A type inside of another is not counted, and neither is a Python class without methods, or"
            + " with a constructor alone, such as most exceptions, enumerations and data classes are."
            + " A large family of small"
            + " classes that are read together is counted as any other.",
    definition =
        "Google Java Style 3.4.1 and Checkstyle's OneTopLevelClass; for Python fewer than one in a"
            + " hundred files of the code it was measured on has more")
public final class TooManyTypes implements Rule<Outline> {
  static final String P21 =
      """
      class A:
          def f(self): pass
      class B:
          def f(self): pass
      class C:
          def f(self): pass
      class D:
          def f(self): pass
      class E:
          def f(self): pass
      class F:
          def f(self): pass
      class G:
          def f(self): pass
      class H:
          def f(self): pass
      class I:
          def f(self): pass
      class J:
          def f(self): pass
      class K:
          def f(self): pass
      class L:
          def f(self): pass
      class M:
          def f(self): pass
      class N:
          def f(self): pass
      class O:
          def f(self): pass
      class P:
          def f(self): pass
      class Q:
          def f(self): pass
      class R:
          def f(self): pass
      class S:
          def f(self): pass
      class T:
          def f(self): pass
      class U:
          def f(self): pass
      """;

  @Override
  public void check(Outline outline, Reporter reporter) {
    boolean java = outline.language() == Language.JAVA;
    int limit = reporter.threshold(java ? "max-java-types" : "max-python-types");
    Collection<Declaration> counted = counted(outline);
    if (counted.size() > limit) {
      Declaration first = counted.stream().skip(limit).findFirst().orElseThrow();
      reporter.report(
          first.place(),
          "%s is one of %d that this file declares at its top level; the limit is %d"
              .formatted(Words.of(first), counted.size(), limit));
    }
  }

  /** In the order of lines, each name once. */
  private static Collection<Declaration> counted(Outline outline) {
    boolean java = outline.language() == Language.JAVA;
    Set<String> owners = java ? Set.of() : ownersOfFunctions(outline);
    var counted = new LinkedHashMap<String, Declaration>();
    for (Declaration type : outline.all(DeclarationKind.TYPE)) {
      String symbol = type.place().symbol();
      if (symbol.indexOf('.') < 0 && (java || owners.contains(symbol))) {
        counted.putIfAbsent(symbol, type);
      }
    }
    return counted.values();
  }

  private static Set<String> ownersOfFunctions(Outline outline) {
    return outline.all(DeclarationKind.FUNCTION).stream()
        .filter(function -> !function.is(Trait.CONSTRUCTOR))
        .map(function -> function.place().symbol())
        .filter(symbol -> symbol.indexOf('.') > 0)
        .map(symbol -> symbol.substring(0, symbol.indexOf('.')))
        .collect(Collectors.toSet());
  }
}
