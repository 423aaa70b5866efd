package dev.tidemark.analyzers.fault;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** The database is asked again for each turn of a loop. */
@RuleInfo(
    id = "query-in-loop",
    category = Category.DATABASE,
    severity = Severity.WARNING,
    revision = 1,
    summary = "The database is asked again for each turn of a loop",
    why =
        "Each turn waits for a round trip to the database, so that the time grows with the number of"
            + " items: a page that is fast with ten rows is dead with ten thousand. Fetch all that"
            + " the loop needs before it, in one query; write rows in a batch.",
    roles = {Role.MAIN},
    onByDefault = false,
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
                class Orders {
                  void fill(List<Order> orders, EntityManager manager) {
                    for (Order order : orders) {
                      order.owner = manager.find(Owner.class, order.ownerId);
                    }
                  }
                }
                """,
          good =
              """
                class Orders {
                  void fill(List<Order> orders, EntityManager manager) {
                    Map<Long, Owner> owners = owners(manager, orders);
                    for (Order order : orders) {
                      order.owner = owners.get(order.ownerId);
                    }
                  }
                }
                """),
      @Example(
          language = Language.PYTHON,
          bad = "def f(orders):\n    for o in orders:\n        o.owner = Owner.query.get(o.id)\n",
          good = "def f(orders):\n    for o in orders:\n        o.owner = owners[o.id]\n")
    },
    definition = "Known as the N+1 problem.",
    limits =
        "Only what certainly asks a database counts: in Java by the type that the file declares for"
            + " the receiver, in Python by the names that SQLAlchemy and Django give to models and"
            + " sessions, and SQL that a cursor executes. Loops over a collection are looked at, not"
            + " those that try again or turn pages; and not those over batches, tables, schemas,"
            + " connections or statements. Queries in lambdas, and in functions called in the loop,"
            + " are missed. Nobody sees from one file how long the collection gets, nor whether one"
            + " query could do. Of 74 findings read 51 were right, about seven in ten in either language, so"
            + " that it is off by default: the others ask few things of different kinds, such as tables"
            + " or spans of time, or belong to commands that run once.")
public interface QueryInLoop {}
