package dev.tidemark.analyzers.fault;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Per;
import dev.tidemark.analyzers.rule.RuleInfo;

/** A test checks nothing. */
@RuleInfo(
    id = "test-without-assertion",
    category = Category.TESTS,
    severity = Severity.WARNING,
    revision = 1,
    per = Per.FUNCTIONS,
    summary = "A test checks nothing",
    why =
        "It stays green whatever the code under test answers, as long as no exception gets out, and"
            + " counts as coverage all the same. Check the result; or say in its name or in a comment"
            + " that it only shows that nothing is thrown.",
    roles = Role.TEST,
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
                class ShopTest {
                  @Test void addsUp() {
                    var shop = new Shop();
                    shop.add(1);
                    shop.total();
                  }
                }
                """,
          good =
              """
                class ShopTest {
                  @Test void addsUp() {
                    var shop = new Shop();
                    shop.add(1);
                    assertEquals(1, shop.total());
                  }
                }
                """),
      @Example(
          language = Language.PYTHON,
          bad = "def test_total():\n    shop = Shop()\n    shop.add(1)\n    shop.total()\n",
          good =
              "def test_total():\n    shop = Shop()\n    shop.add(1)\n    assert shop.total() == 1\n")
    },
    onByDefault = false,
    limits =
        "Off by default: in four of ten tests that were read, that nothing is thrown is just what the test is"
            + " after, and it does not say so: access that is granted, a validator that accepts."
            + "\n\n"
            + "What a call does is told by its name: one that contains assert, verify, check, expect, fail,"
            + " validate, compare, ensure, require, should, test or the like checks something. Functions"
            + " of the same file are followed. A test that calls an inherited method which the file"
            + " does not show is not judged, nor one that hands its work to a class or object named"
            + " as a helper of tests."
            + "\n\n"
            + "Let pass are tests that expect an exception or have a time limit, that are skipped or"
            + " empty, benchmarks, classes that check after each test, tests that call what another"
            + " test of the file expects to throw, and those whose name, documentation or comments"
            + " speak of errors, exceptions, failing or success.",
    definition = "SonarSource S2699; PMD UnitTestShouldIncludeAssert")
public interface TestWithoutAssertion {}
