package dev.tidemark.benchmarks.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Edits after which every finding is what it was, but for those of the rules they speak to. */
enum MachineEdit {
  BLANK_LINES("a blank line before a third of the statements", "") {
    @Override
    String text(Content content, Random random) {
      CodeLines lines = content.lines();
      List<String> edited = lines.copy();
      for (int i = lines.size() - 1; i > 0; i--) {
        if (lines.fresh(i) && !lines.blank(i) && !lines.onlyComment(i) && random.nextInt(3) == 0) {
          edited.add(i, "");
        }
      }
      return String.join("\n", edited);
    }
  },

  REORDERED("neighbouring functions and methods in reverse order", "") {
    @Override
    String text(Content content, Random random) {
      return FunctionBlocks.reversed(content);
    }
  },

  REINDENTED(
      "tabs for four spaces (Java), two spaces for one (Python)",
      "inconsistent-indentation, mixed-indentation") {
    @Override
    String text(Content content, Random random) {
      CodeLines lines = content.lines();
      List<String> edited = lines.copy();
      for (int i = 0; i < lines.size(); i++) {
        String code = lines.line(i).stripLeading();
        String indent = lines.line(i).substring(0, lines.line(i).length() - code.length());
        if (!lines.quoted(i) && !code.isEmpty()) {
          edited.set(
              i,
              (content.python() ? indent.replace(" ", "  ") : indent.replace("    ", "\t")) + code);
        }
      }
      return String.join("\n", edited);
    }
  },

  RENAMED("file renamed, and in Java its class", "") {
    @Override
    String text(Content content, Random random) {
      return content.python()
          ? content.text()
          : Pattern.compile("\\b" + Pattern.quote(content.stem()) + "\\b")
              .matcher(content.text())
              .replaceAll(content.stem() + SUFFIX);
    }

    @Override
    String path(Content content) {
      int end = content.path().lastIndexOf('.');
      return content.path().substring(0, end) + SUFFIX + content.path().substring(end);
    }
  },

  REWORDED("every line comment has a word more", "commented-out-code, todo-comment") {
    @Override
    String text(Content content, Random random) {
      CodeLines lines = content.lines();
      List<String> edited = lines.copy();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.comment(i) >= 0 && !SPOKEN_TO.matcher(lines.line(i)).find()) {
          edited.set(i, lines.line(i).stripTrailing() + " indeed");
        }
      }
      return String.join("\n", edited);
    }
  },

  COMMENTED(
      "a comment behind a third of the lines of code",
      "broad-catch, swallowed-exception, uncommented-complexity") {
    @Override
    String text(Content content, Random random) {
      CodeLines lines = content.lines();
      List<String> edited = lines.copy();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.comment(i) < 0 && !lines.open(i) && !lines.blank(i) && random.nextInt(3) == 0) {
          edited.set(i, lines.line(i) + (content.python() ? "  # as is" : " // as is"));
        }
      }
      return String.join("\n", edited);
    }
  };

  private static final String SUFFIX = "Anew";

  /** Comments that tools read. */
  private static final Pattern SPOKEN_TO =
      Pattern.compile(
          "tidemark|noqa|nosec|pylint|type:|coding|NOSONAR|#!|fmt:", Pattern.CASE_INSENSITIVE);

  private final String words;

  /** Ids of rules, with commas. */
  private final String addressed;

  MachineEdit(String words, String addressed) {
    this.words = words;
    this.addressed = addressed;
  }

  abstract String text(Content content, Random random);

  String path(Content content) {
    return content.path();
  }

  /** The edited text; empty if there is nothing to edit. */
  Optional<String> of(Content content) {
    String edited = text(content, new Random(content.text().hashCode()));
    boolean same = edited.equals(content.text()) && path(content).equals(content.path());
    return same ? Optional.empty() : Optional.of(edited);
  }

  /** One line for a reader. */
  String words() {
    return words;
  }

  /** Rules that may honestly answer otherwise after it. */
  boolean addresses(String rule) {
    return List.of(addressed.split(", ")).contains(rule);
  }

  String addressed() {
    return addressed;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
