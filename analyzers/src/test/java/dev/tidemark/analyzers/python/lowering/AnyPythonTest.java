package dev.tidemark.analyzers.python.lowering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.flow.code.CodeFile;
import dev.tidemark.analyzers.flow.code.PythonCodePrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnyPythonTest {
  static List<Path> fixtures() throws IOException {
    try (var paths = Files.walk(Path.of("src/test/resources/fixtures/python"))) {
      return paths.filter(path -> path.toString().endsWith(".py")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void everyFixtureIsLowered(Path fixture) throws IOException {
    String text =
        PythonCodePrinter.print(Lowered.file(Files.readString(fixture).replace("→", "\t")));
    assertThat(text).isNotEmpty();
  }

  @Test
  void nothingIsLoweredToNothing() {
    CodeFile file = Lowered.file("");
    assertThat(file.loading().body()).isEmpty();
    assertThat(file.types()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = a|20000| + a",
        "x = a|20000| - a + b",
        "x = a|20000|.b()",
        "x = a|20000|[0]",
        "x = a|20000| and a",
        "x = a|20000| < a",
        "x = a|20000| % b",
        "x = f|5000|(lambda: x)",
        "x|20000| = x",
        "x = |5000|not |a",
        "x = |5000|a if b else |c",
        "x = |5000|lambda: |c",
        "|5000|@a\n|def f(): pass",
        "x: a|20000|.b| = 1",
        "if a: b\n|20000|elif a: b\n",
        "|5000|def f():\n  (a := 1)\n  yield a\n",
        "match x:\n|5000|  case [a, *b] if a: pass\n"
      })
  void chainsOfAnyLengthAreLowered(String pattern) throws InterruptedException {
    String[] parts = pattern.split("\\|", -1);
    String text =
        parts[0] + parts[2].repeat(Integer.parseInt(parts[1])) + (parts.length > 3 ? parts[3] : "");
    var lowered = new AtomicReference<CodeFile>();
    var deep = new Thread(null, () -> lowered.set(Lowered.file(text)), "deep", 512L << 20);
    deep.start();
    deep.join();
    CodeFile file = lowered.get();
    assertThat(file.functions().size() + file.loading().body().size()).isPositive();
  }

  @Test
  void aSumIsOneOperationAndALongChainOfBranchesIsFlat() {
    assertThat(Lowered.text("x = a" + " + a".repeat(500)))
        .startsWith("@<module>.x = add(@a, @a, @a");
    assertThat(Lowered.text("if a: b\n" + "elif a: b\n".repeat(500) + "else: c"))
        .startsWith("block #0:\n  if @a:\n    @b\n    break #0\n  if @a:\n    @b\n    break #0\n")
        .endsWith("  if @a:\n    @b\n    break #0\n  else:\n    @c");
  }
}
