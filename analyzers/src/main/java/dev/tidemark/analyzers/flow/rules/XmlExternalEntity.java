package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** XML is read by a parser that fetches what the document refers to. */
@RuleInfo(
    id = "xml-external-entity",
    category = Category.SECURITY,
    severity = Severity.ERROR,
    revision = 1,
    cwe = {611, 827, 776},
    owasp = {"A05:2021", "A02:2025"},
    confidence = Confidence.HIGH,
    summary = "XML is read by a parser that fetches what the document refers to",
    why =
        "A document may declare entities that stand for files or addresses: the parser"
            + " reads them with the rights of the program, and their content comes back in"
            + " the answer or keeps the machine busy. Forbid document types, or external"
            + " entities, before the parser reads.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import jakarta.servlet.http.HttpServletRequest;
              import java.io.IOException;
              import javax.xml.parsers.DocumentBuilderFactory;
              import javax.xml.parsers.ParserConfigurationException;
              import org.w3c.dom.Document;
              import org.xml.sax.SAXException;

              class Orders {
                Document read(HttpServletRequest request)
                    throws IOException, ParserConfigurationException, SAXException {
                  DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                  return factory.newDocumentBuilder().parse(request.getInputStream());
                }
              }
              """,
          good =
              """
              import jakarta.servlet.http.HttpServletRequest;
              import java.io.IOException;
              import javax.xml.parsers.DocumentBuilderFactory;
              import javax.xml.parsers.ParserConfigurationException;
              import org.w3c.dom.Document;
              import org.xml.sax.SAXException;

              class Orders {
                Document read(HttpServletRequest request)
                    throws IOException, ParserConfigurationException, SAXException {
                  DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                  factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                  return factory.newDocumentBuilder().parse(request.getInputStream());
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


              @app.route("/orders", methods=["POST"])
              def orders():
                  parser = etree.XMLParser(resolve_entities=True, no_network=False)
                  return {"root": etree.fromstring(request.data, parser).tag}
              """,
          good =
              """
              from flask import Flask, request
              from lxml import etree

              app = Flask(__name__)


              @app.route("/orders", methods=["POST"])
              def orders():
                  parser = etree.XMLParser(resolve_entities=False)
                  return {"root": etree.fromstring(request.data, parser).tag}
              """)
    },
    limits =
        Reach.FOLLOWED
            + "\n\n"
            + "Which parser stands behind a factory at run time, and what the program was"
            + " told by system properties, is not known: the defaults of the platform's own"
            + " are taken. A feature that is set on one way through the code counts as set.")
public final class XmlExternalEntity implements FlowRule {}
