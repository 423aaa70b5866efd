package dev.tidemark.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that was built. */
public final class ToolVersion {
  public static final String CURRENT = read();

  private ToolVersion() {}

  private static String read() {
    var properties = new Properties();
    try (var in = ToolVersion.class.getResourceAsStream("tidemark.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar lacks its own version", e);
    }
    return properties.getProperty("version");
  }
}
