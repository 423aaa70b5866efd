package dev.tidemark.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.jobs.Progress.Gauge;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
  @Test
  void foretellsByBytes() {
    var gauges =
        List.of(
            new Gauge("files", () -> 250, 1000), new Gauge("bytes", () -> 10_000_000, 40_000_000));
    assertThat(TerminalProgress.line("Analysing", gauges, Duration.ofSeconds(20)))
        .isEqualTo("Analysing 250 of 1,000 files, 10.0 MB of 40.0 MB, about 1 min 0 s left");
  }

  @Test
  void aRetriedTaskNeverShowsMoreThanAll() {
    var gauges = List.of(new Gauge("repositories", () -> 7, 5));
    assertThat(TerminalProgress.line("Syncing", gauges, Duration.ofSeconds(1)))
        .isEqualTo("Syncing 5 of 5 repositories");
  }

  @Test
  void aStageWithoutNumbersShowsItsTime() {
    assertThat(TerminalProgress.line("Publishing", List.of(), Duration.ofSeconds(75)))
        .isEqualTo("Publishing, 1 min 15 s");
  }
}
