package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** What a remote user or an archive names is used as a path of a file. */
@RuleInfo(
    id = "path-traversal",
    category = Category.SECURITY,
    severity = Severity.ERROR,
    onByDefault = false,
    revision = 1,
    cwe = {22, 23, 73},
    owasp = {"A01:2021", "A01:2025"},
    confidence = Confidence.MEDIUM,
    summary = "What a remote user or an archive names is used as a path of a file",
    why =
        "A name with .. in it, or one that begins at the root, leads out of the folder"
            + " it was meant for: others' files are read, and with archives the program's own"
            + " are written over. Take the last part of the name only, or make the path"
            + " canonical and check that it still begins with the folder.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import jakarta.servlet.http.HttpServletRequest;
              import java.io.File;
              import java.io.FileInputStream;
              import java.io.IOException;
              import java.io.InputStream;

              class Downloads {
                private static final File FOLDER = new File("/srv/downloads");

                InputStream open(HttpServletRequest request) throws IOException {
                  File file = new File(FOLDER, request.getParameter("name"));
                  return new FileInputStream(file);
                }
              }
              """,
          good =
              """
              import jakarta.servlet.http.HttpServletRequest;
              import java.io.File;
              import java.io.FileInputStream;
              import java.io.IOException;
              import java.io.InputStream;

              class Downloads {
                private static final File FOLDER = new File("/srv/downloads");

                InputStream open(HttpServletRequest request) throws IOException {
                  File file = new File(FOLDER, request.getParameter("name"));
                  String path = file.getCanonicalPath();
                  if (!path.startsWith(FOLDER.getPath() + File.separator)) {
                    throw new IOException("outside of the folder");
                  }
                  return new FileInputStream(path);
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              import os

              from flask import Flask, request

              app = Flask(__name__)


              @app.route("/download")
              def download():
                  path = os.path.join("/srv/downloads", request.args["name"])
                  with open(path) as file:
                      return file.read()
              """,
          good =
              """
              import os

              from flask import Flask, request

              app = Flask(__name__)


              @app.route("/download")
              def download():
                  path = os.path.realpath(os.path.join("/srv/downloads", request.args["name"]))
                  if not path.startswith("/srv/downloads/"):
                      return "no such file", 404
                  with open(path) as file:
                      return file.read()
              """)
    },
    limits =
        Reach.FOLLOWED
            + "\n\n"
            + "A check is known if it asks what a canonical path begins with, or whether the"
            + " name is one of a fixed set; functions are believed by their names,"
            + " such as checkDirectoryTraversal or sanitizeFilename. What a servlet gives as path"
            + " info, the file that holds a body, and what stands behind the last dot or slash"
            + " of a name are taken for harmless."
            + " Whether the folder that is asked for is the right one is not judged.")
public final class PathTraversal implements FlowRule {}
