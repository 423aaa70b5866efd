package dev.tidemark.notebooks;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** An answer as HTML. */
final class AnswerTable {
  /** A page full; who wants more asks for less at a time, or uses {@code tidemark sql}. */
  static final int MOST_ROWS = 40;

  private static final int LONGEST_TEXT = 120;

  private AnswerTable() {}

  static String html(Answer answer) {
    int shown = Math.min(MOST_ROWS, answer.rows().size());
    var html = new StringBuilder("<table>\n<tr>");
    for (String column : answer.columns()) {
      html.append("<th>").append(Text.html(Text.words(column))).append("</th>");
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

  private static String cell(Object value) {
    if (value instanceof Number number) {
      return "<td style=\"text-align: right\">" + Text.number(number.doubleValue()) + "</td>";
    }
    return "<td style=\"text-align: left\">" + Text.html(said(value)) + "</td>";
  }

  static String said(Object value) {
    if (value == null) {
      return "unknown";
    }
    if (value instanceof OffsetDateTime time) {
      return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate().toString();
    }
    return value instanceof LocalDate
        ? value.toString()
        : Text.line(value.toString(), LONGEST_TEXT);
  }
}
