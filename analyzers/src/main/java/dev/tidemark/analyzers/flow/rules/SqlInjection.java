package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** What a remote user sent becomes part of an SQL statement. */
@RuleInfo(
    id = "sql-injection",
    category = Category.SECURITY,
    severity = Severity.ERROR,
    onByDefault = false,
    revision = 1,
    cwe = {89},
    owasp = {"A03:2021", "A05:2025"},
    confidence = Confidence.HIGH,
    summary = "What a remote user sent becomes part of an SQL statement",
    why =
        "Whoever sends a quote and some SQL of their own reads, changes or deletes what"
            + " the statement never meant. Escaping by hand is forgotten once, and once is"
            + " enough. Pass values as parameters of the statement; choose names of tables"
            + " and columns from a list in the code.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import jakarta.servlet.http.HttpServletRequest;
              import java.sql.Connection;
              import java.sql.ResultSet;
              import java.sql.SQLException;
              import java.sql.Statement;

              class Users {
                ResultSet find(HttpServletRequest request, Connection connection) throws SQLException {
                  String name = request.getParameter("name");
                  Statement statement = connection.createStatement();
                  return statement.executeQuery("SELECT id FROM users WHERE name = '" + name + "'");
                }
              }
              """,
          good =
              """
              import jakarta.servlet.http.HttpServletRequest;
              import java.sql.Connection;
              import java.sql.PreparedStatement;
              import java.sql.ResultSet;
              import java.sql.SQLException;

              class Users {
                ResultSet find(HttpServletRequest request, Connection connection) throws SQLException {
                  String name = request.getParameter("name");
                  PreparedStatement statement =
                      connection.prepareStatement("SELECT id FROM users WHERE name = ?");
                  statement.setString(1, name);
                  return statement.executeQuery();
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              import sqlite3

              from flask import Flask, request

              app = Flask(__name__)


              @app.route("/users")
              def find():
                  connection = sqlite3.connect("users.db")
                  name = request.args["name"]
                  rows = connection.execute(f"SELECT id FROM users WHERE name = '{name}'")
                  return {"ids": [row[0] for row in rows]}
              """,
          good =
              """
              import sqlite3

              from flask import Flask, request

              app = Flask(__name__)


              @app.route("/users")
              def find():
                  connection = sqlite3.connect("users.db")
                  name = request.args["name"]
                  rows = connection.execute("SELECT id FROM users WHERE name = ?", (name,))
                  return {"ids": [row[0] for row in rows]}
              """)
    },
    limits =
        Reach.FOLLOWED
            + "\n\n"
            + "Only what reaches a statement whose library is modelled is reported."
            + " Statements in mapping files and in annotations with parts to be filled in are"
            + " not read.")
public final class SqlInjection implements FlowRule {}
