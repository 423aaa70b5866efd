package dev.tidemark.analyzers.fault;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** A new exception hides the one that caused it. */
@RuleInfo(
    id = "lost-cause",
    category = Category.ERROR_HANDLING,
    severity = Severity.WARNING,
    revision = 1,
    summary = "A new exception hides the one that caused it",
    why =
        "Whoever reads the trace must learn what failed first, and that it led to the rest. Pass the"
            + " caught exception as the cause: in Python with \"from\", or with \"from None\" to say"
            + " that it does not matter.",
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
                class Store {
                  void load() {
                    try {
                      read();
                    } catch (IOException e) {
                      throw new IllegalStateException("cannot read: " + e.getMessage());
                    }
                  }
                }
                """,
          good =
              """
                class Store {
                  void load() {
                    try {
                      read();
                    } catch (IOException e) {
                      throw new IllegalStateException("cannot read", e);
                    }
                  }
                }
                """),
      @Example(
          language = Language.PYTHON,
          bad = "try:\n    a = b[c]\nexcept KeyError:\n    raise ValueError(c)\n",
          good = "try:\n    a = b[c]\nexcept KeyError as e:\n    raise ValueError(c) from e\n")
    },
    limits =
        "Only exceptions made in the handler itself are judged: a method that is called for one may"
            + " find the cause elsewhere. A caught variable named ignored, expected, unused or _"
            + " says that its exception tells nothing, and some types never tell more than their name."
            + "\n\n"
            + "Python shows both exceptions, but as one that arose while the other was handled, which"
            + " may as well be a fault of the handler. Not reported: what takes the caught exception as an argument, HTTP responses that are"
            + " raised, SystemExit and other signals, variables, and results of functions with"
            + " lower-case names.")
public interface LostCause {}
