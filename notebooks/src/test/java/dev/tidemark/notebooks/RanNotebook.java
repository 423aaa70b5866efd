package dev.tidemark.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A notebook as it lies in a file, with what its cells gave. */
record RanNotebook(String name, String text, JsonNode root) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static RanNotebook read(Path file) {
    try {
      String text = Files.readString(file);
      return new RanNotebook(file.getFileName().toString(), text, JSON.readTree(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<JsonNode> codeCells() {
    return elements(root.path("cells"))
        .filter(cell -> cell.path("cell_type").asText().equals("code"))
        .toList();
  }

  List<JsonNode> outputs() {
    return codeCells().stream().flatMap(cell -> elements(cell.path("outputs"))).toList();
  }

  /** What the outputs say in one way of saying it; pictures as base64. */
  List<String> shown(String mime) {
    return outputs().stream()
        .map(output -> output.path("data").path(mime))
        .filter(data -> !data.isMissingNode())
        .map(RanNotebook::joined)
        .toList();
  }

  /** Text that notebooks hold as one string or as a list of lines. */
  static String joined(JsonNode text) {
    return text.isArray()
        ? String.join("", elements(text).map(JsonNode::asText).toList())
        : text.asText();
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  @Override
  public String toString() {
    return name;
  }
}
