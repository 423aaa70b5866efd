package dev.tidemark.analyzers.fault;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** A jump out of a finally block drops the exception in flight. */
@RuleInfo(
    id = "return-in-finally",
    category = Category.ERROR_HANDLING,
    severity = Severity.WARNING,
    revision = 1,
    summary = "A jump out of a finally block drops the exception in flight",
    why =
        "A finally block that ends with return, break or continue ends the exception that it was"
            + " entered with, whatever that is, and replaces the value of a return in the block"
            + " above. Let finally only clean up, and put the jump behind it; or say in a comment"
            + " at the jump why nothing may come through.",
    roles = {Role.MAIN, Role.TEST},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
                class Store {
                  boolean save() {
                    try {
                      write();
                    } finally {
                      close();
                      return true;
                    }
                  }
                }
                """,
          good =
              """
                class Store {
                  boolean save() {
                    try {
                      write();
                    } finally {
                      close();
                    }
                    return true;
                  }
                }
                """),
      @Example(
          language = Language.PYTHON,
          bad = "def f():\n    try:\n        run()\n    finally:\n        return 1\n",
          good = "def f():\n    try:\n        run()\n    finally:\n        close()\n    return 1\n")
    },
    definition =
        "PMD's ReturnFromFinallyBlock, javac's -Xlint:finally, pylint's W0134 and W0150, PEP 765;"
            + " with break and continue where they leave the block.",
    limits =
        "A throw in a finally block replaces the exception too, but leaves a failure to be seen, and"
            + " is not reported. A jump is reported even where handlers before it catch everything:"
            + " what they throw themselves is dropped.")
public interface ReturnInFinally {}
