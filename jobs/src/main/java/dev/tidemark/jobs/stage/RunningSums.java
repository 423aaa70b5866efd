package dev.tidemark.jobs.stage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Sums at each moment over things that last from one moment to another.
 *
 * <p>Each adds to the sums at its first moment and takes away after its last, so that the work
 * grows with what changes and not with moments times things.
 */
final class RunningSums {
  private RunningSums() {}

  /**
   * One row for each group and moment at which anything of the group is there.
   *
   * @param things with the columns of the groups, {@code first} and {@code last}, and what is
   *     summed, as longs
   * @param groups columns; moments of one repository are another's, so it must be one of them
   * @return the columns of the groups, {@code moment}, {@code things} (how many are there), and the
   *     sums
   */
  static Dataset<Row> overTime(Dataset<Row> things, List<String> groups, List<String> sums) {
    var group = groups.stream().map(name -> col(name)).toList();
    var columns = new ArrayList<Column>(group);
    columns.add(
        explode(
                array(
                    struct(col("first").as("moment"), lit(1L).as("sign")),
                    struct(col("last").plus(1).as("moment"), lit(-1L).as("sign"))))
            .as("change"));
    sums.forEach(name -> columns.add(col(name)));
    var changed = new ArrayList<Column>();
    sums.forEach(name -> changed.add(sum(col("change.sign").multiply(col(name))).as(name)));
    var by = new ArrayList<Column>(group);
    by.add(col("change.moment").as("moment"));
    Dataset<Row> changes =
        things
            .select(columns.toArray(Column[]::new))
            .groupBy(by.toArray(Column[]::new))
            .agg(sum(col("change.sign")).as("things"), changed.toArray(Column[]::new));

    WindowSpec inOrder = Window.partitionBy(group.toArray(Column[]::new)).orderBy("moment");
    WindowSpec soFar = inOrder.rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    var states = new ArrayList<Column>(group);
    states.add(col("moment"));
    states.add(lead("moment", 1).over(inOrder).as("next"));
    states.add(sum("things").over(soFar).as("things"));
    sums.forEach(name -> states.add(sum(name).over(soFar).as(name)));
    var kept = new ArrayList<Column>(group);
    kept.add(explode(sequence(col("moment"), col("next").minus(1))).as("moment"));
    kept.add(col("things"));
    sums.forEach(name -> kept.add(col(name)));
    return changes
        .select(states.toArray(Column[]::new))
        .where(col("things").gt(0))
        .select(kept.toArray(Column[]::new));
  }

  /**
   * One row for each group of things that are there at the same moment.
   *
   * @param things with the columns of the groups and what is summed, as longs
   * @return the columns of the groups, {@code things} (how many there are), and the sums
   */
  // What a nightly run asks: planning the way over time would take longer than this does.
  static Dataset<Row> atOne(Dataset<Row> things, List<String> groups, List<String> sums) {
    return things
        .groupBy(groups.stream().map(name -> col(name)).toArray(Column[]::new))
        .agg(
            count("*").as("things"),
            sums.stream().map(name -> sum(name).as(name)).toArray(Column[]::new));
  }
}
