package dev.tidemark.jobs.table;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** The types of columns as the SQL engine calls them. */
public final class SqlTypes {
  private static final Map<String, String> SIMPLE =
      Map.of(
          "string", "VARCHAR",
          "integer", "INTEGER",
          "long", "BIGINT",
          "boolean", "BOOLEAN",
          "date", "DATE",
          "timestamp", "TIMESTAMP");

  private SqlTypes() {}

  public static String of(DataType type) {
    if (type instanceof ArrayType array) {
      return of(array.elementType()) + "[]";
    }
    if (type instanceof StructType struct) {
      return Arrays.stream(struct.fields())
          .map(field -> field.name() + " " + of(field.dataType()))
          .collect(Collectors.joining(", ", "STRUCT(", ")"));
    }
    return SIMPLE.get(type.typeName());
  }
}
