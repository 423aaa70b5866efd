package dev.tidemark.jobs.cli;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The session of a run, with what the user or spark-submit did not set. */
public final class SparkSessions {
  private SparkSessions() {}

  /**
   * @param master null for what spark-submit gave, else this machine
   */
  public static SparkSession open(String master) {
    // Holds what spark-submit was given, as system properties.
    var conf = new SparkConf();
    if (master != null) {
      conf.setMaster(master);
    }
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.app.name", "tidemark");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.set("spark.sql.session.timeZone", "UTC");
    conf.set("spark.sql.datetime.java8API.enabled", "true");
    conf.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    if (conf.get("spark.master").matches("local(\\[.*)?")) {
      onThisMachine(conf);
    }
    return SparkSession.builder().config(conf).getOrCreate();
  }

  /**
   * A few cores need few shuffle partitions, and no network. Rows are few beside the work of
   * parsing, so making and compiling code for each query, and planning it anew between its stages,
   * costs more than it saves: a third of the processor time of a run that finds nothing new. So
   * does the room that each task asks for before it has a row: up to 64 MB for each sort and sum.
   */
  private static void onThisMachine(SparkConf conf) {
    int cores = Runtime.getRuntime().availableProcessors();
    conf.setIfMissing("spark.sql.shuffle.partitions", String.valueOf(2 * cores));
    conf.setIfMissing("spark.sql.adaptive.enabled", "false");
    conf.setIfMissing("spark.sql.codegen.wholeStage", "false");
    conf.setIfMissing("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    conf.setIfMissing("spark.buffer.pageSize", "1m");
    conf.setIfMissing("spark.driver.host", "127.0.0.1");
    conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
  }
}
