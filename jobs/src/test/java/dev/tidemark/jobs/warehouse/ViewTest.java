package dev.tidemark.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.cli.SparkSessions;
import dev.tidemark.jobs.table.Table;
import dev.tidemark.jobs.table.Tables;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class ViewTest {
  @Test
  void sparkUnderstandsEveryView() {
    SparkSession spark = SparkSessions.open("local[2]").newSession();
    for (Table table : Tables.ALL) {
      var columns = new StructType(table.columns().toArray(StructField[]::new));
      spark.createDataFrame(List.of(), columns).createOrReplaceTempView(table.name());
    }
    for (View view : View.ALL) {
      spark.sql(view.select()).createOrReplaceTempView(view.name());
      assertThat(spark.table(view.name()).columns())
          .as(view.name())
          .isNotEmpty()
          .doesNotHaveDuplicates();
    }
  }
}
