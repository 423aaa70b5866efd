package dev.tidemark.jobs.table;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The types of columns as an SQL engine calls them. */
public enum SqlTypes {
  DUCKDB("VARCHAR", " ", "%s[]", "STRUCT(%s)"),
  SPARK("STRING", ": ", "ARRAY<%s>", "STRUCT<%s>"),
  TRINO("VARCHAR", " ", "ARRAY(%s)", "ROW(%s)");

  private static final Map<String, String> SIMPLE =
      Map.of(
          "integer", "INTEGER",
          "long", "BIGINT",
          "boolean", "BOOLEAN",
          "date", "DATE",
          "timestamp", "TIMESTAMP");

  private final String text;
  private final String beforeType;
  private final String array;
  private final String struct;

  SqlTypes(String text, String beforeType, String array, String struct) {
    this.text = text;
    this.beforeType = beforeType;
    this.array = array;
    this.struct = struct;
  }

  /** The type of a column. */
  public String of(StructField column) {
    return of(column.dataType());
  }

  private String of(DataType type) {
    if (type instanceof ArrayType items) {
      return array.formatted(of(items.elementType()));
    }
    if (type instanceof StructType fields) {
      String inside =
          Arrays.stream(fields.fields())
              .map(field -> field.name() + beforeType + of(field))
              .collect(Collectors.joining(", "));
      return struct.formatted(inside);
    }
    return SIMPLE.getOrDefault(type.typeName(), text);
  }
}
