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
          meaning = "classes of a Python file that have methods and lie in nothing else"),
      @Threshold(
          name = "min-python-lines",
          value = 20,
          meaning = "lines that a Python class must have to be counted")
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
            + " with a constructor alone, such as most exceptions, enumerations and data classes are,"
            + " nor a short one, as they make up families that are read together: packets of a"
            + " protocol, nodes of a syntax tree. A family of longer classes is counted as any other.",
    definition =
        "Google Java Style 3.4.1 and Checkstyle's OneTopLevelClass; for Python fewer than one in a"
            + " hundred files of the code it was measured on has more")
public final class TooManyTypes implements Rule<Outline> {
  private static final String P6 =
      """
              self.a = 1
              self.b = 2
              self.c = 3
              self.d = 4
              self.e = 5
              self.f = 6
      """;

  private static final String P19 = "    def f(self):\n" + P6 + P6 + P6;
  static final String P21 =
      "class A:\n"
          + P19
          + "class B:\n"
          + P19
          + "class C:\n"
          + P19
          + "class D:\n"
          + P19
          + "class E:\n"
          + P19
          + "class F:\n"
          + P19
          + "class G:\n"
          + P19
          + "class H:\n"
          + P19
          + "class I:\n"
          + P19
          + "class J:\n"
          + P19
          + "class K:\n"
          + P19
          + "class L:\n"
          + P19
          + "class M:\n"
          + P19
          + "class N:\n"
          + P19
          + "class O:\n"
          + P19
          + "class P:\n"
          + P19
          + "class Q:\n"
          + P19
          + "class R:\n"
          + P19
          + "class S:\n"
          + P19
          + "class T:\n"
          + P19
          + "class U:\n"
          + P19;

  @Override
  public void check(Outline outline, Reporter reporter) {
    boolean java = outline.language() == Language.JAVA;
    int limit = reporter.threshold(java ? "max-java-types" : "max-python-types");
    int shortest = java ? 0 : reporter.threshold("min-python-lines");
    Collection<Declaration> counted = counted(outline, shortest);
    if (counted.size() > limit) {
      Declaration first = counted.stream().skip(limit).findFirst().orElseThrow();
      reporter.report(
          first.place(),
          "%s is one of %d %sthat this file declares at its top level; the limit is %d"
              .formatted(
                  Words.of(first),
                  counted.size(),
                  java ? "" : "of " + shortest + " or more lines ",
                  limit));
    }
  }

  /** In the order of lines, each name once. */
  private static Collection<Declaration> counted(Outline outline, int shortest) {
    boolean java = outline.language() == Language.JAVA;
    Set<String> owners = java ? Set.of() : ownersOfFunctions(outline);
    var counted = new LinkedHashMap<String, Declaration>();
    for (Declaration type : outline.all(DeclarationKind.TYPE)) {
      String symbol = type.place().symbol();
      boolean outer = symbol.indexOf('.') < 0 && (java || owners.contains(symbol));
      if (outer && lines(type) >= shortest) {
        counted.putIfAbsent(symbol, type);
      }
    }
    return counted.values();
  }

  private static int lines(Declaration type) {
    return type.place().endLine() - type.place().line() + 1;
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
