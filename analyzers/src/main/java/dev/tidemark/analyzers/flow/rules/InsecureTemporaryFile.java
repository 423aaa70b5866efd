package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** A temporary file is made under a name that others can foretell, or where they may read it. */
@RuleInfo(
    id = "insecure-temporary-file",
    category = Category.SECURITY,
    severity = Severity.WARNING,
    onByDefault = false,
    revision = 1,
    cwe = {377, 379},
    owasp = {"A01:2021", "A01:2025"},
    confidence = Confidence.HIGH,
    summary = "A temporary file is made under a name that others can foretell",
    why =
        "Everybody may write in the folder for temporary files: whoever puts a link"
            + " under the name first chooses which file is written, and whoever opens it"
            + " first reads along. Let the library choose the name and make the file in one"
            + " step, for its owner alone.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import java.io.File;
              import java.io.FileWriter;
              import java.io.IOException;

              class Report {
                void write(String text) throws IOException {
                  File file = new File("/tmp/report.txt");
                  try (FileWriter writer = new FileWriter(file)) {
                    writer.write(text);
                  }
                }
              }
              """,
          good =
              """
              import java.io.IOException;
              import java.nio.file.Files;
              import java.nio.file.Path;

              class Report {
                void write(String text) throws IOException {
                  Path file = Files.createTempFile("report", ".txt");
                  Files.writeString(file, text);
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              import tempfile


              def write(text):
                  path = tempfile.mktemp(suffix=".txt")
                  with open(path, "w") as file:
                      file.write(text)
              """,
          good =
              """
              import tempfile


              def write(text):
                  with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as file:
                      file.write(text)
                      return file.name
              """)
    },
    limits =
        "A path that is put together from settings is not known, nor one in a folder that"
            + " the call names. Whether other users can log on to the machine at all is not"
            + " known either.")
public final class InsecureTemporaryFile implements FlowRule {}
