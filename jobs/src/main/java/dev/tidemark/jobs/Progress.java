package dev.tidemark.jobs;

import java.util.List;
import java.util.function.LongSupplier;

/** Hears how far a scan has come. */
public interface Progress {
  /**
   * One thing that is being counted up.
   *
   * @param unit in the plural: {@code files}; {@code bytes} also gives the estimate of time
   * @param done may be asked from another thread at any time
   * @param total what {@code done} comes to in the end
   */
  record Gauge(String unit, LongSupplier done, long total) {}

  /** Says nothing. */
  Progress SILENT = (stage, gauges) -> {};

  /** A stage has begun, and the one before it has ended. */
  void stage(String stage, List<Gauge> gauges);
}
