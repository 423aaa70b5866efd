package dev.tidemark.analyzers.text;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.model.UnjudgeableException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Bytes to text. */
public final class SourceText {
  private static final String LFS_HEADER = "version https://git-lfs.github.com/spec/v1\n";
  private static final int LFS_MAX_BYTES = 1024;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private SourceText() {}

  /**
   * The text without a byte order mark, with line ends as they are.
   *
   * @throws UnjudgeableException if the bytes are no text in an encoding that can be known
   */
  public static String decode(SourceFile file) throws UnjudgeableException {
    byte[] bytes = file.bytes();
    checkByteOrder(bytes);
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (bytes.length <= LFS_MAX_BYTES && text.startsWith(LFS_HEADER)) {
      throw new UnjudgeableException(
          ProblemKind.LFS_POINTER, 1, "the content lies in Git LFS, not in the repository");
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new UnjudgeableException(
          ProblemKind.BINARY, lineAt(text, nul), "holds a NUL byte, so it is no text");
    }
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      checked(bytes, StandardCharsets.UTF_8, text);
      return text.substring(1);
    }
    Charset charset =
        file.language() == Language.PYTHON
            ? DeclaredEncoding.of(text).orElse(StandardCharsets.UTF_8)
            : StandardCharsets.UTF_8;
    return charset.equals(StandardCharsets.UTF_8)
        ? checked(bytes, charset, text)
        : strictly(bytes, charset);
  }

  private static void checkByteOrder(byte[] bytes) throws UnjudgeableException {
    if (bytes.length < 2) {
      return;
    }
    int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    if (mark == 0xFEFF || mark == 0xFFFE) {
      throw new UnjudgeableException(
          ProblemKind.NOT_UTF8, 1, "its byte order mark says UTF-16, not UTF-8");
    }
  }

  // The JDK decodes UTF-8 fastest when it may replace what is invalid; only a text that then holds
  // the replacement character, as it rarely does by right, is decoded again to be sure.
  private static String checked(byte[] bytes, Charset charset, String text)
      throws UnjudgeableException {
    return text.indexOf(REPLACEMENT) < 0 ? text : strictly(bytes, charset);
  }

  private static String strictly(byte[] bytes, Charset charset) throws UnjudgeableException {
    var in = ByteBuffer.wrap(bytes);
    var decoder = charset.newDecoder();
    var out = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      throw new UnjudgeableException(
          ProblemKind.NOT_UTF8,
          lineAt(out.flip().toString(), out.limit()),
          "holds bytes that are not " + charset.name());
    }
    return out.flip().toString();
  }

  /** The line, from 1, of the character at that index. */
  private static int lineAt(String text, int index) {
    int line = 1;
    for (int i = 0; i < index; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        line++;
      }
    }
    return line;
  }
}
