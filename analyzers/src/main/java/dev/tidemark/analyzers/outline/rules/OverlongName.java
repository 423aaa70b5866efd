package dev.tidemark.analyzers.outline.rules;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.outline.Declaration;
import dev.tidemark.analyzers.outline.Outline;
import dev.tidemark.analyzers.outline.Trait;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.Threshold;

/** Reports names that are sentences. */
@RuleInfo(
    id = "overlong-name",
    category = Category.NAMING,
    severity = Severity.INFO,
    revision = 2,
    summary = "A name is too long to be read at a glance",
    why =
        "Each line that uses it has little room for anything else, and names of this length are"
            + " told apart by counting words. Leave out what the surroundings say already, or split"
            + " what needs so many words.",
    thresholds =
        @Threshold(
            name = "max-characters",
            value = 45,
            meaning = "characters of a name, without underscores at its ends"),
    roles = Role.MAIN,
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              class A {
                void copyAllAttachmentsOfTheMessageThatIsForwardedNow() {}
              }
              """,
          good =
              """
              class A {
                void copyAttachments(Message forwarded) {}
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              def copy_all_attachments_of_the_message_that_is_forwarded():
                  pass
              """,
          good =
              """
              def copy_attachments(forwarded):
                  pass
              """)
    },
    limits =
        "Tests are not asked, nor is any function whose name begins with \"test\": the name of a"
            + " test is a sentence on purpose. Names of"
            + " types, of constants and of what is written as one are not asked either, for they are read less often and name a"
            + " pattern, a protocol or a setting in full; nor are names that a base class or a"
            + " framework imposes.")
public final class OverlongName implements Rule<Outline> {
  @Override
  public void check(Outline outline, Reporter reporter) {
    int limit = reporter.threshold("max-characters");
    for (Declaration declaration : outline.declarations()) {
      int length = lengthOf(declaration.name());
      if (length > limit && isAsked(declaration) && !declaration.is(Trait.NAME_IMPOSED)) {
        reporter.report(
            declaration.place(),
            "the name of "
                + Words.of(declaration)
                + " has "
                + length
                + " characters; the limit is "
                + limit);
      }
    }
  }

  private static boolean isAsked(Declaration declaration) {
    return switch (declaration.kind()) {
      case FUNCTION -> !declaration.name().startsWith("test");
      case FIELD, PARAMETER, VARIABLE -> new Letters(declaration.name()).hasLower();
      case MODULE, TYPE, TYPE_PARAMETER, CONSTANT -> false;
    };
  }

  private static int lengthOf(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && name.charAt(start) == '_') {
      start++;
    }
    while (end > start && name.charAt(end - 1) == '_') {
      end--;
    }
    return name.codePointCount(start, end);
  }
}
