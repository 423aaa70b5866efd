package dev.tidemark.jobs.review;

import dev.tidemark.analyzers.Analyzers;
import dev.tidemark.analyzers.RuleCatalogue;
import dev.tidemark.analyzers.model.FileReport;
import dev.tidemark.analyzers.model.Problem;
import dev.tidemark.analyzers.model.ProblemKind;
import dev.tidemark.analyzers.model.SourceFile;
import dev.tidemark.analyzers.rule.RuleSettings;
import dev.tidemark.jobs.Progress;
import dev.tidemark.jobs.git.Blob;
import dev.tidemark.jobs.git.ListedFile;
import dev.tidemark.jobs.git.Listing;
import dev.tidemark.jobs.git.Scope;
import dev.tidemark.jobs.git.SourceTree;
import dev.tidemark.jobs.git.UnreadableRepositoryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Lists the files of a tree and judges each, on as many threads as there are cores. */
public final class InspectFiles {
  private final SourceTree tree;
  private final RuleSettings rules;
  private final long maxFileBytes;
  private final Progress progress;

  public InspectFiles(SourceTree tree, RuleSettings rules, long maxFileBytes, Progress progress) {
    this.tree = tree;
    this.rules = rules;
    this.maxFileBytes = maxFileBytes;
    this.progress = progress;
  }

  public Inspection in(Scope scope) throws UnreadableRepositoryException, InterruptedException {
    progress.stage("Listing", List.of());
    Listing listing = tree.list(scope);
    var unjudged =
        listing.problems().stream()
            .map(p -> new Unjudged(p.path(), Problem.ofFile(p.kind(), 0, p.detail())))
            .toList();
    Map<Boolean, List<ReviewedFile>> ofCode =
        judged(listing.placed(maxFileBytes)).stream()
            .collect(Collectors.partitioningBy(file -> file.language().isOfCode()));
    return new Inspection(ofCode.get(true), ofCode.get(false), List.of(), unjudged);
  }

  private List<ReviewedFile> judged(List<ListedFile> files)
      throws UnreadableRepositoryException, InterruptedException {
    var judged = new ReviewedFile[files.size()];
    var next = new AtomicInteger();
    var done = new AtomicLong();
    progress.stage("Judging", List.of(new Progress.Gauge("files", done::get, files.size())));
    // The largest first, so that no thread is left alone with one at the end.
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingLong(i -> -files.get(i).file().sizeBytes()));
    Callable<Void> worker =
        () -> {
          try (var contents = tree.open();
              var analyzers = new Analyzers(RuleCatalogue.SHIPPED, rules)) {
            for (int i = next.getAndIncrement(); i < order.size(); i = next.getAndIncrement()) {
              int index = order.get(i);
              judged[index] = judged(files.get(index), contents, analyzers);
              done.incrementAndGet();
            }
            return null;
          }
        };
    onAllCores(worker, files.size());
    return Arrays.asList(judged);
  }

  private static void onAllCores(Callable<Void> worker, int files)
      throws UnreadableRepositoryException, InterruptedException {
    int threads = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), files));
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (Future<Void> ended : pool.invokeAll(Collections.nCopies(threads, worker))) {
        ended.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnreadableRepositoryException told) {
        throw told;
      }
      throw new IllegalStateException("a thread that judged files failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private ReviewedFile judged(
      ListedFile listed, SourceTree.Contents contents, Analyzers analyzers) {
    if (listed.problem() != null) {
      return unread(listed, listed.problem());
    }
    Blob blob = contents.read(listed.file(), maxFileBytes);
    if (blob.bytes() == null) {
      return unread(listed, Problem.ofFile(ProblemKind.MISSING_OBJECT, 0, blob.problem()));
    }
    var source = new SourceFile(blob.bytes(), listed.file().language(), listed.role());
    return file(listed, analyzers.analyze(source), LineHashes.of(blob.bytes()));
  }

  private static ReviewedFile unread(ListedFile listed, Problem problem) {
    return file(listed, FileReport.notJudged(listed.role(), problem), null);
  }

  private static ReviewedFile file(ListedFile listed, FileReport report, LineHashes hashes) {
    return new ReviewedFile(
        listed.file().path(), listed.module(), listed.file().language(), report, hashes);
  }
}
