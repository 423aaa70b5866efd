package dev.tidemark.analyzers.fault;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** SQL is written as text where a safer way is at hand. */
@RuleInfo(
    id = "raw-sql",
    category = Category.DATABASE,
    severity = Severity.WARNING,
    revision = 1,
    advice = "Pass values as parameters, and go through the mapper where one is at hand.",
    summary = "Values are put into the text of SQL, or SQL goes past the mapper at hand",
    why =
        "What is put into the text of a statement is read as SQL: a quote in a value breaks it, and"
            + " a hostile value rewrites it. Pass values as parameters. Text that goes past the mapper"
            + " at hand is not checked by it, and misses what it knows of names and types.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
                class Users {
                  ResultSet find(String name) {
                    return statement.executeQuery("SELECT id FROM users WHERE name = '" + name + "'");
                  }
                }
                """,
          good =
              """
                class Users {
                  ResultSet find(String name) {
                    var query = connection.prepareStatement("SELECT id FROM users WHERE name = ?");
                    query.setString(1, name);
                    return query.executeQuery();
                  }
                }
                """),
      @Example(
          language = Language.PYTHON,
          bad = "def f(db, a):\n    db.execute(f\"SELECT id FROM users WHERE name = '{a}'\")\n",
          good = "def f(db, a):\n    db.execute('SELECT id FROM users WHERE name = %s', (a,))\n")
    },
    definition =
        "For text put together from parts: Bandit's B608 and SonarSource's S2077, without following"
            + " where the parts come from.",
    limits =
        "Only a text whose constant beginning is a whole clause of SQL is known as such: fragments,"
            + " such as a where that is added later, are missed. So are names of tables and columns"
            + " that are put in, for no database takes them as parameters, and numbers by %d. Names"
            + " in capitals, variables of the file that only ever hold one literal, and lists of"
            + " placeholders count as constants. Words for logs and exceptions are let pass."
            + "\n\n"
            + "Past the mapper means: a plain statement on one table, as a literal, in a call of"
            + " createNativeQuery or createSQLQuery, of execute on a SQLAlchemy session, or of raw on"
            + " Django's objects. A file that imports alembic is a migration, in which SQL is"
            + " right.")
public interface RawSql {}
