package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** A cookie may go over plain connections, or be read by scripts. */
@RuleInfo(
    id = "insecure-cookie",
    category = Category.SECURITY,
    severity = Severity.WARNING,
    onByDefault = false,
    revision = 1,
    cwe = {614, 1004},
    owasp = {"A05:2021", "A02:2025"},
    confidence = Confidence.HIGH,
    summary = "A cookie may go over plain connections, or be read by scripts",
    why =
        "Without Secure a cookie goes out on the first plain link, for everybody on the"
            + " way to read; without HttpOnly a script that got into the page takes it. Set"
            + " both, and SameSite too.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import jakarta.servlet.http.Cookie;
              import jakarta.servlet.http.HttpServletResponse;

              class Sessions {
                void keep(HttpServletResponse response, String session) {
                  Cookie cookie = new Cookie("session", session);
                  cookie.setSecure(false);
                  response.addCookie(cookie);
                }
              }
              """,
          good =
              """
              import jakarta.servlet.http.Cookie;
              import jakarta.servlet.http.HttpServletResponse;

              class Sessions {
                void keep(HttpServletResponse response, String session) {
                  Cookie cookie = new Cookie("session", session);
                  cookie.setSecure(true);
                  cookie.setHttpOnly(true);
                  response.addCookie(cookie);
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              from flask import Flask, make_response

              app = Flask(__name__)


              @app.route("/keep/<session>")
              def keep(session):
                  response = make_response("kept")
                  response.set_cookie("session", session, secure=False)
                  return response
              """,
          good =
              """
              from flask import Flask, make_response

              app = Flask(__name__)


              @app.route("/keep/<session>")
              def keep(session):
                  response = make_response("kept")
                  response.set_cookie("session", session, secure=True, httponly=True)
                  return response
              """)
    },
    limits =
        "Where nothing is said of a cookie, only its name tells whether it matters: one"
            + " whose name ends in session, sid, token, auth, jwt, ticket, password or"
            + " remember-me is reported, another is not, nor one against forged requests or"
            + " one whose name is not a text of the program. A cookie that is told not to be"
            + " secure is reported whatever its name. What comes from settings is taken to"
            + " be right, and what a proxy or a framework adds to all cookies is not known.")
public final class InsecureCookie implements FlowRule {}
