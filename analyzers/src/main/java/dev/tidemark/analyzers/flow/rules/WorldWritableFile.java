package dev.tidemark.analyzers.flow.rules;

import dev.tidemark.analyzers.flow.FlowRule;
import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Confidence;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.RuleInfo;

/** A file is given rights that let everybody write it. */
@RuleInfo(
    id = "world-writable-file",
    category = Category.SECURITY,
    severity = Severity.WARNING,
    onByDefault = false,
    revision = 1,
    cwe = {732, 276},
    owasp = {"A01:2021", "A01:2025"},
    confidence = Confidence.HIGH,
    summary = "A file is given rights that let everybody on the machine write it",
    why =
        "Whatever reads the file later takes what any other program on the machine has"
            + " put there: settings, scripts, keys. Give rights to the owner, or to a group"
            + " that is meant.",
    roles = {Role.MAIN},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              import java.io.File;

              class Settings {
                boolean open(File file) {
                  return file.setWritable(true, false);
                }
              }
              """,
          good =
              """
              import java.io.File;

              class Settings {
                boolean open(File file) {
                  return file.setWritable(true, true);
                }
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              import os


              def publish(path):
                  os.chmod(path, 0o777)
              """,
          good =
              """
              import os


              def publish(path):
                  os.chmod(path, 0o750)
              """)
    },
    limits =
        "Rights that come from settings are not known. Folders with the sticky bit, in"
            + " which only the owner may delete, are let pass.")
public final class WorldWritableFile implements FlowRule {}
