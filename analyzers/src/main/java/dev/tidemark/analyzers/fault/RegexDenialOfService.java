package dev.tidemark.analyzers.fault;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** A regular expression takes exponential time on some texts. */
@RuleInfo(
    id = "regex-denial-of-service",
    category = Category.SECURITY,
    severity = Severity.WARNING,
    revision = 1,
    cwe = {1333},
    confidence = Confidence.HIGH,
    summary = "A regular expression takes exponential time on some texts",
    why =
        "The engines of Java and Python try each way to match: where a repetition can"
            + " read the same text in two ways, thirty characters that do not match keep a"
            + " thread busy for hours. Let each character be read in one way only, or use a"
            + " possessive quantifier.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import java.util.regex.Pattern;

              class Lines {
                private static final Pattern LINE = Pattern.compile("^(?:(\\\\w+\\\\s?)*:)?\\\\d+$");

                boolean are(String text) {
                  return LINE.matcher(text).matches();
                }
              }
              """,
          good =
              """
              import java.util.regex.Pattern;

              class Lines {
                private static final Pattern LINE = Pattern.compile("^(?:(\\\\w+\\\\s)*\\\\w*:)?\\\\d+$");

                boolean are(String text) {
                  return LINE.matcher(text).matches();
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              import re

              WORDS = re.compile(r"^(\\w+\\s?)*$")


              def are_words(text):
                  return WORDS.match(text) is not None
              """,
          good =
              """
              import re

              WORDS = re.compile(r"^(\\w+\\s)*\\w*$")


              def are_words(text):
                  return WORDS.match(text) is not None
              """)
    },
    limits =
        "Only patterns that stand in the code as one text, in which two ways to read"
            + " the same repeated text are proven, with something behind the repetition that"
            + " can fail. Patterns that take polynomial time, that look around or refer back,"
            + " or that have more than 160 places for characters are let pass; so is what"
            + " stands in possessive quantifiers and atomic groups. Since Java 9 the"
            + " outermost repetition remembers where it failed: what is exponential before"
            + " that alone is let pass too. Whether a text of a remote user ever reaches the"
            + " pattern is not asked here.")
public interface RegexDenialOfService {}
