package dev.tidemark.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.analyzers.flow.library.LibraryText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
  @TempDir Path folder;

  private ConfigFile read(String text) throws IOException {
    return ConfigFile.read(Files.writeString(folder.resolve("tidemark.yaml"), text));
  }

  @Test
  void readsRulesPathsAndSize() throws IOException {
    ConfigFile config =
        read(
            """
            rules:
              missing-doc: off
              todo-comment: true
              long-function:
                max-code-lines: 90
            paths:
              include: [src/, lib/]
              exclude: ["*_pb2.py"]
            max-file-bytes: 5000
            """);
    assertThat(config.rules().enabled())
        .isEqualTo(Map.of("missing-doc", false, "todo-comment", true, "long-function", true));
    assertThat(config.rules().thresholds())
        .isEqualTo(Map.of("long-function", Map.of("max-code-lines", 90)));
    assertThat(config.maxFileBytes()).isEqualTo(5000);
    assertThat(config.paths().matcher().test("src/a.py")).isTrue();
    assertThat(config.paths().matcher().test("src/a_pb2.py")).isFalse();
    assertThat(config.paths().matcher().test("docs/conf.py")).isFalse();
  }

  @Test
  void aThemeStandsForItsRulesButForThoseThatAreNamed() throws IOException {
    Map<String, Boolean> enabled =
        read("rules:\n  log-injection: off\n  security: on\n  typing: off\n").rules().enabled();
    assertThat(enabled)
        .containsEntry("sql-injection", true)
        .containsEntry("log-injection", false)
        .containsEntry("raw-type", false)
        .doesNotContainKeys("security", "typing", "missing-doc");
  }

  @Test
  void anEmptyFileChangesNothing() throws IOException {
    assertThat(read("# nothing yet\n")).isEqualTo(ConfigFile.DEFAULTS);
  }

  @Test
  void ownModelsAreReadBesideTheSettings() throws IOException {
    Files.createDirectory(folder.resolve("models"));
    String shop = "type com.example.shop.Call\n  query : source \"a parameter of the call\"\n";
    Files.writeString(folder.resolve("models/shop.model"), shop);
    assertThat(read("models: [models/shop.model]\n").rules().models())
        .containsExactly(new LibraryText("models/shop.model", shop));
  }

  @Test
  void aModelThatCannotBeReadStopsTheRunBeforeAnyWork() throws IOException {
    Files.writeString(folder.resolve("shop.model"), "type com.example.Call\n  query : sauce\n");
    assertThatThrownBy(() -> read("models: [shop.model]\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tidemark.yaml: shop.model:2: ");
    assertThatThrownBy(() -> read("models: [none.model]\n"))
        .hasMessageContaining("tidemark.yaml: the model none.model cannot be read");
    assertThatThrownBy(() -> read("models: shop.model\n"))
        .hasMessageContaining("models must be a list");
  }

  @Test
  void saysWhatToChange() {
    assertThatThrownBy(() -> read("rule: {}\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tidemark.yaml")
        .hasMessageContaining("unknown key \"rule\"")
        .hasMessageContaining("rules, models, paths, max-file-bytes");
    assertThatThrownBy(() -> read("rules: {missing-doc: maybe}\n"))
        .hasMessageContaining("rules.missing-doc must be on, off or a map");
    assertThatThrownBy(() -> read("rules: {long-file: {max-code-lines: many}}\n"))
        .hasMessageContaining("rules.long-file.max-code-lines must be a whole number");
    assertThatThrownBy(() -> read("max-file-bytes: -1\n"))
        .hasMessageContaining("max-file-bytes must be a whole number above 0, not \"-1\"");
    assertThatThrownBy(() -> read("paths: {include: src}\n"))
        .hasMessageContaining("paths.include must be a list");
    assertThatThrownBy(() -> read("rules: [\n")).hasMessageContaining("is not YAML");
  }
}
