package dev.tidemark.jobs.git;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/** Judges and spells names from trees, which can be any bytes but NUL. */
final class EntryName {
  /** Also knows how file systems that fold names spell {@code .git}. */
  private static final ObjectChecker CHECKER = new ObjectChecker().setSafeForMacOS(true);

  private static final String ESCAPED = "\u0007\b\t\n\u000b\f\r\"\\";
  private static final String ESCAPES = "abtnvfr\"\\";

  private EntryName() {}

  /** Whether no checkout should create a file or folder with this name. */
  static boolean isUnsafe(byte[] path, int start, int end) {
    for (int i = start; i < end; i++) {
      if (isControl(path[i])) {
        return true;
      }
    }
    try {
      CHECKER.checkPathSegment(path, start, end);
      return false;
    } catch (CorruptObjectException e) {
      return true;
    }
  }

  /** The path as text; where it is not UTF-8, escaped. */
  static String text(byte[] path) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(path)).toString();
    } catch (CharacterCodingException e) {
      return escaped(path);
    }
  }

  /** The path in quotes, with C's escapes and octal numbers, as git shows it. */
  static String escaped(byte[] path) {
    StringBuilder text = new StringBuilder("\"");
    for (byte b : path) {
      int escape = ESCAPED.indexOf(b & 0xff);
      if (escape >= 0) {
        text.append('\\').append(ESCAPES.charAt(escape));
      } else if (isControl(b) || b < 0) {
        text.append(String.format("\\%03o", b & 0xff));
      } else {
        text.append((char) b);
      }
    }
    return text.append('"').toString();
  }

  /** Whether a path may have been escaped; then it may be spelled as another is. */
  static boolean isEscaped(String path) {
    return path.startsWith("\"");
  }

  /** The name that a path ends with, one character for each byte. */
  static String key(byte[] path, int start) {
    return new String(path, start, path.length - start, StandardCharsets.ISO_8859_1);
  }

  private static boolean isControl(byte b) {
    return (b >= 0 && b < 0x20) || b == 0x7f;
  }
}
