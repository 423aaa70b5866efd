package dev.tidemark.analyzers.python.lowering;

import static dev.tidemark.analyzers.python.lowering.Lowered.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.flow.code.CodeFile;
import dev.tidemark.analyzers.model.Language;
import org.junit.jupiter.api.Test;

class PythonCodeTest {
  @Test
  void aModuleIsItsClassesItsFunctionsAndWhatRunsOnLoading() {
    CodeFile file =
        Lowered.file(
            """
            import os
            from .a import b as c
            from ..d import *
            LIMIT = 5
            class A:
              class B: pass
            def f():
              import sys
            """);
    assertThat(file.language()).isEqualTo(Language.PYTHON);
    assertThat(file.name()).isEqualTo("<module>");
    assertThat(file.imports()).containsExactlyInAnyOrder("os", ".a.b", "..d.*", "sys");
    assertThat(file.types())
        .extracting(type -> type.name())
        .containsExactly("<module>.A", "<module>.A.B");
    assertThat(file.functions()).extracting(function -> function.name()).containsExactly("f");
    assertThat(text("LIMIT = 5\nprint(LIMIT)"))
        .isEqualTo("@<module>.LIMIT = 5\n@print(@<module>.LIMIT)");
  }
}
