package dev.tidemark.jobs.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A published table.
 *
 * @param name folder in the warehouse and name in SQL
 * @param row what there is one row for, to follow "one row for each"
 * @param holds what it answers, in a few words
 * @param schema the columns in the files; each has its meaning as its comment
 */
public record Table(String name, String row, String holds, StructType schema) {

  private static final StructType PARTITION =
      new StructType()
          .add("run_date", DataTypes.DateType, false, "the day the run began (UTC)")
          .add("run_id", DataTypes.StringType, false, "the run; ids sort in the order of starts");

  /** All columns a reader sees: those that the folders' names hold, then those in the files. */
  public List<StructField> columns() {
    var columns = new ArrayList<>(List.of(PARTITION.fields()));
    columns.addAll(List.of(schema.fields()));
    return columns;
  }

  /** The type of a column, as the documents call it. */
  public static String typeOf(StructField column) {
    return column.dataType() instanceof ArrayType array
        ? array.simpleString()
        : column.dataType().typeName();
  }

  /** Rows made on this machine, in one file. */
  public Dataset<Row> of(SparkSession spark, List<Row> rows) {
    return spark.createDataFrame(rows, schema).coalesce(1);
  }

  /** Reads rows back, each with the run that wrote it in {@code run_id}. */
  public DataFrameReader reader(SparkSession spark) {
    return spark.read().schema(schema.add("run_id", DataTypes.StringType));
  }

  /**
   * The columns of this table, in its order.
   *
   * @throws IllegalStateException if one has another type
   */
  public Dataset<Row> conform(Dataset<Row> rows) {
    Dataset<Row> ordered =
        rows.select(
            Arrays.stream(schema.fieldNames())
                .map(column -> functions.col(column))
                .toArray(Column[]::new));
    for (StructField field : schema.fields()) {
      var given = ordered.schema().apply(field.name()).dataType();
      if (!given.equals(field.dataType())) {
        throw new IllegalStateException(
            name + "." + field.name() + " is " + given + ", not " + field.dataType());
      }
    }
    return ordered;
  }

  /** The columns of this table, of rows that come from two places. */
  public Dataset<Row> union(Dataset<Row> some, Dataset<Row> others) {
    return conform(some).unionByName(conform(others));
  }
}
