package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** A remote user tells where the browser is sent. */
@RuleInfo(
    id = "open-redirect",
    category = Category.SECURITY,
    severity = Severity.WARNING,
    onByDefault = false,
    revision = 1,
    cwe = {601},
    owasp = {"A01:2021", "A01:2025"},
    confidence = Confidence.MEDIUM,
    summary = "A remote user tells where the browser is sent",
    why =
        "A link that begins with a trusted address and ends at another is what deceives"
            + " people: they give their password to a copy of the page they came from."
            + " Redirect to paths of the own site only, or to addresses from a list; beware"
            + " that //host is an address too.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import jakarta.servlet.http.HttpServlet;
              import jakarta.servlet.http.HttpServletRequest;
              import jakarta.servlet.http.HttpServletResponse;
              import java.io.IOException;

              class AfterLogin extends HttpServlet {
                @Override
                protected void doGet(HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                  response.sendRedirect(request.getParameter("next"));
                }
              }
              """,
          good =
              """
              import jakarta.servlet.http.HttpServlet;
              import jakarta.servlet.http.HttpServletRequest;
              import jakarta.servlet.http.HttpServletResponse;
              import java.io.IOException;

              class AfterLogin extends HttpServlet {
                @Override
                protected void doGet(HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                  boolean orders = "orders".equals(request.getParameter("next"));
                  response.sendRedirect(orders ? "/orders" : "/");
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              from flask import Flask, redirect, request

              app = Flask(__name__)


              @app.route("/login")
              def after_login():
                  return redirect(request.args["next"])
              """,
          good =
              """
              from flask import Flask, redirect, request, url_for

              app = Flask(__name__)


              @app.route("/login")
              def after_login():
                  return redirect(url_for("orders" if request.args.get("next") == "orders" else "home"))
              """)
    },
    limits =
        Reach.FOLLOWED
            + "\n\n"
            + "A comparison of the host of the address is believed whichever host it is, and so"
            + " are functions by their names, such as isSafeUrl, validateRedirect or"
            + " checkUrl.")
public final class OpenRedirect implements FlowRule {}
