package dev.tidemark.analyzers.fault;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** An exception is caught and dropped. */
@RuleInfo(
    id = "swallowed-exception",
    category = Category.ERROR_HANDLING,
    severity = Severity.WARNING,
    revision = 1,
    summary = "An exception is caught and dropped",
    why =
        "The failure leaves no trace: whoever looks for its effects later has nothing to start"
            + " from. A comment that says why nothing needs to be done satisfies the rule.",
    advice = "Handle it, or say in a comment why nothing needs to be done.",
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
                class Cache {
                  void clear() {
                    try {
                      store.close();
                    } catch (IOException e) {
                    }
                  }
                }
                """,
          good =
              """
                class Cache {
                  void clear() {
                    try {
                      store.close();
                    } catch (IOException e) {
                      // The store is thrown away next; nothing in it is needed.
                    }
                  }
                }
                """),
      @Example(
          language = Language.PYTHON,
          bad = "try:\n    close()\nexcept Exception:\n    pass\n",
          good = "try:\n    close()\nexcept Exception:\n    pass  # Nothing is lost.\n")
    },
    limits =
        "A handler with any statement is taken to do something. One whose variable is named"
            + " ignored, expected, unused or _ says what it means, and so does one after a try"
            + " block that ends with fail()."
            + "\n\n"
            + "Only bare handlers and those of Exception and BaseException are judged: to drop one"
            + " expected exception is often all there is to do. Not reported where the try block"
            + " itself raises or asserts, as tests do to provoke an exception.")
public interface SwallowedException {}
