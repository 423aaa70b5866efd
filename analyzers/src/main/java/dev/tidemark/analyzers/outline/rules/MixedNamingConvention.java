package dev.tidemark.analyzers.outline.rules;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.DeclarationKind;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.outline.Trait;
import dev.tidemark.analyzers.rule.Clean;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Per;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.Threshold;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports files that join words in names now this way, now that. */
@RuleInfo(
    id = "mixed-naming-convention",
    category = Category.NAMING,
    severity = Severity.WARNING,
    revision = 2,
    per = Per.FILES,
    summary = "One file mixes camelCase and snake_case for the same kind of name",
    why =
        "Whoever uses the file has to look up each name to know how it is written, and every new"
            + " name is one more choice. Rename the few, or all if the many break the language's"
            + " convention.",
    thresholds =
        @Threshold(
            name = "min-names",
            value = 5,
            meaning =
                "different names of one kind and of more than one word that a file must have"),
    roles = Role.MAIN,
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              class Door {
                boolean isOpen, isLocked, wasOpened;
                int key_number, hingeCount;
              }
              """,
          good =
              """
              class Door {
                boolean isOpen, isLocked, wasOpened;
                int keyNumber, hingeCount;
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              is_open, is_locked, was_opened = state()
              keyNumber, hinge_count = numbers()
              """,
          good =
              """
              is_open, is_locked, was_opened = state()
              key_number, hinge_count = numbers()
              """)
    },
    limits =
        "One finding for each file and kind of name, at the first name that breaks the"
            + " language's convention; or at the first that keeps it, if the others are twice as"
            + " many. It is one decision, and unconventional-name already points at each name that breaks the"
            + " language's convention. Functions are one kind; parameters, variables and fields"
            + " another. A name counts once in a file, however often it is declared. Names of one"
            + " word fit both conventions and count for neither; nor do constants, names that hold"
            + " both an underscore and a capital, and names that a base class in another file, an"
            + " override or a framework imposes."
            + "\n\n"
            + "Tests are not asked, for they imitate the names of what they replace. A name taken"
            + " over from a protocol or another library looks like any other and counts.")
public final class MixedNamingConvention implements Rule<Outline> {
  private static final int MOST_NAMED = 3;

  /** How many times the other names it takes to outweigh the language's own convention. */
  private static final int CLEAR_MAJORITY = 2;

  private static final Set<DeclarationKind> VALUES =
      EnumSet.of(DeclarationKind.PARAMETER, DeclarationKind.VARIABLE, DeclarationKind.FIELD);

  @Override
  public void check(Outline outline, Reporter reporter) {
    check(outline, EnumSet.of(DeclarationKind.FUNCTION), "functions", reporter);
    check(outline, VALUES, "parameters, variables and fields", reporter);
  }

  private static void check(
      Outline outline, Set<DeclarationKind> kinds, String what, Reporter reporter) {
    Map<String, Declaration> snake = new LinkedHashMap<>();
    Map<String, Declaration> camel = new LinkedHashMap<>();
    for (Declaration declaration : outline.declarations()) {
      if (kinds.contains(declaration.kind()) && !declaration.is(Trait.NAME_IMPOSED)) {
        file(declaration, snake, camel);
      }
    }
    int total = snake.size() + camel.size();
    if (!snake.isEmpty() && !camel.isEmpty() && total >= reporter.threshold("min-names")) {
      boolean fewSnake =
          outline.language() == Language.JAVA
              ? snake.size() < CLEAR_MAJORITY * camel.size()
              : snake.size() * CLEAR_MAJORITY <= camel.size();
      List<Declaration> few = List.copyOf((fewSnake ? snake : camel).values());
      String style = fewSnake ? " in snake_case: " : " in camelCase: ";
      String counted = few.size() + (few.size() == 1 ? " is" : " are");
      reporter.report(
          few.get(0).place(),
          "of " + total + " names of " + what + " in this file " + counted + style + quoted(few));
    }
  }

  private static void file(
      Declaration declaration, Map<String, Declaration> snake, Map<String, Declaration> camel) {
    String name = declaration.name();
    if (snake.containsKey(name) || camel.containsKey(name) || !mayHaveWords(name)) {
      return;
    }
    var letters = new Letters(name);
    if (letters.isWordsInSnake()) {
      snake.put(name, declaration);
    } else if (letters.isWordsInCamel()) {
      camel.put(name, declaration);
    }
  }

  // Most names are one word; to look at the letters of each costs more than all else here.
  private static boolean mayHaveWords(String name) {
    return name.chars().anyMatch(c -> c == '_' || Character.isUpperCase(c));
  }

  private static String quoted(List<Declaration> few) {
    String names =
        few.stream()
            .limit(MOST_NAMED)
            .map(each -> '"' + Clean.line(each.name(), 60) + '"')
            .collect(Collectors.joining(", "));
    return few.size() > MOST_NAMED ? names + " and others" : names;
  }
}
