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
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.Threshold;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports names that say nothing and are met far from where they get their meaning. */
@RuleInfo(
    id = "cryptic-name",
    category = Category.NAMING,
    severity = Severity.INFO,
    revision = 2,
    summary = "A name is too short for how far it reaches",
    why =
        "Where it is read, what it stands for is out of sight, and one letter says nothing about"
            + " it. Give it a word; the farther it reaches, the more it has to say.",
    thresholds =
        @Threshold(
            name = "max-life-lines",
            value = 30,
            meaning =
                "lines of code over which a parameter or variable of one letter may be in use"),
    roles = Role.MAIN,
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              class Account {
                private long m;

                void w(long cents) {
                  m -= cents;
                }
              }
              """,
          good =
              """
              class Account {
                private long balance;

                void withdraw(long cents) {
                  balance -= cents;
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              def w(cents):
                  spend(cents)
              """,
          good =
              """
              def withdraw(cents):
                  spend(cents)
              """)
    },
    limits =
        "Only names of one letter are judged; abbreviations are not, for who works with them may know"
            + " them well. A parameter or variable counts from where it gets a value to where that"
            + " value is read last, so that small functions and loops may name as they please. A"
            + " function, or a field of a type that is not inside of another, is always too far away."
            + "\n\n"
            + "Let pass: a, b, c, e, f, h, i, j, k, n, t, v, w, x, y, z and capitals, which readers know"
            + " from loops, files, pairs, characters, coordinates and formulas; f, t, x, y, z and _"
            + " as functions; functions with five or more different names of one letter, which"
            + " write down an algorithm; parameters of overrides; in Java local numbers, which are mostly"
            + " positions and sums; and names that a base class in"
            + " another file imposes.")
public final class CrypticName implements Rule<Outline> {
  private static final int LETTERS_OF_ALGORITHM = 5;

  @Override
  public void check(Outline outline, Reporter reporter) {
    int maxLines = reporter.threshold("max-life-lines");
    List<Declaration> letters =
        outline.declarations().stream().filter(each -> OneLetter.isName(each.name())).toList();
    if (letters.isEmpty()) {
      return;
    }
    Map<String, Set<String>> perScope =
        letters.stream()
            .collect(
                Collectors.groupingBy(
                    CrypticName::scope, Collectors.mapping(Declaration::name, Collectors.toSet())));
    for (Declaration letter : letters) {
      boolean reachesFar =
          letter.lifeLines() == 0
              || (letter.lifeLines() > maxLines
                  && perScope.get(scope(letter)).size() < LETTERS_OF_ALGORITHM);
      if (reachesFar && isAsked(letter) && !OneLetter.isIdiom(letter)) {
        reporter.report(letter.place(), Words.of(letter) + reach(letter));
      }
    }
  }

  private static boolean isAsked(Declaration declaration) {
    return switch (declaration.kind()) {
      case FUNCTION -> !declaration.is(Trait.NAME_IMPOSED);
      case FIELD -> !declaration.is(Trait.NAME_IMPOSED) && !isOfInnerType(declaration);
      case PARAMETER, VARIABLE ->
          !declaration.is(Trait.NAME_IMPOSED)
              && !declaration.is(Trait.OVERRIDE)
              && !declaration.is(Trait.NUMBER);
      case MODULE, TYPE, TYPE_PARAMETER, CONSTANT -> false;
    };
  }

  // All of an inner type's code is near; so is what makes a local one.
  private static boolean isOfInnerType(Declaration field) {
    return scope(field).indexOf('.') >= 0;
  }

  private static String scope(Declaration declaration) {
    String symbol = declaration.place().symbol();
    return symbol.substring(0, Math.max(0, symbol.lastIndexOf('.')));
  }

  private static String reach(Declaration declaration) {
    if (declaration.lifeLines() > 0) {
      return " is in use over "
          + declaration.lifeLines()
          + " lines of code and does not say what it is";
    }
    return declaration.kind() == DeclarationKind.FUNCTION
        ? " has a name that does not say what it does"
        : " has a name that does not say what it holds";
  }
}
