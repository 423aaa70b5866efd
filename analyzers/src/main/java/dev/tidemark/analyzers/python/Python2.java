package dev.tidemark.analyzers.python;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Python 2 would have read where the grammar of Python 3 fails. */
final class Python2 {
  private static final Pattern HANDLER_NAME =
      Pattern.compile("except\\s+(\\([^()]*\\)|[\\w.]+)\\s*,\\s*[a-z_]\\w*\\s*:.*");
  private static final Pattern OCTAL = Pattern.compile("0[0-7]+[lL]?\\b");
  private static final Pattern LONG = Pattern.compile("(0[xX][0-9a-fA-F]+|\\d+)[lL]\\b");
  private static final Pattern RAW_UNICODE = Pattern.compile("\\b[uU][rR]['\"]");
  private static final Pattern RAISE_PARTS = Pattern.compile("raise\\s+[\\w.]+\\s*$");

  private Python2() {}

  /**
   * What of Python 2 it is, as the start of a sentence; "" if it is nothing of Python 2.
   *
   * @param line the line of the fault
   */
  static String construct(SyntaxFault fault, String line) {
    String message = fault.getMessage();
    // What the end of the file cuts short has a column before the first.
    int offset = Math.max(0, Math.min(fault.column(), line.length()));
    if (message.startsWith("Missing parentheses in call to")) {
      return message.contains("'exec'") ? "an exec statement" : "a print statement";
    }
    if (message.startsWith("multiple exception types")) {
      boolean named = HANDLER_NAME.matcher(line.strip()).matches();
      return named ? "an except clause that names its exception after a comma" : "";
    }
    if (message.contains("parameters cannot be parenthesized")) {
      return "a parameter that is a tuple";
    }
    return literal(line, offset) + sign(line, offset);
  }

  private static String literal(String line, int offset) {
    if (begins(OCTAL, line, offset)) {
      return "an octal number without the o";
    }
    if (begins(LONG, line, offset)) {
      return "a long integer";
    }
    boolean raw =
        begins(RAW_UNICODE, line, offset) || begins(RAW_UNICODE, line, Math.max(0, offset - 2));
    return raw ? "a raw unicode string" : "";
  }

  private static String sign(String line, int offset) {
    if (line.startsWith("`", offset)) {
      return "a repr in backticks";
    }
    if (line.startsWith("<>", offset)) {
      return "the operator <>";
    }
    boolean parts =
        line.startsWith(",", offset) && RAISE_PARTS.matcher(line.substring(0, offset)).find();
    return parts ? "a raise with commas" : "";
  }

  private static boolean begins(Pattern pattern, String line, int offset) {
    Matcher matcher = pattern.matcher(line);
    matcher.useTransparentBounds(true);
    return matcher.region(offset, line.length()).lookingAt();
  }
}
