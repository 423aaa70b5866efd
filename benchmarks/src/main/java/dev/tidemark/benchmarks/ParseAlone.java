package dev.tidemark.benchmarks;

import dev.tidemark.analyzers.model.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that does nothing but parse the files of some folders, cold, on all cores: the least
 * that a scan of them must cost. Arguments: folders.
 */
final class ParseAlone {
  private static final long STACK_BYTES = 512L << 20;

  private ParseAlone() {}

  public static void main(String[] folders)
      throws IOException, InterruptedException, ExecutionException {
    var files = new ArrayList<SourceFile>();
    for (String folder : folders) {
      files.addAll(Corpus.read(Path.of(folder)).files());
    }
    files.sort(Comparator.comparingInt(file -> -file.bytes().length));
    int cores = Runtime.getRuntime().availableProcessors();
    var threads =
        Executors.newFixedThreadPool(cores, task -> new Thread(null, task, "parse", STACK_BYTES));
    var next = new AtomicInteger();
    Callable<Integer> worker =
        () -> {
          var parsers = new Parsers();
          int parsed = 0;
          for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            parsed += parsers.parse(files.get(i));
          }
          return parsed;
        };
    int parsed = 0;
    for (Future<Integer> done : threads.invokeAll(Collections.nCopies(cores, worker))) {
      parsed += done.get();
    }
    threads.shutdown();
    System.out.println(parsed + " of " + files.size() + " files parsed");
  }
}
