package dev.tidemark.jobs.table;

import java.util.ArrayList;
import java.util.List;
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
}
