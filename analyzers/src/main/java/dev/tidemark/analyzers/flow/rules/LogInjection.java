package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** What a remote user sent is written to a log with its line ends. */
@RuleInfo(
    id = "log-injection",
    category = Category.SECURITY,
    severity = Severity.WARNING,
    revision = 1,
    cwe = {117},
    owasp = {"A09:2021", "A09:2025"},
    confidence = Confidence.LOW,
    summary = "What a remote user sent is written to a log with its line ends",
    why =
        "A line end in a value begins an entry that never happened, and whoever reads"
            + " the log believes it. Take line ends out of the value, or let the layout of"
            + " the log escape them.",
    roles = {Role.MAIN},
    onByDefault = false,
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import jakarta.servlet.http.HttpServletRequest;
              import org.slf4j.Logger;
              import org.slf4j.LoggerFactory;

              class Logins {
                private static final Logger LOGGER = LoggerFactory.getLogger(Logins.class);

                void refused(HttpServletRequest request) {
                  LOGGER.warn("login of {} refused", request.getParameter("user"));
                }
              }
              """,
          good =
              """
              import jakarta.servlet.http.HttpServletRequest;
              import org.slf4j.Logger;
              import org.slf4j.LoggerFactory;

              class Logins {
                private static final Logger LOGGER = LoggerFactory.getLogger(Logins.class);

                void refused(HttpServletRequest request) {
                  int user = Integer.parseInt(request.getParameter("user"));
                  LOGGER.warn("login of {} refused", user);
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              import logging

              from flask import Flask, request

              app = Flask(__name__)


              @app.route("/login", methods=["POST"])
              def login():
                  logging.warning("login of %s refused", request.form["user"])
                  return "refused", 403
              """,
          good =
              """
              import logging

              from flask import Flask, request

              app = Flask(__name__)


              @app.route("/login", methods=["POST"])
              def login():
                  logging.warning("login of %d refused", int(request.form["user"]))
                  return "refused", 403
              """)
    },
    limits =
        Reach.FOLLOWED
            + "\n\n"
            + "It is off unless asked for: most layouts and collectors of logs keep entries"
            + " apart by themselves, and nothing in the code tells which one is used.")
public final class LogInjection implements FlowRule {}
