package dev.tidemark.analyzers.fault;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Per;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.rule.Threshold;

/** A class does too much, with the data of others, and of things that do not belong together. */
@RuleInfo(
    id = "god-class",
    category = Category.ORGANISATION,
    severity = Severity.WARNING,
    revision = 1,
    summary = "A class does too much, and of things that do not belong together",
    why =
        "Whatever changes, such a class changes, and nobody knows all of it. Move what works on the"
            + " data of another class to that class, and methods that share fields with few others"
            + " to a class of their own, together with those fields.",
    per = Per.TYPES,
    thresholds = {
      @Threshold(
          name = "min-methods",
          value = 10,
          meaning = "methods that stand in the class, constructors aside"),
      @Threshold(
          name = "min-wmc",
          value = 100,
          meaning = "cyclomatic complexities of the class's own methods, added up"),
      @Threshold(
          name = "max-atfd",
          value = 5,
          meaning = "times that the class reads or sets data of others"),
      @Threshold(
          name = "max-tcc-percent",
          value = 33,
          meaning = "pairs of methods with an attribute in common, in percent of all pairs")
    },
    roles = Role.MAIN,
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
                class Shop {
                  int priceNow(Item item) {
                    return switch (item.getKind()) {
                      case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> item.getPrice();
                      default -> 0;
                    };
                  }

                  int priceThen(Item item) {
                    return switch (item.getKind()) {
                      case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> item.getPrice();
                      default -> 0;
                    };
                  }

                  int priceSoon(Item item) {
                    return switch (item.getKind()) {
                      case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> item.getPrice();
                      default -> 0;
                    };
                  }

                  int priceLate(Item item) {
                    return switch (item.getKind()) {
                      case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> item.getPrice();
                      default -> 0;
                    };
                  }

                  int priceOnce(Item item) {
                    return switch (item.getKind()) {
                      case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> item.getPrice();
                      default -> 0;
                    };
                  }

                  int priceHere(Item item) {
                    return switch (item.getKind()) {
                      case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> item.getPrice();
                      default -> 0;
                    };
                  }

                  int priceThere(Item item) {
                    return switch (item.getKind()) {
                      case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> item.getPrice();
                      default -> 0;
                    };
                  }

                  int priceWhole(Item item) {
                    return switch (item.getKind()) {
                      case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> item.getPrice();
                      default -> 0;
                    };
                  }

                  int priceHalf(Item item) {
                    return switch (item.getKind()) {
                      case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> item.getPrice();
                      default -> 0;
                    };
                  }

                  int priceTwice(Item item) {
                    return switch (item.getKind()) {
                      case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> item.getPrice();
                      default -> 0;
                    };
                  }
                }
                """,
          good =
              """
                class Shop {
                  int price(Item item) {
                    return item.price();
                  }

                  int postage(Parcel parcel) {
                    return parcel.postage();
                  }
                }
                """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              class Shop:
                  def price_now(self, item):
                      return item.a or item.b or item.c or item.d or item.e or 1 or 2 or 3 or 4 or 5

                  def price_then(self, item):
                      return item.a or item.b or item.c or item.d or item.e or 1 or 2 or 3 or 4 or 5

                  def price_soon(self, item):
                      return item.a or item.b or item.c or item.d or item.e or 1 or 2 or 3 or 4 or 5

                  def price_late(self, item):
                      return item.a or item.b or item.c or item.d or item.e or 1 or 2 or 3 or 4 or 5

                  def price_once(self, item):
                      return item.a or item.b or item.c or item.d or item.e or 1 or 2 or 3 or 4 or 5

                  def price_here(self, item):
                      return item.a or item.b or item.c or item.d or item.e or 1 or 2 or 3 or 4 or 5

                  def price_there(self, item):
                      return item.a or item.b or item.c or item.d or item.e or 1 or 2 or 3 or 4 or 5

                  def price_whole(self, item):
                      return item.a or item.b or item.c or item.d or item.e or 1 or 2 or 3 or 4 or 5

                  def price_half(self, item):
                      return item.a or item.b or item.c or item.d or item.e or 1 or 2 or 3 or 4 or 5

                  def price_twice(self, item):
                      return item.a or item.b or item.c or item.d or item.e or 1 or 2 or 3 or 4 or 5
              """,
          good =
              """
              class Shop:
                  def price(self, item):
                      return item.price()

                  def postage(self, parcel):
                      return parcel.postage()
              """)
    },
    limits =
        "All three values must be beyond their limits. No more than the file itself is read, so no"
            + " types are known but those that it states."
            + "\n\n"
            + "WMC is the sum of what cyclomatic-complexity counts for the methods and constructors"
            + " that stand directly in the class; code of lambdas counts in their method, that of"
            + " anonymous and nested classes, initialisers and Python's nested functions does not."
            + "\n\n"
            + "ATFD counts each access anywhere in the class, nested classes included: calls of"
            + " getters (get or is, no arguments) and setters (set, with arguments) on anything but"
            + " this, super, self, cls and variables of the class itself, and attributes of variables and values that are not known to"
            + " be of the class itself. If the type is not stated, an attribute that the class has, too, is"
            + " taken for its own. Let pass are constants, the length of arrays, attributes of inherited"
            + " fields by their bare name in Java, and in Python those of imported and module-level"
            + " names. In Python a method that is handed on without a call counts as an attribute."
            + "\n\n"
            + "TCC looks at all methods but constructors, accessors and static ones too. An attribute"
            + " is a field of the class itself in Java; in Python whatever is read or set on self, cls or the"
            + " class and is no method. It is direct use that counts, not that through an own method; so"
            + " a class of accessors, or one without state whose methods only call each other, has"
            + " little cohesion."
            + "\n\n"
            + "The published limit of WMC is 47; with that the rule also reports many a class that does"
            + " one thing thoroughly, so the default is about twice as much. Still reported is one whose single"
            + " task takes much code, such as a writer of a format, or one with many overloaded"
            + " constructors. Classes with few methods are let pass, for there it is the functions"
            + " that are too complex, not the class that does too many things. Interfaces, enums and records are not judged, and"
            + " neither are those that hold data: fewer than one in three of their methods is more"
            + " than a getter, a setter, a property, or one that all data has, such as equals.",
    definition =
        "M. Lanza and R. Marinescu, Object-Oriented Metrics in Practice, 2006, page 80, and PMD GodClass, but"
            + " for the limit of WMC and the classes that are let pass")
public interface GodClass {}
