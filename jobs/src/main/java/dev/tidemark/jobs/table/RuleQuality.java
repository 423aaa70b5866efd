package dev.tidemark.jobs.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.rule.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * One row for each rule and language: how many of its findings were read by hand in real
 * repositories, and how many of those were right.
 */
public final class RuleQuality {
  public static final StructType SCHEMA =
      new StructType()
          .add("rule", StringType, false, "id of the rule, permanent")
          .add("language", StringType, false, "java or python")
          .add("findings_read", IntegerType, false, "findings that were read; 0 if none was")
          .add("findings_right", IntegerType, false, "how many of those a reader agreed with")
          .add("repositories", IntegerType, false, "public repositories that they come from");

  public static final Table TABLE =
      new Table(
          "rule_quality",
          "rule and language",
          "how many of its findings in public repositories were read by hand, and how many were"
              + " right",
          SCHEMA);

  private static final String FOLDER = "/dev/tidemark/jobs/evidence/";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private RuleQuality() {}

  /** What the labels that this version came with say; see docs/evidence. */
  public static List<Row> rows() {
    var infos = new TreeMap<String, RuleInfo>();
    RuleCatalogue.SHIPPED.infos().forEach(info -> infos.put(info.id(), info));
    var rows = new ArrayList<Row>();
    for (RuleInfo info : infos.values()) {
      List<CSVRecord> labels = labels(info.id());
      var languages = new TreeSet<Language>();
      List.of(info.examples()).forEach(example -> languages.add(example.language()));
      languages.forEach(language -> rows.add(row(info.id(), language, labels)));
    }
    return rows;
  }

  private static Row row(String rule, Language language, List<CSVRecord> labels) {
    String extension = language == Language.JAVA ? ".java" : ".py";
    var own = labels.stream().filter(label -> label.get("path").endsWith(extension)).toList();
    long right = own.stream().filter(label -> label.get("verdict").equals("right")).count();
    long repositories = own.stream().map(label -> label.get("repository")).distinct().count();
    return RowFactory.create(
        rule, language.id(), own.size(), Math.toIntExact(right), Math.toIntExact(repositories));
  }

  /** Each with repository, commit, path, line, verdict and why; none if nobody has read any. */
  static List<CSVRecord> labels(String rule) {
    try (InputStream file = RuleQuality.class.getResourceAsStream(FOLDER + rule + ".csv")) {
      if (file == null) {
        return List.of();
      }
      var reader = new InputStreamReader(file, StandardCharsets.UTF_8);
      return CSVParser.parse(reader, FORMAT).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException("the labels of " + rule + " cannot be read", e);
    }
  }
}
