package dev.tidemark.analyzers.fault;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** A failure is both logged and thrown again. */
@RuleInfo(
    id = "log-and-rethrow",
    category = Category.ERROR_HANDLING,
    severity = Severity.INFO,
    revision = 1,
    summary = "A failure is both logged and thrown again",
    why =
        "Whoever handles the exception in the end logs it too, so that one failure looks like"
            + " several, and nobody can tell from the log which of them was handled. Either handle"
            + " it here, or throw it on, with what you know put into the new exception.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
                class Store {
                  void load() throws IOException {
                    try {
                      read();
                    } catch (IOException e) {
                      log.error("cannot read " + name, e);
                      throw e;
                    }
                  }
                }
                """,
          good =
              """
                class Store {
                  void load() throws IOException {
                    try {
                      read();
                    } catch (IOException e) {
                      throw new IOException("cannot read " + name, e);
                    }
                  }
                }
                """),
      @Example(
          language = Language.PYTHON,
          bad = "try:\n    run()\nexcept OSError:\n    log.exception('no run')\n    raise\n",
          good = "try:\n    run()\nexcept OSError as e:\n    raise Refused('no run') from e\n")
    },
    definition = "SonarSource's S2139.",
    limits =
        "Reported where the exception, its message or its trace is logged as a warning or worse, and"
            + " it, or a new one that has it as its cause, is thrown on the way from there. What is"
            + " logged for developers (debug, info), and words that do not tell the exception, are"
            + " let pass. Nobody sees from one file whether it is logged again further up.")
public interface LogAndRethrow {}
