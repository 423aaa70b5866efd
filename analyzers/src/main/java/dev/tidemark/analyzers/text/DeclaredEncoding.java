package dev.tidemark.analyzers.text;

import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.UnjudgeableException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that a Python file declares in a comment on its first two lines (PEP 263). */
final class DeclaredEncoding {
  private static final Pattern DECLARATION =
      Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-_.a-zA-Z0-9]+)");
  private static final Pattern NO_CODE = Pattern.compile("^[ \\t\\f]*(?:#.*)?$");
  private static final int LINES = 2;
  private static final int MAX_NAME = 40;

  private DeclaredEncoding() {}

  /**
   * @throws UnjudgeableException if it declares one that does not exist or cannot hold the comment
   */
  static Optional<Charset> of(String text) throws UnjudgeableException {
    int line = 1;
    for (String each : (Iterable<String>) text.lines().limit(LINES)::iterator) {
      Matcher declaration = DECLARATION.matcher(each);
      if (declaration.find()) {
        return Optional.of(charset(declaration.group(1), line));
      }
      if (!NO_CODE.matcher(each).matches()) {
        return Optional.empty();
      }
      line++;
    }
    return Optional.empty();
  }

  private static Charset charset(String name, int line) throws UnjudgeableException {
    String normal = name.toLowerCase(Locale.ROOT).replace('_', '-');
    if (normal.matches("utf-?8(-.*)?|utf|u8|cp65001")) {
      return StandardCharsets.UTF_8;
    }
    if (normal.matches("latin-1(-.*)?")) {
      return StandardCharsets.ISO_8859_1;
    }
    for (String spelling : new String[] {normal, normal.replace('-', '_'), "x-" + normal}) {
      Optional<Charset> found = known(spelling);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new UnjudgeableException(
        ProblemKind.UNKNOWN_ENCODING,
        line,
        "declares the encoding "
            + name.substring(0, Math.min(name.length(), MAX_NAME))
            + ", which is not known");
  }

  // A declaration that can be read before the encoding is known is in ASCII, so an encoding in
  // which it would read otherwise (UTF-16, EBCDIC) cannot be the file's.
  private static Optional<Charset> known(String name) {
    try {
      if (Charset.isSupported(name)) {
        Charset charset = Charset.forName(name);
        byte[] sample = "# coding".getBytes(StandardCharsets.US_ASCII);
        if (charset.canEncode() && "# coding".equals(new String(sample, charset))) {
          return Optional.of(charset);
        }
      }
      return Optional.empty();
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }
}
