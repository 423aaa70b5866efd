package dev.tidemark.analyzers.python.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a documentation string says of parameters and of the value returned, in the styles of
 * Sphinx, Google and NumPy. A section of which an entry cannot be read is left out.
 */
final class DocFields {
  /**
   * A documented parameter.
   *
   * @param name without stars
   * @param otherName the same, or the first word where the type may stand behind the name
   */
  record Field(String name, String otherName, int line) {
    Field(String name, int line) {
      this(name, name, line);
    }
  }

  private static final Pattern SPHINX =
      Pattern.compile(":(param|parameter|arg|argument|type)\\s+([^:]+):.*");
  private static final Pattern SPHINX_RETURN = Pattern.compile(":returns?:(.*)");
  private static final Pattern NAME = Pattern.compile("\\\\?\\*{0,2}([\\p{L}_]\\w*)");
  private static final Pattern GOOGLE_ENTRY =
      Pattern.compile("\\\\?\\*{0,2}([\\p{L}_]\\w*)\\s*(?:\\(.*\\)\\s*)?:(?:\\s.*)?");
  private static final Pattern NUMPY_ENTRY =
      Pattern.compile("(\\\\?\\*{0,2}[\\p{L}_]\\w*(?:\\s*,\\s*\\\\?\\*{0,2}\\w+)*)(?:\\s*:.*)?");
  private static final Pattern NO_VALUE =
      Pattern.compile("(?i)[`*]*(none|nothing|void|n/a|no |(there|it) |(does not|doesn.t) )");

  private static final Set<String> GOOGLE_PARAMETERS =
      Set.of("Args:", "Arguments:", "Parameters:", "Params:");
  private static final Set<String> GOOGLE_SECTIONS =
      Set.of(
          "args",
          "arguments",
          "parameters",
          "params",
          "returns",
          "return",
          "raises",
          "yields",
          "yield",
          "example",
          "examples",
          "note",
          "notes",
          "warning",
          "warnings",
          "see also",
          "attributes",
          "todo",
          "references",
          "usage",
          "other parameters",
          "keyword args",
          "keyword arguments");

  private final DocText doc;
  private final List<Field> parameters = new ArrayList<>();
  private final int firstLine;
  private int returnLine;

  /**
   * @param lines of the documentation, quotes included
   * @param firstLine the number of the first of them
   */
  DocFields(List<String> lines, int firstLine) {
    this.doc = new DocText(lines);
    this.firstLine = firstLine;
    for (int i = 0; i < doc.size(); i++) {
      String line = doc.text(i);
      if (line.startsWith(":")) {
        readSphinx(line, i);
      } else if (doc.isUnderlined(i)) {
        readNumpy(line, i);
      } else if (line.endsWith(":")) {
        readGoogle(line, i);
      }
    }
  }

  /** In the order of lines; one may be documented twice. */
  List<Field> parameters() {
    return parameters;
  }

  /** Where it says that a value is returned; 0 if it does not. */
  int returnLine() {
    return returnLine;
  }

  private void readSphinx(String line, int i) {
    Matcher field = SPHINX.matcher(line);
    if (field.matches()) {
      String[] words = field.group(2).strip().split("\\s+", -1);
      Matcher name = NAME.matcher(words[words.length - 1]);
      if (name.matches() && (words.length == 1 || !words[words.length - 2].endsWith(","))) {
        parameters.add(new Field(name.group(1), words[0], firstLine + i));
      }
    }
    Matcher value = SPHINX_RETURN.matcher(line);
    if (value.matches()) {
      String text = value.group(1).isBlank() ? doc.continued(i) : value.group(1).strip();
      noteReturn(text.startsWith(":") ? "" : text, i);
    }
  }

  private void readNumpy(String title, int i) {
    int indent = doc.indent(i);
    if (title.equals("Returns")) {
      noteReturn(doc.continued(i + 1), i);
    } else if (title.equals("Parameters")) {
      var found = new ArrayList<Field>();
      for (int j = i + 2; j < doc.size() && !isEnd(j, indent); j++) {
        if (!doc.isBlank(j) && doc.indent(j) == indent) {
          Matcher entry = NUMPY_ENTRY.matcher(doc.text(j));
          if (!entry.matches()) {
            return;
          }
          addAll(entry.group(1), j, found);
        }
      }
      parameters.addAll(found);
    }
  }

  private void addAll(String names, int i, List<Field> found) {
    for (String each : names.split(",", -1)) {
      Matcher name = NAME.matcher(each.strip());
      if (name.matches()) {
        found.add(new Field(name.group(1), firstLine + i));
      }
    }
  }

  private boolean isEnd(int i, int indent) {
    boolean quotes = doc.text(i).startsWith("\"\"\"");
    boolean title = doc.isUnderlined(i);
    return quotes || title || (!doc.isBlank(i) && (doc.indent(i) < indent || doc.isField(i)));
  }

  private void readGoogle(String title, int i) {
    if (title.equals("Returns:")) {
      noteReturn(doc.continued(i), i);
    } else if (GOOGLE_PARAMETERS.contains(title)) {
      var found = new ArrayList<Field>();
      int inner = i + 1 < doc.size() ? doc.indent(i + 1) : 0;
      for (int j = i + 1; j < doc.size() && isInSection(j, doc.indent(i)); j++) {
        if (!doc.isBlank(j) && doc.indent(j) <= inner) {
          Matcher entry = GOOGLE_ENTRY.matcher(doc.text(j));
          if (!entry.matches()) {
            return;
          }
          found.add(new Field(entry.group(1), firstLine + j));
        }
      }
      parameters.addAll(found);
    }
  }

  private boolean isInSection(int i, int indent) {
    String line = doc.text(i);
    boolean title =
        line.endsWith(":")
            && GOOGLE_SECTIONS.contains(
                line.substring(0, line.length() - 1).toLowerCase(Locale.ROOT));
    return doc.isBlank(i) || (!title && doc.indent(i) > indent && !doc.isField(i));
  }

  private void noteReturn(String text, int i) {
    if (returnLine == 0 && !text.isEmpty() && !NO_VALUE.matcher(text).lookingAt()) {
      returnLine = firstLine + i;
    }
  }
}
