package dev.tidemark.analyzers.fault;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** Code in a comment that is there no longer to be run. */
@RuleInfo(
    id = "commented-out-code",
    category = Category.DOCUMENTATION,
    severity = Severity.INFO,
    revision = 1,
    summary = "Code is commented out",
    why =
        "Nobody knows whether it is still right, or why it is kept: it is neither compiled nor"
            + " tested. Remove it; the history of the file keeps it.",
    roles = {Role.MAIN, Role.TEST},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              class Account {
                void close() {
                  // log.info("closing " + this);
                  store.close();
                }
              }
              """,
          good =
              """
              class Account {
                void close() {
                  // The store flushes itself: flush() is not needed.
                  store.close();
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              def close(self):
                  # print("closing", self.name)
                  self.store.close()
              """,
          good =
              """
              def close(self):
                  # The store flushes itself: flush() is not needed.
                  self.store.close()
              """)
    },
    limits =
        "Only comments with a line to themselves are read, and only those that the language's own"
            + " parser takes for statements that do something. Lines that follow a sentence without"
            + " a full stop, or one that speaks of an example, are taken to belong to it, and so are"
            + " lines that a sentence goes on behind. Not reported are single names, declarations"
            + " without a value, and in Python lone calls (but of print, a logger or self) and lone"
            + " assignments of plain values, which often only describe.",
    definition =
        "SonarSource's S125 and Ruff's ERA001, with stronger evidence asked for than theirs")
public interface CommentedOutCode {}
