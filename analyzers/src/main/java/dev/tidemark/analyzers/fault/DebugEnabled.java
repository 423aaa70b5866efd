package dev.tidemark.analyzers.fault;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** A server is told to show its insides to whoever asks. */
@RuleInfo(
    id = "debug-enabled",
    category = Category.SECURITY,
    severity = Severity.WARNING,
    onByDefault = false,
    revision = 1,
    cwe = {489, 215},
    owasp = {"A05:2021", "A02:2025"},
    confidence = Confidence.HIGH,
    summary = "A server is told to show its insides to whoever asks",
    why =
        "Pages for debugging show code, settings and values, and some let their reader"
            + " run code. It is on for everybody once the setting reaches the server. Switch"
            + " it on by the environment of the developer, off where nothing is said.",
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

              class Orders extends HttpServlet {
                @Override
                protected void doGet(HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                  try {
                    response.setIntHeader("X-Orders", Integer.parseInt(request.getParameter("orders")));
                  } catch (RuntimeException e) {
                    e.printStackTrace(response.getWriter());
                  }
                }
              }
              """,
          good =
              """
              import jakarta.servlet.http.HttpServlet;
              import jakarta.servlet.http.HttpServletRequest;
              import jakarta.servlet.http.HttpServletResponse;
              import java.io.IOException;

              class Orders extends HttpServlet {
                @Override
                protected void doGet(HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                  try {
                    response.setIntHeader("X-Orders", Integer.parseInt(request.getParameter("orders")));
                  } catch (RuntimeException e) {
                    log("the orders could not be read", e);
                    response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
                  }
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              INSTALLED_APPS = ["django.contrib.admin", "shop"]
              ROOT_URLCONF = "shop.urls"
              DEBUG = True
              """,
          good =
              """
              import os

              INSTALLED_APPS = ["django.contrib.admin", "shop"]
              ROOT_URLCONF = "shop.urls"
              DEBUG = os.environ.get("SHOP_DEBUG") == "1"
              """)
    },
    limits =
        "In Java: security of Spring that is told to debug, and stack traces that are"
            + " printed to the answer of a servlet. In Python: settings of Django, which are"
            + " known by what they hold, and servers of Flask and others that are told to."
            + " Settings of Django that import all names of others, or set DEBUG more than"
            + " once, are let pass, for what holds in the end is not known; so is what is"
            + " switched on under a condition. Whether a module with a true DEBUG is used on"
            + " a server at all is not known.")
public interface DebugEnabled {}
