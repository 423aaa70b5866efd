package dev.tidemark.analyzers.text.rules;

import dev.tidemark.analyzers.model.Category;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Place;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.Severity;
import dev.tidemark.analyzers.rule.Example;
import dev.tidemark.analyzers.rule.Per;
import dev.tidemark.analyzers.rule.Reporter;
import dev.tidemark.analyzers.rule.Rule;
import dev.tidemark.analyzers.rule.RuleInfo;
import dev.tidemark.analyzers.text.TextFile;
import dev.tidemark.analyzers.text.rules.IndentedLine.Style;
import java.util.List;

/** Reports lines indented otherwise than the rest of their file. */
@RuleInfo(
    id = "mixed-indentation",
    category = Category.FORMATTING,
    severity = Severity.WARNING,
    revision = 1,
    summary = "A file is indented with tabs on some lines and with spaces on others",
    why =
        "How deep such a line is nested depends on the tab width of whoever looks at it. Indent the"
            + " whole file the way most of it is.",
    per = Per.FILES,
    roles = {Role.MAIN, Role.TEST},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              class A {
                int a;
              \tint b;
              }
              """,
          good =
              """
              class A {
                int a;
                int b;
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              if a:
                  b()
              if c:
              \td()
              """,
          good =
              """
              if a:
                  b()
              if c:
                  d()
              """)
    },
    limits =
        "Only lines on which a statement or declaration begins are read: how the rest of a statement,"
            + " a comment or a string is aligned is free. Tabs with spaces after them count as tabs.")
public final class MixedIndentation implements Rule<TextFile> {
  @Override
  public void check(TextFile file, Reporter reporter) {
    List<IndentedLine> lines = IndentedLine.of(file);
    Style usual = IndentedLine.usual(lines);
    for (int i = 0; i < lines.size(); i++) {
      Style style = lines.get(i).style();
      int first = lines.get(i).line();
      while (style != usual && i + 1 < lines.size() && lines.get(i + 1).style() == style) {
        i++;
      }
      if (style != usual) {
        var place = new Place(first, 1, lines.get(i).line(), "");
        reporter.report(place, message(style, lines));
      }
    }
  }

  private static String message(Style style, List<IndentedLine> lines) {
    long count = lines.stream().filter(line -> line.style() == style).count();
    return "%d of %d indented lines use %s, as this one does"
        .formatted(count, lines.size(), style.words());
  }
}
