package dev.tidemark.analyzers.flow.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The models that lie beside this class, read once. */
final class Shipped {
  /** Each lists files, one on a line, so that nobody has to list a folder of a jar. */
  static final List<String> INDEXES = List.of("java.index", "python.index");

  static final Library LIBRARY = Library.of(texts());

  private Shipped() {}

  static List<LibraryText> texts() {
    var texts = new ArrayList<LibraryText>();
    for (String index : INDEXES) {
      for (String name : resource(index).split("\n", -1)) {
        if (!name.isBlank()) {
          texts.add(new LibraryText(name.strip(), resource(name.strip())));
        }
      }
    }
    return texts;
  }

  private static String resource(String name) {
    try (InputStream in = Shipped.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the models lack the file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the models cannot be read: " + name, e);
    }
  }
}
