package dev.tidemark.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulePagesTest {
  private static final Path FOLDER = Path.of("../docs/rules");

  @Test
  void pagesSayWhatTheRulesSay() throws IOException {
    Map<String, String> wanted = RulePages.of(RuleCatalogue.SHIPPED);
    // Surefire passes "" for a property that the command line does not define.
    if (!System.getProperty("update", "").isEmpty()) {
      write(wanted);
    }
    assertThat(written())
        .as("docs/rules is stale; write it again with: mvn verify -Dupdate")
        .containsExactlyInAnyOrderEntriesOf(wanted);
  }

  private static void write(Map<String, String> pages) throws IOException {
    Files.createDirectories(FOLDER);
    for (String orphan : written().keySet()) {
      if (!pages.containsKey(orphan)) {
        Files.delete(FOLDER.resolve(orphan));
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
    }
  }

  private static Map<String, String> written() throws IOException {
    var pages = new TreeMap<String, String>();
    if (Files.isDirectory(FOLDER)) {
      try (Stream<Path> files = Files.list(FOLDER)) {
        for (Path file : files.toList()) {
          pages.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
    return pages;
  }
}
