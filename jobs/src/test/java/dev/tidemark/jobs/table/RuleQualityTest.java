package dev.tidemark.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleQualityTest {
  private static final Path FOLDER = Path.of("../docs/evidence");
  private static final Pattern TABLE = Pattern.compile("(?m)(^\\|.*\\n)+");
  private static final int PERCENT = 100;

  static Stream<RuleInfo> infos() {
    return RuleCatalogue.SHIPPED.infos().stream();
  }

  @ParameterizedTest
  @MethodSource("infos")
  void labelsSayWhereAndWhy(RuleInfo info) {
    for (CSVRecord label : RuleQuality.labels(info.id())) {
      assertThat(label.get("repository")).matches("https://[\\w.-]+/[\\w./-]+");
      assertThat(label.get("commit")).matches("[0-9a-f]{40}");
      assertThat(label.get("path")).matches("[^/].*\\.(java|py)");
      assertThat(Integer.parseInt(label.get("line"))).isPositive();
      assertThat(label.get("verdict")).isIn("right", "wrong");
      assertThat(label.get("why")).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("infos")
  void whatIsOnByDefaultIsRightNineTimesInTen(RuleInfo info) {
    List<CSVRecord> labels = RuleQuality.labels(info.id());
    long right = labels.stream().filter(label -> label.get("verdict").equals("right")).count();
    if (info.onByDefault()) {
      assertThat(labels).as("labels of " + info.id()).isNotEmpty();
      assertThat(PERCENT * right).isGreaterThanOrEqualTo(90L * labels.size());
    }
  }

  @Test
  void everyFileOfLabelsIsOfARule() throws IOException {
    List<String> ids = infos().map(RuleInfo::id).toList();
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".csv"))
                  .map(name -> name.substring(0, name.length() - ".csv".length())))
          .isSubsetOf(ids);
    }
  }

  @Test
  void thePageSaysWhatTheLabelsSay() throws IOException {
    Path page = FOLDER.resolve("README.md");
    String written = Files.readString(page);
    String wanted = TABLE.matcher(written).replaceFirst(table());
    if (!System.getProperty("update", "").isEmpty()) {
      Files.writeString(page, wanted);
    }
    assertThat(Files.readString(page)).isEqualTo(wanted);
  }

  private static String table() {
    var table =
        new StringBuilder(
            """
            | rule | language | read | right | share | repositories | default |
            | --- | --- | ---: | ---: | ---: | ---: | --- |
            """);
    RuleQuality.rows().stream()
        .sorted(Comparator.comparing((Row row) -> row.getString(0)))
        .forEach(row -> table.append(line(row)));
    return table.toString();
  }

  private static String line(Row row) {
    boolean on = infos().anyMatch(info -> info.id().equals(row.getString(0)) && info.onByDefault());
    String share =
        row.getInt(2) == 0 ? "" : Math.floorDiv(PERCENT * row.getInt(3), row.getInt(2)) + " %";
    return String.format(
        Locale.ROOT,
        "| `%s` | %s | %d | %d | %s | %d | %s |%n",
        row.getString(0),
        row.getString(1),
        row.getInt(2),
        row.getInt(3),
        share,
        row.getInt(4),
        on ? "on" : "off");
  }
}
