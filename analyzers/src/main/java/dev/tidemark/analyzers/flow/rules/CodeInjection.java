package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** What a remote user sent is run as code, as an expression or as a template. */
@RuleInfo(
    id = "code-injection",
    category = Category.SECURITY,
    severity = Severity.ERROR,
    onByDefault = false,
    revision = 1,
    cwe = {94, 95, 917, 1336},
    owasp = {"A03:2021", "A05:2025"},
    confidence = Confidence.HIGH,
    summary = "What a remote user sent is run as code",
    why =
        "Evaluating a text gives its author all that the program may do, and no list of"
            + " forbidden words has held for long. Read data as data, with a parser of its"
            + " own; choose among functions of the program by name; hand values to a"
            + " template, and never text as the template itself.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import jakarta.servlet.http.HttpServletRequest;
              import javax.script.ScriptEngine;
              import javax.script.ScriptEngineManager;
              import javax.script.ScriptException;

              class Calculator {
                Object result(HttpServletRequest request) throws ScriptException {
                  ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");
                  return engine.eval(request.getParameter("formula"));
                }
              }
              """,
          good =
              """
              import jakarta.servlet.http.HttpServletRequest;

              class Calculator {
                long result(HttpServletRequest request) {
                  return Long.parseLong(request.getParameter("left"))
                      + Long.parseLong(request.getParameter("right"));
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              from flask import Flask, request

              app = Flask(__name__)


              @app.route("/calculate")
              def calculate():
                  return str(eval(request.args["formula"]))
              """,
          good =
              """
              import ast

              from flask import Flask, request

              app = Flask(__name__)


              @app.route("/calculate")
              def calculate():
                  return str(ast.literal_eval(request.args["formula"]))
              """)
    },
    limits =
        Reach.FOLLOWED
            + "\n\n"
            + "Scripts and templates that are read from files or a database are taken to be"
            + " the program's own.")
public final class CodeInjection implements FlowRule {}
