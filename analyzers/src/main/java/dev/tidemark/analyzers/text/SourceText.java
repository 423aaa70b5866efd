package dev.tidemark.analyzers.text;

import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.model.UnjudgeableException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes to text. */
public final class SourceText {
  private SourceText() {}

  /**
   * The text without a byte order mark, with line ends as they are.
   *
   * @throws UnjudgeableException if the bytes are no text in an encoding that can be known
   */
  public static String decode(SourceFile file) throws UnjudgeableException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes())).toString();
    } catch (CharacterCodingException e) {
      throw new UnjudgeableException(ProblemKind.NOT_UTF8, 0, "not UTF-8");
    }
  }
}
