package dev.tidemark.jobs.review;

import java.util.ArrayList;
import java.util.List;

/**
 * All that a review is written from.
 *
 * @param files in the order of the tree, those too that nobody here writes
 * @param settings files that code reads and in which nothing is judged
 * @param acrossFiles findings that no file shows by itself; each lies in one of the files
 * @param unjudged what could not be judged, beside the problems in the files' own reports
 */
public record Inspection(
    List<ReviewedFile> files,
    List<ReviewedFile> settings,
    List<Located> acrossFiles,
    List<Unjudged> unjudged) {
  public Inspection {
    files = List.copyOf(files);
    settings = List.copyOf(settings);
    acrossFiles = List.copyOf(acrossFiles);
    unjudged = List.copyOf(unjudged);
  }

  /** Without files of settings. */
  public Inspection(List<ReviewedFile> files, List<Located> acrossFiles, List<Unjudged> unjudged) {
    this(files, List.of(), acrossFiles, unjudged);
  }

  /** The same with what rules over many files found, and why they could not judge. */
  public Inspection with(List<Located> found, List<Unjudged> notFound) {
    var allFound = new ArrayList<>(acrossFiles);
    allFound.addAll(found);
    var allUnjudged = new ArrayList<>(unjudged);
    allUnjudged.addAll(notFound);
    return new Inspection(files, settings, allFound, allUnjudged);
  }

  /** The files that people here write. */
  List<ReviewedFile> ours() {
    return files.stream().filter(ReviewedFile::isOurs).toList();
  }

  /** All findings in those files, suppressed ones too. */
  List<Located> findings() {
    var findings = new ArrayList<Located>();
    for (ReviewedFile file : ours()) {
      file.report()
          .findings()
          .forEach(finding -> findings.add(new Located(file, finding, List.of())));
    }
    acrossFiles.stream().filter(found -> found.file().isOurs()).forEach(findings::add);
    return findings;
  }

  /** What of those files could not be judged. */
  List<Unjudged> notJudged() {
    var all = new ArrayList<>(unjudged);
    for (ReviewedFile file : ours()) {
      file.report().problems().forEach(problem -> all.add(new Unjudged(file.path(), problem)));
    }
    return all;
  }
}
