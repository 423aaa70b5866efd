package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** What a remote user sent becomes part of a page without being escaped. */
@RuleInfo(
    id = "cross-site-scripting",
    category = Category.SECURITY,
    severity = Severity.ERROR,
    onByDefault = false,
    revision = 1,
    cwe = {79, 80},
    owasp = {"A03:2021", "A05:2025"},
    confidence = Confidence.MEDIUM,
    summary = "What a remote user sent becomes part of a page without being escaped",
    why =
        "A link that carries a script in a parameter runs it in the browser of whoever"
            + " follows it, with all that person may do there. Escape for the place where the"
            + " value goes, at the moment it goes there; best by a template that escapes by"
            + " itself.",
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

              class Greeting extends HttpServlet {
                @Override
                protected void doGet(HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                  response.setContentType("text/html");
                  response.getWriter().println("<p>Hello " + request.getParameter("name") + "</p>");
                }
              }
              """,
          good =
              """
              import jakarta.servlet.http.HttpServlet;
              import jakarta.servlet.http.HttpServletRequest;
              import jakarta.servlet.http.HttpServletResponse;
              import java.io.IOException;
              import org.apache.commons.text.StringEscapeUtils;

              class Greeting extends HttpServlet {
                @Override
                protected void doGet(HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                  response.setContentType("text/html");
                  String name = StringEscapeUtils.escapeHtml4(request.getParameter("name"));
                  response.getWriter().println("<p>Hello " + name + "</p>");
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              from flask import Flask, request

              app = Flask(__name__)


              @app.route("/greeting")
              def greeting():
                  return "<p>Hello " + request.args.get("name", "") + "</p>"
              """,
          good =
              """
              from flask import Flask, request
              from markupsafe import escape

              app = Flask(__name__)


              @app.route("/greeting")
              def greeting():
                  name = escape(request.args.get("name", ""))
                  return f"<p>Hello {name}</p>"
              """)
    },
    limits =
        Reach.FOLLOWED
            + "\n\n"
            + "Templates are not read: what they escape, and what they are told not to, is"
            + " not known. An escape counts for every place in a page, though one for text"
            + " does not serve in a script.")
public final class CrossSiteScripting implements FlowRule {}
