package dev.tidemark.analyzers.fault;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** A handler catches more than it can handle. */
@RuleInfo(
    id = "broad-catch",
    category = Category.ERROR_HANDLING,
    severity = Severity.WARNING,
    revision = 1,
    summary = "A handler catches more than it can handle",
    why =
        "Such a handler also catches mistakes in the program, and hides them as if they were the"
            + " failure that it was written for. Catch what the code can really deal with; or pass"
            + " the exception on; or say in a comment why everything has to be caught here.",
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
                class Port {
                  int of(String text) {
                    try {
                      return Integer.parseInt(text);
                    } catch (Exception e) { return 80; }
                  }
                }
                """,
          good =
              """
                class Port {
                  int of(String text) {
                    try {
                      return Integer.parseInt(text);
                    } catch (NumberFormatException e) { return 80; }
                  }
                }
                """),
      @Example(
          language = Language.PYTHON,
          bad = "try:\n    run()\nexcept Exception:\n    recover()\n",
          good = "try:\n    run()\nexcept OSError:\n    recover()\n")
    },
    limits =
        "Names alone tell what is called. Accepted are handlers that throw, store or hand on the"
            + " exception, or end the program or the test; those in main, in run(), in loops and"
            + " around callbacks, where they report it; those that a comment explains."
            + "\n\n"
            + "Satisfied by any raise in the handler, exit, a call whose name speaks of exceptions or"
            + " tracebacks, exc_info, an assertion, or the caught exception as an argument or value,"
            + " for it may be raised or logged elsewhere.")
public interface BroadCatch {}
