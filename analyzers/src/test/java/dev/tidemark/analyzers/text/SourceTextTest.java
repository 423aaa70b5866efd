package dev.tidemark.analyzers.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.model.UnjudgeableException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {
  @Test
  void keepsTextAndLineEndsAndDropsTheByteOrderMark() throws Exception {
    assertThat(java("\uFEFFclass Ä {}\r\n\r\uFFFD".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("class Ä {}\r\n\r\uFFFD");
    assertThat(java(new byte[0])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE"})
  void tellsUtf16ByItsMark(String charset) {
    byte[] bytes = "\uFEFFclass A {}".getBytes(Charset.forName(charset));
    assertThat(problem(bytes, Language.JAVA).kind()).isEqualTo(ProblemKind.NOT_UTF8);
  }

  @Test
  void tellsTheLineOfTheFirstInvalidByte() {
    Problem problem = problem(latin1("a\r\nb\rc\n\u00e9\n\u00e8"), Language.JAVA);
    assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_UTF8);
    assertThat(problem.line()).isEqualTo(4);
    assertThat(problem(latin1("a\n\u00c3"), Language.JAVA).line()).isEqualTo(2);
  }

  @Test
  void tellsBinaryFilesAndPointers() {
    assertThat(problem(latin1("a\nb\0"), Language.JAVA))
        .isEqualTo(Problem.ofFile(ProblemKind.BINARY, 2, "holds a NUL byte, so it is no text"));
    String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n";
    assertThat(problem(latin1(pointer), Language.PYTHON).kind()).isEqualTo(ProblemKind.LFS_POINTER);
  }

  @ParameterizedTest
  @CsvSource({
    "latin-1, ISO-8859-1",
    "iso-8859-15, ISO-8859-15",
    "cp1252, windows-1252",
    "koi8_r, KOI8-R",
    "euc_jp, EUC-JP",
    "utf8, UTF-8",
    "UTF_8, UTF-8",
    "utf-8-unix, UTF-8",
  })
  void readsThePythonEncodingThatIsDeclared(String declared, String charset) throws Exception {
    String text = "#!/usr/bin/python\n# -*- coding: " + declared + " -*-\na = 1\n";
    byte[] bytes = text.getBytes(Charset.forName(charset));
    assertThat(python(bytes)).isEqualTo(text);
  }

  @Test
  void decodesWhatIsDeclared() throws Exception {
    String text = "# vim: set fileencoding=latin-1 :\na = 'é'\n";
    assertThat(python(latin1(text))).isEqualTo(text);
    assertThat(problem(latin1(text), Language.JAVA).kind()).isEqualTo(ProblemKind.NOT_UTF8);
  }

  @Test
  void readsNoDeclarationBelowCodeOrTheSecondLine() throws Exception {
    assertThat(python(latin1("a = 1\n# coding: nonsense\n"))).startsWith("a");
    assertThat(python(latin1("#\n#\n# coding: nonsense\n"))).startsWith("#");
  }

  @Test
  void tellsUnknownEncodings() {
    Problem problem = problem(latin1("\n# coding: " + "no-".repeat(99) + "\n"), Language.PYTHON);
    assertThat(problem.kind()).isEqualTo(ProblemKind.UNKNOWN_ENCODING);
    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.detail()).startsWith("declares the encoding no-no-").hasSizeLessThan(100);
    for (String odd : new String[] {"utf-16", "-", "rot13", "cp037"}) {
      byte[] bytes = latin1("# coding: " + odd + "\n");
      assertThat(problem(bytes, Language.PYTHON).kind()).isEqualTo(ProblemKind.UNKNOWN_ENCODING);
    }
  }

  @Test
  void asciiIsHeldToWhatItDeclares() {
    Problem problem = problem(latin1("# coding: ascii\n\n'é'"), Language.PYTHON);
    assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_UTF8);
    assertThat(problem.line()).isEqualTo(3);
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String java(byte[] bytes) throws UnjudgeableException {
    return SourceText.decode(new SourceFile(bytes, Language.JAVA, Role.MAIN));
  }

  private static String python(byte[] bytes) throws UnjudgeableException {
    return SourceText.decode(new SourceFile(bytes, Language.PYTHON, Role.MAIN));
  }

  private static Problem problem(byte[] bytes, Language language) {
    return catchThrowableOfType(
            UnjudgeableException.class,
            () -> SourceText.decode(new SourceFile(bytes, language, Role.MAIN)))
        .problem();
  }
}
