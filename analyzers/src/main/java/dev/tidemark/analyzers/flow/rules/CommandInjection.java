package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** What a remote user sent becomes part of a command of the operating system. */
@RuleInfo(
    id = "command-injection",
    category = Category.SECURITY,
    severity = Severity.ERROR,
    onByDefault = false,
    revision = 1,
    cwe = {78, 77, 88},
    owasp = {"A03:2021", "A05:2025"},
    confidence = Confidence.HIGH,
    summary = "What a remote user sent becomes part of a command of the operating system",
    why =
        "A shell reads semicolons, pipes and dollar signs: whoever can put one into the"
            + " command runs programs of their own with the rights of this one. Start the"
            + " program without a shell, with a fixed name and each argument as an item of a"
            + " list, and let no argument from outside be taken for an option.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import jakarta.servlet.http.HttpServletRequest;
              import java.io.IOException;

              class Reachability {
                Process ask(HttpServletRequest request) throws IOException {
                  String host = request.getParameter("host");
                  return new ProcessBuilder("sh", "-c", "ping -c 1 " + host).start();
                }
              }
              """,
          good =
              """
              import jakarta.servlet.http.HttpServletRequest;
              import java.io.IOException;
              import java.net.InetAddress;

              class Reachability {
                boolean ask(HttpServletRequest request) throws IOException {
                  String host = request.getParameter("host");
                  return InetAddress.getByName(host).isReachable(1000);
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              import subprocess

              from flask import Flask, request

              app = Flask(__name__)


              @app.route("/ping")
              def ping():
                  host = request.args["host"]
                  return subprocess.check_output("ping -c 1 " + host, shell=True)
              """,
          good =
              """
              import shlex
              import subprocess

              from flask import Flask, request

              app = Flask(__name__)


              @app.route("/ping")
              def ping():
                  host = request.args["host"]
                  return subprocess.check_output("ping -c 1 -- " + shlex.quote(host), shell=True)
              """)
    },
    limits =
        Reach.FOLLOWED
            + "\n\n"
            + "What an argument means to the program that is started is not known: one that"
            + " begins with a dash may be taken for an option.")
public final class CommandInjection implements FlowRule {}
