package dev.tidemark.analyzers.text.rules;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.text.Comment;
import dev.tidemark.analyzers.text.TextFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports comments that say work is left to do. */
@RuleInfo(
    id = "todo-comment",
    category = Category.DOCUMENTATION,
    severity = Severity.INFO,
    revision = 1,
    summary = "A comment marks work left to do",
    why =
        "Such a mark is a debt that no tracker knows of: the code may be wrong or unfinished there."
            + " Do the work, or file it and let the comment say only what the code does now.",
    roles = {Role.MAIN, Role.TEST},
    examples = {
      @Example(
          language = Language.JAVA,
          bad = "class A { } // TODO: close the stream\n",
          good = "class A { } // The caller keeps the todo list.\n"),
      @Example(
          language = Language.PYTHON,
          bad = "a = 1  # FIXME(ann): ignores time zones\n",
          good = "a = 1  # The caller has removed time zones.\n")
    },
    limits =
        "The marks are TODO, FIXME, XXX and HACK in capitals, at the start of a line of a comment,"
            + " or followed by a colon or an opening bracket. Python's documentation strings are not"
            + " comments and are not read.")
public final class TodoComment implements Rule<TextFile> {
  private static final String WORD = "(TODO|FIXME|XXX|HACK)";
  private static final Pattern MARK =
      Pattern.compile(
          "^[-*:!\\s]*+" + WORD + "(?![\\w.-])|(?<![\\w.:/\"'`-])" + WORD + "(?:\\(|:(?!\\S))");

  @Override
  public void check(TextFile file, Reporter reporter) {
    for (Comment comment : file.comments()) {
      if (mayHoldMark(comment.text())) {
        report(comment, file, reporter);
      }
    }
  }

  private static boolean mayHoldMark(String text) {
    return text.contains("TODO")
        || text.contains("FIXME")
        || text.contains("XXX")
        || text.contains("HACK");
  }

  private static void report(Comment comment, TextFile file, Reporter reporter) {
    int line = comment.line();
    for (String words : comment.words()) {
      Matcher mark = MARK.matcher(words);
      if (mark.find()) {
        int group = mark.group(1) != null ? 1 : 2;
        int start = mark.start(group);
        String text = file.lines().get(line - 1);
        int column = text.codePointCount(0, text.lastIndexOf(words) + start) + 1;
        String quote = Quote.of(words.substring(start));
        reporter.report(
            new Place(line, column, line, ""),
            "this comment is marked " + mark.group(group) + ": \"" + quote + "\"");
      }
      line++;
    }
  }
}
