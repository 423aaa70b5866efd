package dev.tidemark.notebooks;

import java.util.List;
import java.util.stream.Collectors;

/** An answer as HTML. */
final class AnswerTable {
  /** A page full; who wants more asks for less at a time, or uses {@code tidemark sql}. */
  static final int MOST_ROWS = 40;

  private static final String LEFT = "style=\"text-align: left\">";
  private static final String RIGHT = "style=\"text-align: right\">";

  private AnswerTable() {}

  static String html(Answer answer) {
    int shown = Math.min(MOST_ROWS, answer.rows().size());
    var html = new StringBuilder("<table>\n<tr>");
    for (int i = 0; i < answer.columns().size(); i++) {
      html.append("<th ")
          .append(numbers(answer, i) ? RIGHT : LEFT)
          .append(Text.html(Text.words(answer.columns().get(i))))
          .append("</th>");
    }
    html.append("</tr>\n");
    for (List<Object> row : answer.rows().subList(0, shown)) {
      html.append(
          row.stream().map(AnswerTable::cell).collect(Collectors.joining("", "<tr>", "</tr>\n")));
    }
    html.append("</table>");
    if (answer.isEmpty()) {
      html.append("\n<p>No rows.</p>");
    } else if (shown < answer.rows().size()) {
      html.append("\n<p>").append(answer.rows().size() - shown).append(" more rows.</p>");
    }
    return html.toString();
  }

  private static boolean numbers(Answer answer, int column) {
    return answer.rows().stream().anyMatch(row -> row.get(column) instanceof Number);
  }

  private static String cell(Object value) {
    if (value instanceof Number number) {
      return "<td " + RIGHT + Text.number(number.doubleValue()) + "</td>";
    }
    return "<td " + LEFT + Text.html(Text.said(value)) + "</td>";
  }
}
