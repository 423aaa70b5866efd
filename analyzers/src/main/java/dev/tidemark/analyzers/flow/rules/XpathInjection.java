package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** What a remote user sent becomes part of an XPath expression. */
@RuleInfo(
    id = "xpath-injection",
    category = Category.SECURITY,
    severity = Severity.ERROR,
    onByDefault = false,
    revision = 1,
    cwe = {643},
    owasp = {"A03:2021", "A05:2025"},
    confidence = Confidence.HIGH,
    summary = "What a remote user sent becomes part of an XPath expression",
    why =
        "A quote in a value ends the text it stands in, and what follows selects other"
            + " parts of the document than were meant: a login without a password, or all"
            + " that is in it. Pass values as variables of the expression.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import jakarta.servlet.http.HttpServletRequest;
              import javax.xml.xpath.XPath;
              import javax.xml.xpath.XPathExpressionException;
              import javax.xml.xpath.XPathFactory;
              import org.w3c.dom.Document;

              class Accounts {
                String mail(HttpServletRequest request, Document accounts) throws XPathExpressionException {
                  XPath path = XPathFactory.newInstance().newXPath();
                  String user = request.getParameter("user");
                  return path.evaluate("//account[@user='" + user + "']/mail", accounts);
                }
              }
              """,
          good =
              """
              import jakarta.servlet.http.HttpServletRequest;
              import javax.xml.xpath.XPath;
              import javax.xml.xpath.XPathExpressionException;
              import javax.xml.xpath.XPathFactory;
              import org.w3c.dom.Document;

              class Accounts {
                String mail(HttpServletRequest request, Document accounts) throws XPathExpressionException {
                  XPath path = XPathFactory.newInstance().newXPath();
                  String user = request.getParameter("user");
                  path.setXPathVariableResolver(name -> user);
                  return path.evaluate("//account[@user=$user]/mail", accounts);
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              from flask import Flask, request
              from lxml import etree

              app = Flask(__name__)


              @app.route("/mail")
              def mail():
                  accounts = etree.parse("accounts.xml")
                  user = request.args["user"]
                  return {"mail": accounts.xpath("//account[@user='" + user + "']/mail/text()")}
              """,
          good =
              """
              from flask import Flask, request
              from lxml import etree

              app = Flask(__name__)


              @app.route("/mail")
              def mail():
                  accounts = etree.parse("accounts.xml")
                  user = request.args["user"]
                  return {"mail": accounts.xpath("//account[@user=$user]/mail/text()", user=user)}
              """)
    },
    limits =
        Reach.FOLLOWED
            + "\n\n"
            + "Taking quotes out of a value by hand is not known to make it harmless.")
public final class XpathInjection implements FlowRule {}
