package dev.tidemark.analyzers.fault;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Per;
import dev.tidemark.analyzers.rule.RuleInfo;

/** A parameter is never read. */
@RuleInfo(
    id = "unused-parameter",
    category = Category.SIGNATURES,
    severity = Severity.WARNING,
    revision = 1,
    per = Per.FUNCTIONS,
    advice =
        "Remove it, or let its name say that it has to be there: unused, or one that begins with _.",
    summary = "A parameter is never read",
    why =
        "Callers work out a value that has no effect, or believe that it has one. Remove the"
            + " parameter, or use it if it was forgotten. Where it has to be there, a name such as"
            + " unused or one that begins with _ says so.",
    roles = Role.MAIN,
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
                class Shop {
                  private int price(int count, int discount) {
                    return count * 100;
                  }
                }
                """,
          good =
              """
                class Shop {
                  private int price(int count, int discount) {
                    return count * (100 - discount);
                  }
                }
                """),
      @Example(
          language = Language.PYTHON,
          bad = "def _price(count, discount):\n    return count * 100\n\n_price(1, 2)\n",
          good =
              "def _price(count, discount):\n    return count * (100 - discount)\n\n_price(1, 2)\n")
    },
    limits =
        "Only signatures that are the author's own choice are judged. In Java: private and static"
            + " methods, constructors, methods of final classes without supertypes. In Python:"
            + " functions and private methods that the file itself calls, and __init__ of classes without"
            + " bases. Let pass are those with annotations or decorators, those that are handed on as a"
            + " value or method reference, overrides, stubs, and functions that share their list of"
            + " parameters with another one, for somebody calls them alike."
            + "\n\n"
            + "Not reported: *args and **kwargs and functions that take them, names that say it (unused,"
            + " ignored, dummy, _x), and functions whose documentation or comments speak of something"
            + " unused, ignored, reserved, deprecated or compatible. Any mention of the name in the body"
            + " counts as a use in Java; in Python an assignment does not.",
    definition = "PMD UnusedFormalParameter; pylint W0613 unused-argument")
public interface UnusedParameter {}
