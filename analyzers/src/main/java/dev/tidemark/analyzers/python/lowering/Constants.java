package dev.tidemark.analyzers.python.lowering;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import dev.tidemark.analyzers.flow.code.Expression.Literal;
import java.nio.charset.StandardCharsets;

/** Constants. */
final class Constants {
  private Constants() {}

  static Literal of(ConstantValue value) {
    return new Literal(
        switch (value.kind) {
          case CODEPOINTS -> value.getCodePoints().toJavaString();
          case BYTES -> new String(value.getBytes(), StandardCharsets.ISO_8859_1);
          case LONG -> value.getLong();
          case DOUBLE -> value.getDouble();
          case BOOLEAN -> value.getBoolean();
          case NONE -> Literal.NULL;
          default -> Literal.UNKNOWN;
        });
  }
}
