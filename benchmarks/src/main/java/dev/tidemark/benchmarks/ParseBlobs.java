package dev.tidemark.benchmarks;

import dev.tidemark.analyzers.model.Language;
import dev.tidemark.analyzers.model.Role;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.jobs.git.Blob;
import dev.tidemark.jobs.git.Blobs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Parses contents of a repository on all cores and does nothing else with them: the least that a
 * history of them must cost. What it takes to get them out of git is measured beside.
 *
 * <p>Arguments: a bare repository, and a file with a line {@code blob,language} for each content.
 */
final class ParseBlobs {
  private static final long STACK_BYTES = 512L << 20;
  private static final int MAX_BYTES = 2_000_000;
  private static final double NANOS = 1e9;

  private ParseBlobs() {}

  public static void main(String[] arguments) throws Exception {
    List<String> lines = Files.readAllLines(Path.of(arguments[1]));
    int cores = Runtime.getRuntime().availableProcessors();
    var threads =
        Executors.newFixedThreadPool(cores, task -> new Thread(null, task, "parse", STACK_BYTES));
    var next = new AtomicInteger();
    var reading = new AtomicLong();
    var parsing = new AtomicLong();
    var bytes = new AtomicLong();
    Callable<Integer> worker =
        () -> {
          var parsers = new Parsers();
          int parsed = 0;
          try (Blobs blobs = Blobs.open(arguments[0])) {
            for (int i = next.getAndIncrement(); i < lines.size(); i = next.getAndIncrement()) {
              String[] line = lines.get(i).split(",", -1);
              long start = System.nanoTime();
              Blob blob = blobs.read(List.of(line[0]), MAX_BYTES).next();
              long read = System.nanoTime();
              if (blob.bytes() == null) {
                continue;
              }
              Language language = Language.valueOf(line[1].toUpperCase(Locale.ROOT));
              parsed += parsers.parse(new SourceFile(blob.bytes(), language, Role.MAIN));
              reading.addAndGet(read - start);
              parsing.addAndGet(System.nanoTime() - read);
              bytes.addAndGet(blob.bytes().length);
            }
          }
          return parsed;
        };
    int parsed = 0;
    try {
      for (Future<Integer> done : threads.invokeAll(Collections.nCopies(cores, worker))) {
        parsed += done.get();
      }
    } finally {
      threads.shutdownNow();
    }
    System.out.printf(
        Locale.ROOT,
        "%d of %d contents parsed, %.0f MB; on %d cores reading took %.1f s, parsing %.1f s%n",
        parsed,
        lines.size(),
        bytes.get() / 1e6,
        cores,
        reading.get() / NANOS / cores,
        parsing.get() / NANOS / cores);
  }
}
