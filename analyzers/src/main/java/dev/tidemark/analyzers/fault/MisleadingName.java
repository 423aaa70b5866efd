package dev.tidemark.analyzers.fault;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** A name promises another type than the one that is there. */
@RuleInfo(
    id = "misleading-name",
    category = Category.NAMING,
    severity = Severity.WARNING,
    revision = 1,
    summary = "A name promises another type than the one that is there",
    why =
        "Readers believe the name: they count on an order that a set does not keep, or test an"
            + " answer that is never false. Name the thing for what it is, or for what it is about.",
    roles = Role.MAIN,
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import java.util.Map;

              class Users {
                private Map<String, User> userList;
              }
              """,
          good =
              """
              import java.util.Map;

              class Users {
                private Map<String, User> usersByName;
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              def is_open(door):
                  return door.state, door.since
              """,
          good =
              """
              def opened(door):
                  return door.state, door.since
              """)
    },
    limits =
        "Judged are names whose last word is list, map, dict, tuple or (in Java) array, where the"
            + " declaration, the annotation or the value that is assigned tells another container;"
            + " and functions named is... or has... that give anything but a boolean. Set is let"
            + " pass, since a result set or a zone set may be kept in a list, and so are strings and"
            + " arrays named for the list that is in them, terms such as blacklist or adjacency"
            + " list, names of maps such as name_to_list, and, in Python, lists and tuples that are"
            + " called a map, since they may map positions or hold pairs."
            + "\n\n"
            + "Java: methods that return nothing or a type of their own, as assertions and matchers"
            + " do, overrides, and methods of anonymous classes. Python: functions with decorators, the numbers 0 and 1, and"
            + " methods that a base class in another file may have named. Tests are not asked: many hold"
            + " faulty names on purpose, as data.",
    definition =
        "after V. Arnaoudova, M. Di Penta, G. Antoniol: Linguistic antipatterns, 2016 (\"is\" returns"
            + " more than a boolean; name suggests another type)")
public interface MisleadingName {}
