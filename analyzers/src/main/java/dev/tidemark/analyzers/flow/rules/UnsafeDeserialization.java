package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** What a remote user sent is read as objects of any class. */
@RuleInfo(
    id = "unsafe-deserialization",
    category = Category.SECURITY,
    severity = Severity.ERROR,
    onByDefault = false,
    revision = 1,
    cwe = {502},
    owasp = {"A08:2021", "A08:2025"},
    confidence = Confidence.HIGH,
    summary = "What a remote user sent is read as objects of any class",
    why =
        "A format that names the classes of its objects lets its author choose which"
            + " code runs while they are read, before any check on the result. Use a format"
            + " that holds data only, such as JSON; where that cannot be, restrict the"
            + " classes to a list.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import jakarta.servlet.http.HttpServletRequest;
              import java.io.IOException;
              import java.io.ObjectInputStream;

              class Basket {
                Object read(HttpServletRequest request) throws IOException, ClassNotFoundException {
                  ObjectInputStream input = new ObjectInputStream(request.getInputStream());
                  return input.readObject();
                }
              }
              """,
          good =
              """
              import com.fasterxml.jackson.databind.ObjectMapper;
              import jakarta.servlet.http.HttpServletRequest;
              import java.io.IOException;

              class Basket {
                private final ObjectMapper mapper = new ObjectMapper();

                String[] read(HttpServletRequest request) throws IOException {
                  return mapper.readValue(request.getInputStream(), String[].class);
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              import pickle

              from flask import Flask, request

              app = Flask(__name__)


              @app.route("/basket", methods=["POST"])
              def basket():
                  items = pickle.loads(request.data)
                  return {"items": len(items)}
              """,
          good =
              """
              import json

              from flask import Flask, request

              app = Flask(__name__)


              @app.route("/basket", methods=["POST"])
              def basket():
                  items = json.loads(request.data)
                  return {"items": len(items)}
              """)
    },
    limits =
        Reach.FOLLOWED
            + "\n\n"
            + "Whether a class on the way could do harm is not asked. What a program has"
            + " signed itself and checks before it reads is reported all the same.")
public final class UnsafeDeserialization implements FlowRule {}
