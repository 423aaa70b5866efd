package dev.tidemark.analyzers.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Comments that have lines to themselves and follow each other without anything between.
 *
 * @param line the first, from 1
 * @param lines what they say, without delimiters and margins, indented as in the file
 */
public record CommentBlock(int line, List<String> lines) {
  /** After such a line, code is an example and not what was once run. */
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          ":$|\\b(e\\.?g|i\\.?e|examples?|usage|such as|like|equivalent|same as|instead of|would be"
              + "|becomes?|produces?|generates?|generated|means?|returns?|expands?|looks?|translates?"
              + "|following|pseudo.?code|syntax|expect(s|ed)?|output|format)\\b");

  /** Such a line says why code below it is not run. */
  private static final Pattern REASON =
      Pattern.compile(
          "\\b(todo|fixme|xxx|hack|disabled?|uncomment|commented|removed?|old|until|temporar\\w+"
              + "|for now|not yet|debug\\w*|enable|works?)\\b");

  public CommentBlock {
    lines = List.copyOf(lines);
  }

  /** The number of the last line. */
  public int endLine() {
    return line + lines.size() - 1;
  }

  /** Those of a file, documentation comments aside, in the order of lines. */
  public static List<CommentBlock> of(TextFile file) {
    var blocks = new ArrayList<CommentBlock>();
    var lines = new ArrayList<String>();
    int first = 0;
    for (Comment comment : file.comments()) {
      boolean remark = isRemark(comment);
      boolean closed = comment.text().startsWith("/*");
      if (!lines.isEmpty() && (!remark || closed || comment.line() != first + lines.size())) {
        blocks.add(new CommentBlock(first, lines));
        lines.clear();
      }
      if (remark) {
        first = lines.isEmpty() ? comment.line() : first;
        lines.addAll(contents(comment));
        if (closed) {
          blocks.add(new CommentBlock(first, lines));
          lines.clear();
        }
      }
    }
    if (!lines.isEmpty()) {
      blocks.add(new CommentBlock(first, lines));
    }
    return blocks;
  }

  private static boolean isRemark(Comment comment) {
    return comment.ownLine()
        && !comment.text().startsWith("/**")
        && !comment.text().startsWith("///");
  }

  private static List<String> contents(Comment comment) {
    if (!comment.text().startsWith("/*")) {
      return List.of(comment.text().substring(comment.text().startsWith("//") ? 2 : 1));
    }
    String inner = comment.text().substring(2, comment.text().length() - 2);
    return inner.lines().map(CommentBlock::withoutMargin).toList();
  }

  private static String withoutMargin(String line) {
    String stripped = line.stripLeading();
    return stripped.startsWith("* ") || stripped.equals("*") ? stripped.substring(1) : line;
  }

  /**
   * The longest runs of lines that may all be code, as no text around them makes examples of them.
   *
   * @param candidate whether a line, stripped, may be part of a statement
   */
  public List<CommentBlock> runs(Predicate<String> candidate) {
    var runs = new ArrayList<CommentBlock>();
    int start = 0;
    while (start < lines.size()) {
      int end = start;
      while (end < lines.size() && isCandidate(end, candidate)) {
        end++;
      }
      if (end > start && !isExample(start, end)) {
        runs.add(new CommentBlock(line + start, lines.subList(start, end)));
      }
      start = end + 1;
    }
    return runs;
  }

  private boolean isCandidate(int i, Predicate<String> candidate) {
    String text = lines.get(i).strip();
    return !text.isEmpty() && candidate.test(text);
  }

  private boolean isExample(int start, int end) {
    int before = start - 1;
    while (before >= 0 && lines.get(before).isBlank()) {
      before--;
    }
    if (before >= 0) {
      String text = lines.get(before).strip().toLowerCase(Locale.ROOT);
      boolean reason = REASON.matcher(text).find();
      boolean goesOn = !text.endsWith(".") && !text.endsWith("!") && !text.endsWith("?");
      if (text.endsWith(":") || (!reason && (goesOn || INTRODUCTION.matcher(text).find()))) {
        return true;
      }
    }
    return end < lines.size() && !lines.get(end).isBlank();
  }
}
