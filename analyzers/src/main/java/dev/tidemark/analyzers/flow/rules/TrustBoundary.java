package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** What a remote user sent is kept in the session as if it had been checked. */
@RuleInfo(
    id = "trust-boundary",
    category = Category.SECURITY,
    severity = Severity.WARNING,
    revision = 1,
    cwe = {501},
    owasp = {"A04:2021", "A06:2025"},
    confidence = Confidence.MEDIUM,
    summary = "What a remote user sent is kept in the session as if it had been checked",
    why =
        "What is in the session is taken to be the program's own, so nobody checks it"
            + " where it is read. Check the value first, and keep what the check gives: a"
            + " number, one of a list, an object of the program.",
    roles = {Role.MAIN},
    onByDefault = false,
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import jakarta.servlet.http.HttpServletRequest;

              class Preferences {
                void keep(HttpServletRequest request) {
                  request.getSession().setAttribute("role", request.getParameter("role"));
                }
              }
              """,
          good =
              """
              import jakarta.servlet.http.HttpServletRequest;

              class Preferences {
                void keep(HttpServletRequest request) {
                  int size = Integer.parseInt(request.getParameter("pageSize"));
                  request.getSession().setAttribute("pageSize", size);
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              from flask import Flask, request, session

              app = Flask(__name__)


              @app.route("/preferences", methods=["POST"])
              def keep():
                  session["role"] = request.form["role"]
                  return "kept"
              """,
          good =
              """
              from flask import Flask, request, session

              app = Flask(__name__)


              @app.route("/preferences", methods=["POST"])
              def keep():
                  session["page_size"] = int(request.form["page_size"])
                  return "kept"
              """)
    },
    limits =
        Reach.FOLLOWED
            + "\n\n"
            + "Whether whoever reads the session checks the value then is not asked. A check"
            + " before it is kept is known if it compares with constants or makes a number of"
            + " it."
            + "\n\n"
            + "It is off unless asked for: what programs keep so is mostly a choice of the user,"
            + " such as a language or the page to go back to, which does no harm where it is"
            + " read.")
public final class TrustBoundary implements FlowRule {}
