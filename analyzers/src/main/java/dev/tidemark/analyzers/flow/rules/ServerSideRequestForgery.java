package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** A remote user tells which address the program asks. */
@RuleInfo(
    id = "server-side-request-forgery",
    category = Category.SECURITY,
    severity = Severity.ERROR,
    revision = 1,
    cwe = {918},
    owasp = {"A10:2021", "A01:2025"},
    confidence = Confidence.MEDIUM,
    summary = "A remote user tells which address the program asks",
    why =
        "The request comes from inside: it reaches services that trust their network,"
            + " and the one that hands out the keys of the machine. Choose the address from a"
            + " list in the code, or keep scheme and host fixed and let only the rest come"
            + " from outside.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import jakarta.servlet.http.HttpServletRequest;
              import java.io.IOException;
              import java.io.InputStream;
              import java.net.URL;

              class Pictures {
                InputStream fetch(HttpServletRequest request) throws IOException {
                  return new URL(request.getParameter("address")).openStream();
                }
              }
              """,
          good =
              """
              import jakarta.servlet.http.HttpServletRequest;
              import java.io.IOException;
              import java.io.InputStream;
              import java.net.URL;

              class Pictures {
                InputStream fetch(HttpServletRequest request) throws IOException {
                  int number = Integer.parseInt(request.getParameter("number"));
                  return new URL("https://pictures.example.org/" + number).openStream();
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              import requests
              from flask import Flask, request

              app = Flask(__name__)


              @app.route("/picture")
              def picture():
                  return requests.get(request.args["address"], timeout=5).content
              """,
          good =
              """
              import requests
              from flask import Flask, request

              app = Flask(__name__)


              @app.route("/picture")
              def picture():
                  number = int(request.args["number"])
                  return requests.get(f"https://pictures.example.org/{number}", timeout=5).content
              """)
    },
    limits =
        Reach.FOLLOWED
            + "\n\n"
            + "Programs whose purpose is to ask addresses that they are told, such as proxies"
            + " and hooks, are reported too: say so in a comment where that is meant."
            + " What stands behind a text that the program itself chose is taken for a part of"
            + " the path, although a base address without a slash at its end would let it"
            + " choose the host. A comparison of the host is believed, and so are functions by"
            + " their names, such as validateUrl, isAllowedHost or startSsrfHook.")
public final class ServerSideRequestForgery implements FlowRule {}
