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
    roles = {Role.MAIN, Role.TEST},
    examples = {
      @Example(
          language = Language.JAVA,
          bad =
              """
              class A {
                int a;
                int b;
              \tint c;
              }
              """,
          good =
              """
              class A {
              \tint a;
              \tint b;
              \tint c;
              }
              """),
      @Example(
          language = Language.PYTHON,
          bad =
              """
              class A:
                  a = 1
                  b = 2
              class B:
              \tc = 3
              """,
          good =
              """
              class A:
                  a = 1
                  b = 2
              class B:
                  c = 3
              """)
    },
    limits =
        "Only lines on which a statement or declaration begins are read: how the rest of a statement,"
            + " a comment or a string is aligned is free. Tabs with spaces after them count as tabs.")
public final class MixedIndentation implements Rule<TextFile> {
  @Override
  public void check(TextFile file, Reporter reporter) {
    List<IndentedLine> lines = IndentedLine.of(file);
    long tabs = lines.stream().filter(line -> line.style() == Style.TABS).count();
    long spaces = lines.stream().filter(line -> line.style() == Style.SPACES).count();
    Style usual =
        tabs > spaces || (tabs == spaces && firstIsTab(lines)) ? Style.TABS : Style.SPACES;
    for (int i = 0; i < lines.size(); i++) {
      Style style = lines.get(i).style();
      if (style != usual) {
        int first = lines.get(i).line();
        while (i + 1 < lines.size() && lines.get(i + 1).style() == style) {
          i++;
        }
        var place = new Place(first, 1, lines.get(i).line(), "");
        long count = lines.stream().filter(line -> line.style() == style).count();
        reporter.report(place, message(style, count, lines.size()));
      }
    }
  }

  private static boolean firstIsTab(List<IndentedLine> lines) {
    return !lines.isEmpty() && lines.get(0).style() == Style.TABS;
  }

  private static String message(Style style, long count, int lines) {
    return count + " of " + lines + " indented lines use " + style.words() + ", as this one does";
  }
}
