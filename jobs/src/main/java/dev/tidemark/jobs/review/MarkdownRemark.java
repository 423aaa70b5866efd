package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.model.FlowStep;
import java.util.ArrayList;
import java.util.List;

/** One remark as an item of a numbered list: what, how much, what to do, and the worst places. */
final class MarkdownRemark {
  private static final int PLACES_SHOWN = 3;

  /** So few are all shown: it would take a line to say how many are left out. */
  private static final int PLACES_LEFT_WHOLE = 4;

  /** Of a longer way, the middle is left out. */
  private static final int STEPS_AT_END = 6;

  private final Remark remark;
  private final StringBuilder text = new StringBuilder();

  private MarkdownRemark(Remark remark) {
    this.remark = remark;
  }

  static String of(Remark remark, int number) {
    return new MarkdownRemark(remark).text(number);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private String text(int number) {
    String indent = " ".repeat(String.valueOf(number).length() + 2);
    line(
        number
            + ". **"
            + Markdown.text(remark.rule().spec().summary())
            + "**: "
            + numbers()
            + ". ("
            + Markdown.code(remark.rule().id())
            + ")");
    line(indent + Markdown.message(remark.rule().advice()));
    places(indent);
    return text.append('\n').toString();
  }

  private void places(String indent) {
    List<Located> places = remark.places();
    boolean whole = places.size() <= PLACES_LEFT_WHOLE;
    String said = "";
    for (Located place : whole ? places : places.subList(0, PLACES_SHOWN)) {
      String message = place.finding().message();
      String tail = tail(message);
      boolean again = !tail.isEmpty() && tail.equals(said);
      line(
          indent
              + "- "
              + Markdown.code(place.path() + ":" + place.line())
              + ": "
              + Markdown.message(
                  again ? message.substring(0, message.length() - tail.length()) : message));
      flow(indent + "  ", place);
      said = tail;
    }
  }

  private void flow(String indent, Located place) {
    List<FlowStep> steps = place.finding().flow();
    for (int i = 0; i < steps.size(); i++) {
      FlowStep step = steps.get(i);
      int last = steps.size() - STEPS_AT_END;
      if (i == STEPS_AT_END && i < last) {
        line(indent + "- ... " + Words.count(last - i, "more step", "more steps"));
      }
      if (i < STEPS_AT_END || i >= last) {
        String where =
            step.path().isEmpty()
                ? "line " + step.line()
                : Markdown.code(step.path() + ":" + step.line());
        line(indent + "- " + where + ": " + Markdown.message(step.text()));
      }
    }
  }

  /** What a message adds to the fact, which is tiresome to read twice: the limit, or the harm. */
  private static String tail(String message) {
    int start = Math.max(message.lastIndexOf("; "), message.lastIndexOf(": "));
    return start < 0 || message.indexOf('"', start) >= 0 ? "" : message.substring(start);
  }

  private String numbers() {
    var numbers = new ArrayList<>(List.of(Words.rate(remark)));
    String comparison = Words.comparison(remark);
    if (!comparison.isEmpty()) {
      numbers.add(comparison);
    }
    if (remark.onlyInTests()) {
      numbers.add("all in tests");
    } else if (remark.inTests() > 0) {
      numbers.add(Words.count(remark.inTests()) + " of them in tests");
    }
    return String.join("; ", numbers);
  }
}
