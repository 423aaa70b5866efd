package dev.tidemark.jobs.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.rule.RuleSpec;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * One row for each rule in the rule set of the run: what each rule looks for and how it was set.
 */
public final class Rules {
  public static final StructType SCHEMA =
      new StructType()
          .add("rule", StringType, false, "id of the rule, permanent")
          .add("revision", IntegerType, false, "raised when the same bytes may give another answer")
          .add("category", StringType, false, "theme")
          .add("severity", StringType, false, "info, warning or error")
          .add("languages", StringType, false, "languages it understands, comma separated")
          .add(
              "roles",
              StringType,
              false,
              "roles of files it is asked of, comma separated: elsewhere no finding means not asked")
          .add("enabled", BooleanType, false, "whether it ran")
          .add("thresholds", StringType, false, "thresholds in force, as JSON")
          .add("summary", StringType, false, "the fault in one sentence")
          .add(
              "cwe",
              StringType,
              true,
              "weaknesses that a security rule names, as CWE-89, comma separated and the closest"
                  + " first; else null")
          .add(
              "owasp",
              StringType,
              true,
              "where these stand in lists of OWASP, as A03:2021, comma separated; else null")
          .add(
              "confidence",
              StringType,
              true,
              "how sure its findings are: high, medium or low; null in rows of versions that did not"
                  + " tell");

  public static final Table TABLE =
      new Table(
          "rules",
          "rule in the rule set of the run",
          "what each rule looks for and how it was set",
          SCHEMA);

  private Rules() {}

  /**
   * A rule as a row of {@link #SCHEMA}.
   *
   * @param ran false if it is enabled and was not asked all the same
   */
  public static Row row(RuleSpec spec, boolean ran) {
    return RowFactory.create(
        spec.id(),
        spec.revision(),
        spec.category().id(),
        spec.severity().id(),
        spec.languages().stream().map(Language::id).collect(Collectors.joining(",")),
        spec.roles().stream().map(Role::id).collect(Collectors.joining(",")),
        spec.enabled() && ran,
        Json.of(spec.thresholds()),
        spec.summary(),
        orNull(spec.cwe().stream().map(number -> "CWE-" + number)),
        orNull(spec.owasp().stream()),
        spec.confidence().id());
  }

  private static String orNull(Stream<String> names) {
    String text = names.collect(Collectors.joining(","));
    return text.isEmpty() ? null : text;
  }
}
