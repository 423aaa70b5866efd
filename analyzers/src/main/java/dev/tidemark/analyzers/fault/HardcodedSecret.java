package dev.tidemark.analyzers.fault;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** A key, a token or a password stands in the code. */
@RuleInfo(
    id = "hardcoded-secret",
    category = Category.SECURITY,
    severity = Severity.WARNING,
    onByDefault = false,
    revision = 1,
    cwe = {798, 259, 321},
    owasp = {"A07:2021", "A07:2025"},
    confidence = Confidence.MEDIUM,
    summary = "A key, a token or a password stands in the code",
    why =
        "Whoever reads the code has it: everybody in the organisation, each copy of the"
            + " repository, and its history for good. It is the same on each machine and hard"
            + " to change in a hurry. Read it from the environment or a store of secrets, and"
            + " change the one that was here.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import java.sql.Connection;
              import java.sql.DriverManager;
              import java.sql.SQLException;

              class Database {
                private static final String PASSWORD = "k7#Wq2!vRz";

                Connection open() throws SQLException {
                  return DriverManager.getConnection("jdbc:postgresql://db/shop", "shop", PASSWORD);
                }
              }
              """,
          good =
              """
              import java.sql.Connection;
              import java.sql.DriverManager;
              import java.sql.SQLException;

              class Database {
                private static final String PASSWORD = System.getenv("SHOP_PASSWORD");

                Connection open() throws SQLException {
                  return DriverManager.getConnection("jdbc:postgresql://db/shop", "shop", PASSWORD);
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              import psycopg2


              def connect():
                  return psycopg2.connect(host="db", user="shop", password="k7#Wq2!vRz")
              """,
          good =
              """
              import os

              import psycopg2


              def connect():
                  return psycopg2.connect(host="db", user="shop", password=os.environ["SHOP_PASSWORD"])
              """)
    },
    limits =
        "Known kinds of tokens and keys, and passwords in addresses, are found wherever"
            + " they stand as one text. Others are found where a variable, field, parameter,"
            + " key of a mapping or method that sets one has a name that says what it is, and"
            + " the text looks like one: placeholders, names of settings and variables, words"
            + " to be shown, paths, hashes, and keys and tokens too regular to be random are"
            + " let pass. So are words without a digit or sign unless they are handed to a"
            + " call, what is named as made for tests, and the key of Django's settings that"
            + " debug. Examples and sandboxes that nothing but their folder tells are"
            + " reported. Whether a secret is still valid is not asked.")
public interface HardcodedSecret {}
