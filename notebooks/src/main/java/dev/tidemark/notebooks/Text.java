package dev.tidemark.notebooks;

import dev.tidemark.analyzers.rule.Clean;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** Text of repositories on its way into tables and pictures. */
final class Text {
  private static final int LONGEST = 200;

  private Text() {}

  /** One line without anything invisible, with an ellipsis where it is longer. */
  static String line(String text, int maxLength) {
    String line = Clean.line(text, text.length());
    return line.codePointCount(0, line.length()) <= maxLength
        ? line
        : Clean.line(line, maxLength - 1) + "…";
  }

  /** The same, cut in front: the end of a path says most. */
  static String tail(String text, int maxLength) {
    String line = Clean.line(text, text.length());
    int length = line.codePointCount(0, line.length());
    return length <= maxLength
        ? line
        : "…" + line.substring(line.offsetByCodePoints(0, length - maxLength + 1));
  }

  /** The name of a column, as it is said. */
  static String words(String column) {
    return column.replace('_', ' ').replace("per 1000 lines", "per 1,000 lines");
  }

  /** A value as a name or in a cell. */
  static String said(Object value) {
    if (value == null) {
      return "unknown";
    }
    if (value instanceof OffsetDateTime time) {
      return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate().toString();
    }
    return value instanceof LocalDate ? value.toString() : line(value.toString(), LONGEST);
  }

  static String html(String text) {
    var escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        // In pages with MathJax they begin a formula, which may hold links; not so if they stand
        // alone.
        case '$', '\\' -> escaped.append("<span>").append(c).append("</span>");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** All digits before the point, and no more after it than are worth reading. */
  static String number(double value) {
    double size = Math.abs(value);
    int decimals =
        value == Math.rint(value) || size >= 1000 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 4;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /** Few letters, where there is little room. */
  static String brief(double value) {
    double size = Math.abs(value);
    if (size >= 10_000) {
      return String.format(Locale.ROOT, "%.0fk", value / 1000);
    }
    boolean whole = size >= 10 || value == Math.rint(value);
    String text = String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", value);
    return text.equals("-0.0") ? "0.0" : text;
  }
}
