package dev.tidemark.analyzers.fault;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Per;
import dev.tidemark.analyzers.rule.RuleInfo;

/** Documentation that does not fit what it documents. */
@RuleInfo(
    id = "stale-doc",
    category = Category.DOCUMENTATION,
    severity = Severity.WARNING,
    revision = 1,
    per = Per.FUNCTIONS,
    summary = "Documentation does not fit the signature",
    why =
        "Code and documentation have changed apart, so that the rest of it cannot be trusted"
            + " either. Document what there is: all parameters or none.",
    roles = Role.MAIN,
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              class Account {
                /**
                 * Pays out.
                 *
                 * @param sum in cents
                 */
                void pay(int cents) { }
              }
              """,
          good =
              """
              class Account {
                /**
                 * Pays out.
                 *
                 * @param cents how much
                 */
                void pay(int cents) { }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              def pay(cents):
                  \"""Pay out.

                  :param sum: in cents
                  \"""
              """,
          good =
              """
              def pay(cents):
                  \"""Pay out.

                  :param cents: how much
                  \"""
              """)
    },
    limits =
        "Reported are: a documented parameter that does not exist; a parameter that is missing where"
            + " others are documented; a documented return value where there is none; in Java, a"
            + " checked exception of the Java library in the documentation of a method without a"
            + " throws clause. Whether types and texts are right is not judged. Unchecked exceptions"
            + " are rightly documented without being declared. Documentation with {@inheritDoc} may"
            + " leave out anything. A parameter that the text names in code marks counts as"
            + " documented."
            + "\n\n"
            + "In Python the styles of Sphinx, Google and NumPy are read; a section in which one"
            + " entry cannot be read is let pass whole. Whoever takes *args or **kwargs may document"
            + " any name, and so may whoever defines a function inside that has it. Parameters with"
            + " an underscore at their head may be left out. A return value may be documented where"
            + " the function or one inside of it returns or yields something, is decorated, or"
            + " raises NotImplementedError.",
    definition =
        "javac's doclint (reference: @param name not found, invalid use of @return, exception not"
            + " thrown) and pylint's docparams (differing-param-doc W9017, missing-param-doc W9015)")
public interface StaleDoc {}
