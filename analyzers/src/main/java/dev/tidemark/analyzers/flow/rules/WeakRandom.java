package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** A number that can be foretold is used where it must not be. */
@RuleInfo(
    id = "weak-random",
    category = Category.SECURITY,
    severity = Severity.WARNING,
    onByDefault = false,
    revision = 1,
    cwe = {330, 338},
    owasp = {"A02:2021", "A04:2025"},
    confidence = Confidence.MEDIUM,
    summary = "A number that can be foretold is used as a secret",
    why =
        "The usual generators give away their state: from a few numbers all others"
            + " follow, those of other users too. Use SecureRandom in Java, and the module"
            + " secrets or random.SystemRandom in Python, for whatever nobody may guess.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import jakarta.servlet.http.Cookie;
              import jakarta.servlet.http.HttpServletResponse;
              import java.util.Random;

              class Logins {
                void remember(HttpServletResponse response) {
                  String token = Long.toHexString(new Random().nextLong());
                  Cookie cookie = new Cookie("remember", token);
                  cookie.setSecure(true);
                  cookie.setHttpOnly(true);
                  response.addCookie(cookie);
                }
              }
              """,
          good =
              """
              import jakarta.servlet.http.Cookie;
              import jakarta.servlet.http.HttpServletResponse;
              import java.security.SecureRandom;

              class Logins {
                void remember(HttpServletResponse response) {
                  String token = Long.toHexString(new SecureRandom().nextLong());
                  Cookie cookie = new Cookie("remember", token);
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
              import random

              from flask import Flask, make_response

              app = Flask(__name__)


              @app.route("/remember")
              def remember():
                  response = make_response("kept")
                  token = str(random.getrandbits(128))
                  response.set_cookie("remember", token, secure=True, httponly=True)
                  return response
              """,
          good =
              """
              import secrets

              from flask import Flask, make_response

              app = Flask(__name__)


              @app.route("/remember")
              def remember():
                  response = make_response("kept")
                  token = secrets.token_hex(16)
                  response.set_cookie("remember", token, secure=True, httponly=True)
                  return response
              """)
    },
    limits =
        Reach.FOLLOWED
            + "\n\n"
            + "Only where the number goes tells what it is for: one that is kept in a place"
            + " that no model names is missed, and numbers for games, tests and delays are"
            + " let pass for that reason.")
public final class WeakRandom implements FlowRule {}
