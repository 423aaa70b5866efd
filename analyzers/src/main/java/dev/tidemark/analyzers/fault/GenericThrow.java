package dev.tidemark.analyzers.fault;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** An exception is thrown that callers can only catch together with all others. */
@RuleInfo(
    id = "generic-throw",
    category = Category.ERROR_HANDLING,
    severity = Severity.WARNING,
    revision = 1,
    summary = "An exception is thrown that callers can only catch together with all others",
    why =
        "Whoever wants to handle this failure must catch every other one with it, mistakes in the"
            + " program among them. Throw a type that says what failed: a standard one, such as"
            + " IllegalStateException or ValueError, or one of your own.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
                class Door {
                  void open() {
                    if (locked) {
                      throw new RuntimeException("locked");
                    }
                  }
                }
                """,
          good =
              """
                class Door {
                  void open() {
                    if (locked) {
                      throw new IllegalStateException("locked");
                    }
                  }
                }
                """),
      @Example(
          language = Language.PYTHON,
          bad = "def f(a):\n    if a < 0:\n        raise Exception('negative')\n",
          good = "def f(a):\n    if a < 0:\n        raise ValueError('negative')\n")
    },
    definition =
        "PMD's AvoidThrowingRawExceptionTypes and pylint's W0719 (broad-exception-raised), but for"
            + " the exemptions below.",
    limits =
        "Only exceptions made in the statement that throws them are judged. Not reported: in Java a"
            + " RuntimeException around another exception, which carries a checked one through"
            + " signatures that cannot name it, and one whose message says that it cannot happen.")
public interface GenericThrow {}
